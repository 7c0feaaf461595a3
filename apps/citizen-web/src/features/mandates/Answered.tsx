import { printedCode } from '@cesu/domain/documents'
import { PageHeading } from '@cesu/ui/app'
import { day } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { WayBack } from './WayBack.tsx'

/** What a person answered, or could not. */
export type Outcome =
  | { kind: 'GIVEN'; id: string; partnerName: string; endDay: string; code: string }
  | { kind: 'REFUSED' | 'DISPUTED'; partnerName: string }
  | { kind: 'ANOTHER_PERSON' }

/** What has just been done, and what follows. */
export function Answered({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'ANOTHER_PERSON') {
    return (
      <div role="alert" className="fr-alert fr-alert--warning fr-mb-3w">
        <p className="fr-alert__title">Attention : ce mandat est adressé à une autre personne</p>
        <p>
          Votre identité n’est pas celle que la demande désigne. Rien n’est enregistré en votre nom. Si vous pensez que
          c’est une erreur, dites à l’organisme de refaire la demande : il a pu se tromper de numéro Cesu.
        </p>
      </div>
    )
  }
  const { partnerName } = outcome
  return (
    <>
      <PageHeading title="C’est fait" />
      {outcome.kind === 'GIVEN' ? (
        <div role="status" className="fr-alert fr-alert--success fr-mb-3w">
          <p className="fr-alert__title">Succès : vous avez donné mandat à {partnerName}</p>
          <p>
            {partnerName} peut agir pour vous jusqu’au {day(outcome.endDay)}. Reçu n° {printedCode(outcome.code)} : nous
            vous l’envoyons aussi par message.
          </p>
          <Link className="fr-link" to="/mandats/$id" params={{ id: outcome.id }}>
            Lire le mandat et son reçu
          </Link>
        </div>
      ) : (
        <div role="status" className="fr-alert fr-alert--success fr-mb-3w">
          <p className="fr-alert__title">Succès : la demande de {partnerName} est refusée</p>
          <p>
            Cette demande ne donne aucun droit à {partnerName}.{' '}
            {outcome.kind === 'DISPUTED'
              ? 'Cet organisme saura que vous n’avez rien demandé, et un agent de l’Urssaf regarde.'
              : 'Cet organisme ne saura pas pourquoi.'}
          </p>
        </div>
      )}
      <WayBack partnerName={partnerName} isAnswered />
      <Link className="fr-link" to="/mandats">
        Voir mes mandats
      </Link>
    </>
  )
}
