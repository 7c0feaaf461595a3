import { eventKindLabels, eventStatusLabels } from '@cesu/domain/employment-events'
import { EventFacts } from '@cesu/ui/cesu'
import { dayOfInstant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { client } from '../../../api.ts'
import { Let } from '../Let.tsx'
import type { Contract, Said, Side } from './answers.ts'
import { useAct } from './useAct.ts'

interface SaidLineProps {
  contract: Contract
  said: Said
  side: Side
  /** Says it otherwise, or corrects it. */
  onSay: () => void
}

/** One thing that is said of a contract: by whom, where it stands, and what the person may do with it. */
export function SaidLine({ contract, said, side, onSay }: SaidLineProps) {
  const isOwn = said.side === side
  const what = `${eventKindLabels[said.kind]}, ${contract.name}`
  const confirm = useAct({
    send: (id: string, key) => client.contracts.confirm.mutate({ id }, key),
    said: () => ({ isDone: true, title: 'vous avez confirmé', text: 'Les organismes le lisent tel qu’il est dit.' }),
  })
  const withdraw = useAct({
    send: (id: string, key) => client.contracts.withdraw.mutate({ id }, key),
    said: () => ({ isDone: true, title: 'c’est retiré', text: 'Les organismes qui l’avaient lu sont prévenus.' }),
  })
  const failure = confirm.error ?? withdraw.error
  return (
    <>
      <p className="fr-mb-1v">
        <strong>{eventKindLabels[said.kind]}</strong>, {isOwn ? 'dit par vous' : `dit par ${by(said, contract)}`} le{' '}
        {dayOfInstant(said.statedAt)}{' '}
        <Badge as="span" small noIcon {...(said.status === 'CONTESTED' && { severity: 'warning' })}>
          {eventStatusLabels[said.status]}
        </Badge>
      </p>
      <EventFacts said={said} />
      {failure !== null && <ProblemAlert problem={problemOf(failure)} />}
      <Let permission="employment-events.say">
        <div className="sharing-answers">
          {!isOwn && said.status === 'STATED' && (
            <button
              type="button"
              className="fr-btn fr-btn--sm"
              aria-disabled={confirm.isPending}
              onClick={() => confirm.act(said.id)}
            >
              C’est juste<span className="fr-sr-only"> : {what}</span>
            </button>
          )}
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={onSay}>
            {isOwn ? 'Corriger' : 'Dire autre chose'}
            <span className="fr-sr-only"> : {what}</span>
          </button>
          {isOwn && !(said.kind === 'END' && side === 'EMPLOYER') && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              aria-disabled={withdraw.isPending}
              onClick={() => withdraw.act(said.id)}
            >
              Retirer<span className="fr-sr-only"> : {what}</span>
            </button>
          )}
        </div>
      </Let>
    </>
  )
}

const by = ({ side }: Said, { name }: Contract): string => (side === 'EMPLOYER' ? `${name}, ou son partenaire` : name)
