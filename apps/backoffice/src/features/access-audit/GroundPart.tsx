import { legalBases } from '@cesu/domain/sharing'
import { day, dayOfInstant, Facts } from '@cesu/ui/design'
import type { Proof } from './access.ts'

type Approval = Proof['purposeApprovals'][number]

const states = { ACTIVE: 'en vigueur', SUSPENDED: 'suspendue', CLOSED: 'close' } as const

/** What lets the grant be asked: the purpose, the agreement, and the two persons who let each be. */
export const GroundPart = ({ proof }: { proof: Proof }) => {
  const { purpose, purposeApprovals, agreement, agreementApprovals } = proof
  return (
    <>
      <section aria-labelledby="finalite" className="fr-mb-4w">
        <h2 id="finalite" className="fr-h5">
          La finalité
        </h2>
        <Facts
          facts={[
            ['Finalité', `${purpose.label} (${purpose.code}, version ${purpose.version})`],
            ['Ce qui est dit au salarié', purpose.explanation],
            ['Fondement', legalBases[purpose.legalBasis].name],
            ['Textes', `${purpose.legalTexts.join(' ; ')}${purpose.isInferred ? ' (notre lecture, à confirmer)' : ''}`],
            ['Données', purpose.scopes.map(({ name }) => name).join(', ')],
            ['Proposée par', purpose.proposedByName],
          ]}
        />
        <Approvals approvals={purposeApprovals} none="Aucun accord n’est gardé pour cette version." />
      </section>
      <section aria-labelledby="convention" className="fr-mb-4w">
        <h2 id="convention" className="fr-h5">
          La convention
        </h2>
        <Facts
          facts={[
            ['Référence', agreement.reference],
            ['Organisme', agreement.consumerName],
            ['Ce qui l’autorise', agreement.framework],
            ['Depuis le', day(agreement.startDay)],
            ['Jusqu’au', agreement.endDay === null ? 'sans fin' : day(agreement.endDay)],
            ['État aujourd’hui', states[agreement.status]],
          ]}
        />
        <Approvals approvals={agreementApprovals} none="Personne n’a demandé de la remettre en vigueur." />
      </section>
    </>
  )
}

const Approvals = ({ approvals, none }: { approvals: readonly Approval[]; none: string }) => {
  if (approvals.length === 0) return <p>{none}</p>
  return (
    <ul className="cesu-cards">
      {approvals.map((one) => (
        <li key={one.id} className="cesu-card">
          {one.requestedByName} a demandé, le {dayOfInstant(one.requestedAt)} : « {one.reason} » {answerOf(one)}
        </li>
      ))}
    </ul>
  )
}

function answerOf({ answer, answeredByName, answeredAt, comment }: Approval): string {
  if (answer === null) return 'Personne n’a encore répondu.'
  const did = answer === 'GRANTED' ? 'a accepté' : 'a refusé'
  return `${answeredByName} ${did}, le ${dayOfInstant(answeredAt ?? '')}${comment ? ` : « ${comment} »` : '.'}`
}
