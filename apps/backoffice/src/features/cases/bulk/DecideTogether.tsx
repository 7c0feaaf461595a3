import { type CaseKind, MOST_REASON, type Outcome, outcomesOfTwo, outcomesTogether } from '@cesu/domain/cases'
import { ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { ProposedReasons } from '../ProposedReasons.tsx'
import { useAskBulk } from '../together/useBulk.ts'
import { useTemplates } from '../useTemplates.ts'
import { Foreseen } from './Foreseen.tsx'
import type { Chosen } from './useSelection.ts'
import type { Together } from './useTogether.ts'

interface DecideTogetherProps {
  kind: CaseKind
  cases: readonly Chosen[]
  onDecide: (what: Extract<Together, { act: 'DECIDE' }>) => void
}

/**
 * One decision and one reason for all of them, with what would come of it in view. That from which nothing follows is taken at once, and
 * undone at once; that from which something follows is proposed to a second agent.
 */
export function DecideTogether({ kind, cases, onDecide }: DecideTogetherProps) {
  const id = useId()
  const alone = outcomesTogether(kind)
  const byTwo = outcomesOfTwo(kind)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const ask = useAskBulk()
  const { reasonsOf, noteSent } = useTemplates(kind, null)
  const needsTwo = outcome !== null && byTwo.includes(outcome)
  const isMissing = outcome === null || reason.trim() === ''
  const isTooLong = wordsFault(reason, { most: MOST_REASON }) !== undefined
  const choose = (next: Outcome, proposed?: string) => {
    // A reason of one’s own is kept; one that was proposed for another decision is not.
    const isReady = outcome !== null && reasonsOf(outcome.outcome).some(({ text }) => text === reason)
    setOutcome(next)
    setReason(proposed ?? (isReady ? '' : reason))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (outcome === null || outcome.outcome === 'OVER' || isMissing || isTooLong || ask.isPending) return
    if (!needsTwo) {
      noteSent(reason)
      return onDecide({ act: 'DECIDE', outcome: outcome.outcome, reason })
    }
    const read = cases.map(({ number, version }): [number, number] => [number, version])
    ask.mutate({ cases: read, outcome: outcome.outcome, reason }, { onSuccess: () => noteSent(reason) })
  }
  if (ask.data) {
    return (
      <p role="status">
        C’est proposé pour {ask.data.count} dossier{ask.data.count > 1 ? 's' : ''} : rien n’est décidé avant l’accord
        d’un autre agent.{' '}
        <Link to="/dossiers/groupees/$id" params={{ id: ask.data.id }}>
          Lire la décision groupée
        </Link>
      </p>
    )
  }
  return (
    <form noValidate onSubmit={send} aria-label="Décider ensemble">
      {ask.error && <ProblemAlert problem={problemOf(ask.error)} fieldId={() => `${id}-motif`} />}
      <fieldset className="fr-fieldset fr-mb-0">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
          La même décision pour tous{byTwo.length > 0 && ' ; à deux : rien n’est fait avant l’accord d’un second agent'}
        </legend>
        {[...alone, ...byTwo].map((one, rank) => (
          <div key={`${one.outcome} ${one.label}`} className="fr-fieldset__element fr-fieldset__element--inline">
            <div className="fr-radio-group fr-radio-group--sm">
              <input
                id={`${id}-${rank}`}
                type="radio"
                name={`${id}-decision`}
                checked={outcome === one}
                onChange={() => choose(one)}
              />
              <label className="fr-label" htmlFor={`${id}-${rank}`}>
                {one.label}
                {byTwo.includes(one) && ' (à deux)'}
              </label>
            </div>
            <ProposedReasons
              decision={one.label}
              ready={reasonsOf(one.outcome)}
              chosen={outcome === one ? reason : null}
              onChoose={(text) => choose(one, text)}
            />
          </div>
        ))}
      </fieldset>
      {outcome !== null && (
        <>
          {outcome.effect !== null && (
            <p className="fr-text--sm fr-mb-1w">
              {outcome.effect} {outcome.isFinal && <strong>Cela ne se défait pas.</strong>}
            </p>
          )}
          <Foreseen cases={cases} byAnother={needsTwo} />
          <WordsField
            id={`${id}-motif`}
            label="Motif, le même pour tous"
            most={MOST_REASON}
            rows={1}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
      {isAsked && isMissing && (
        <p role="alert" className="fr-error-text">
          Choisissez une décision et écrivez le motif.
        </p>
      )}
      <button type="submit" className="fr-btn fr-btn--sm fr-mb-1w" aria-disabled={ask.isPending}>
        {needsTwo ? 'Proposer à un second agent' : `Décider ${cases.length} dossier${cases.length > 1 ? 's' : ''}`}
      </button>
    </form>
  )
}
