import type { CaseOutcome, Outcome } from '@cesu/domain/cases'
import { useEffect, useState } from 'react'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import { MOST_PROPOSED, ProposedReasons } from './ProposedReasons.tsx'
import type { ReadyTemplate } from './useTemplates.ts'

interface ChoicesProps {
  id: string
  outcomes: readonly Outcome[]
  /** The decision that is chosen, and the reason that is written. */
  typed: { outcome: CaseOutcome | ''; reason: string }
  reasonsOf: (outcome: CaseOutcome) => readonly ReadyTemplate[]
  /** Whether the reasons are read: a number that is typed before waits for what it means. */
  isRead: boolean
  onChoose: (outcome: CaseOutcome, reason?: string) => void
}

/** What may be decided, and what follows from the choice; a proposed reason chooses its decision too, by a click or by its number. */
export function Choices({ id, outcomes, typed, reasonsOf, isRead, onChoose }: ChoicesProps) {
  const numbered: { rank: number; outcome: CaseOutcome; text?: string }[] = outcomes.flatMap(({ outcome }, rank) => {
    const proposed = reasonsOf(outcome).slice(0, MOST_PROPOSED)
    return proposed.length === 0 ? [{ rank, outcome }] : proposed.map(({ text }) => ({ rank, outcome, text }))
  })
  const [early, setEarly] = useState<string | null>(null)
  const take = (key: string) => {
    const one = numbered[Number(key) - 1]
    if (!one) return
    onChoose(one.outcome, one.text)
    document.getElementById(`${id}-choix-${one.rank}`)?.focus()
  }
  useEffect(() => {
    if (!isRead || early === null) return
    setEarly(null)
    take(early)
  })
  useShortcut('123456789', (key) => (isRead ? take(key) : setEarly(key)))
  return (
    <>
      <fieldset className="fr-fieldset" id={`${id}-choix`} tabIndex={-1}>
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
          Votre décision, seule ou avec un motif proposé
        </legend>
        {outcomes.map(({ outcome, label }, rank) => (
          <div key={outcome} className="fr-fieldset__element">
            <div className="fr-radio-group fr-radio-group--sm">
              <input
                id={`${id}-choix-${rank}`}
                type="radio"
                name={`${id}-decision`}
                checked={typed.outcome === outcome}
                onChange={() => onChoose(outcome)}
              />
              <label className="fr-label" htmlFor={`${id}-choix-${rank}`}>
                {label}
              </label>
            </div>
            <ProposedReasons
              decision={label}
              ready={reasonsOf(outcome)}
              chosen={typed.outcome === outcome ? typed.reason : null}
              firstKey={1 + numbered.findIndex((one) => one.rank === rank)}
              onChoose={(text) => onChoose(outcome, text)}
            />
          </div>
        ))}
      </fieldset>
      <p className="fr-text--sm" role="status">
        {typed.outcome !== '' &&
          (outcomes.find(({ outcome }) => outcome === typed.outcome)?.effect ?? 'Rien d’autre ne change.')}
      </p>
    </>
  )
}
