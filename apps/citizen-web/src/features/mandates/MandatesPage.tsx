import type { MandateStatus } from '@cesu/domain/mandates'
import { PageHeading } from '@cesu/ui/app'
import { mandateState } from '@cesu/ui/cesu'
import { day, dayOfInstant, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Happened } from '../../Happened.tsx'
import type { GivenMandate as Mandate } from './answers.ts'
import { isLink, keptLink } from './link.ts'
import { StopMandate } from './StopMandate.tsx'
import { ToDecide } from './ToDecide.tsx'
import './mandates.css'

const severities: Partial<Record<MandateStatus, 'success' | 'warning'>> = { ACTIVE: 'success', SUSPENDED: 'warning' }

/** The state of a mandate, always the same words and colour. */
export function MandateState({
  mandate,
}: {
  mandate: Pick<Mandate, 'status' | 'endDay' | 'revokedAt' | 'replacedById'>
}) {
  const { status, endDay } = mandate
  return (
    <Badge as="span" small noIcon {...(severities[status] && { severity: severities[status] })}>
      {status === 'ACTIVE' && endDay !== null ? `Actif jusqu’au ${day(endDay)}` : mandateState(mandate)}
    </Badge>
  )
}

/** True when the partner may still act, or is put aside. */
export const isInForce = ({ status }: Pick<Mandate, 'status'>): boolean => status === 'ACTIVE' || status === 'SUSPENDED'

/** Who may act for the person: those in force first, each stopped in two clicks. */
export function MandatesPage() {
  const query = useQuery(api.mandates.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const given = query.data?.mandates ?? []
  const [inForce, over] = [given.filter(isInForce), given.filter((one) => !isInForce(one))]
  return (
    <>
      <PageHeading title="Mes mandats" />
      <p>
        L’Urssaf vous a écrit qu’elle vous pose une question ? <Link to="/questions">Lire et répondre</Link>.
      </p>
      <p className="cesu-text">
        Un mandat laisse un organisme déclarer à votre place la personne que vous employez chez vous. Vous l’arrêtez
        quand vous voulez.
      </p>
      <Happened />
      <Opened />
      <ToDecide />
      <ReadingStatus query={query} waiting="Chargement de vos mandats…" />
      {query.data && given.length === 0 && (
        <p>
          Vous n’avez donné aucun mandat : personne ne déclare à votre place. Un organisme qui veut le faire vous envoie
          un lien par message.
        </p>
      )}
      {inForce.length > 0 && (
        <section aria-labelledby="en-cours">
          <h2 id="en-cours" className="fr-h5">
            En cours ou suspendus
          </h2>
          <ul className="cesu-cards">
            {inForce.map((one) => (
              <li key={one.id} className="cesu-card">
                <Card mandate={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {query.data && given.length > 0 && inForce.length === 0 && <p>Aucun mandat n’est en cours.</p>}
      {over.length > 0 && (
        <section aria-labelledby="termines" className="fr-mt-4w">
          <h2 id="termines" className="fr-h5">
            Terminés
          </h2>
          <ul className="cesu-cards">
            {over.map((one) => (
              <li key={one.id} className="cesu-card">
                <Card mandate={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The request whose link was opened in this tab, when a sign-in that failed led here instead. */
const Opened = () =>
  isLink(keptLink()) && (
    <div className="fr-alert fr-alert--info fr-mb-3w">
      <p className="fr-alert__title">Information : une demande de mandat attend votre réponse</p>
      <p>Vous en avez ouvert le lien dans cet onglet.</p>
      <Link className="fr-link" to="/demande/reponse">
        Lire cette demande
      </Link>
    </div>
  )

const Card = ({ mandate }: { mandate: Mandate }) => (
  <>
    <h3 className="fr-h6 fr-mb-1w">
      <Link to="/mandats/$id" params={{ id: mandate.id }} state={{ fromList: true }}>
        {mandate.partnerName}
      </Link>
    </h3>
    <p className="fr-mb-1w">
      <MandateState mandate={mandate} />
    </p>
    <p className="fr-text--sm">{declaredOf(mandate)}</p>
    {isInForce(mandate) && <StopMandate mandate={mandate} />}
  </>
)

const declaredOf = ({ declarations, lastDeclaredAt }: Mandate): string => {
  if (lastDeclaredAt === null) return 'Rien n’a été déclaré sous ce mandat.'
  const count = declarations === 1 ? '1 déclaration' : `${declarations} déclarations`
  return `${count}, la dernière le ${dayOfInstant(lastDeclaredAt)}.`
}
