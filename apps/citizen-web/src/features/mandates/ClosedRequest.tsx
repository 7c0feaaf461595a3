import type { MandateRequestStatus } from '@cesu/domain/mandates'
import { Link } from '@tanstack/react-router'

/** What has become of a request that waits for no answer; for who reads it, not for who asked it. */
const closed: Readonly<Record<MandateRequestStatus, string | null>> = {
  SENT: null,
  OPENED: null,
  SUSPENDED:
    'La personne qui a reçu ce lien a dit qu’il n’est pas pour elle. Personne ne peut plus l’accepter, et un agent de l’Urssaf regarde.',
  GIVEN: 'Cette demande est acceptée : le mandat est donné.',
  REFUSED: 'Cette demande est refusée : elle ne donne aucun droit à l’organisme.',
  DISPUTED:
    'Vous avez dit n’avoir rien demandé : un agent de l’Urssaf regarde. Elle ne donne aucun droit à l’organisme.',
  WITHDRAWN: 'L’organisme a retiré cette demande. Vous n’avez rien à faire.',
  EXPIRED: 'Cette demande est restée 30 jours sans réponse : elle est éteinte. L’organisme peut en faire une autre.',
}

/** True when nobody answered yet, and still can. */
export const isOpen = (status: MandateRequestStatus): boolean => closed[status] === null

/** A request that waits for no answer: what has become of it. */
export const ClosedRequest = ({ status }: { status: MandateRequestStatus }) => (
  <div className="fr-alert fr-alert--info fr-mb-3w">
    <p className="fr-alert__title">Information : cette demande est {status === 'SUSPENDED' ? 'suspendue' : 'close'}</p>
    <p>{closed[status]}</p>
    <Link className="fr-link" to="/mandats">
      Voir mes mandats
    </Link>
  </div>
)

/** A link that is none, or no longer: why, and what to do. */
export const DeadLink = () => (
  <div className="fr-alert fr-alert--warning fr-mb-3w">
    <p className="fr-alert__title">Attention : ce lien ne mène à aucune demande</p>
    <p>
      Il est incomplet, ou l’organisme l’a remplacé par un autre. Ouvrez le lien du dernier message reçu, en entier.
      Sinon, demandez à l’organisme de vous en envoyer un nouveau.
    </p>
  </div>
)
