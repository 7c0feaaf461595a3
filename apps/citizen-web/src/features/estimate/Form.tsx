import type { Period } from '@cesu/domain/shared'
import { ErrorSummary } from '@cesu/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Answers, type Faults, faultsOf, fieldIds, missingOf } from './answers.ts'
import { type Changes, PayFields } from './PayFields.tsx'
import { SituationFields } from './SituationFields.tsx'

interface FormProps extends Changes {
  answers: Answers
  period: Period
  /** The least pay, in words. */
  amountHint: string
  /** « Voir le résultat », when nothing is missing or wrong. */
  onAsk: () => void
  children?: ReactNode
}

/** The question. The result follows each answer; the button leads to it, or to what is missing. `children`: more fields. */
export function Form({ answers, period, amountHint, choose, type, onAsk, children }: FormProps) {
  const { faults, atFault, attempt, leave, submit } = useFaults(answers, onAsk)
  return (
    <form noValidate className="cesu-no-print" onSubmit={submit} aria-label="Votre question">
      <ErrorSummary errors={atFault} attempt={attempt} />
      <p className="fr-hint-text fr-mb-2w">Tous les champs sont obligatoires.</p>
      <PayFields
        answers={answers}
        faults={faults}
        amountHint={amountHint}
        choose={choose}
        type={type}
        onLeave={leave}
      />
      <SituationFields answers={answers} period={period} choose={choose} />
      {children}
      <button type="submit" className="fr-btn">
        Voir le résultat
      </button>
    </form>
  )
}

/** What to say of the two figures: on leaving a field what is wrong in it, on asking for the result what is missing too. */
function useFaults(answers: Answers, onAsk: () => void) {
  const [left, setLeft] = useState<Partial<Record<keyof Faults, boolean>>>({})
  const [attempt, setAttempt] = useState(0)
  const wrong: Faults = { ...(attempt > 0 && missingOf(answers)), ...faultsOf(answers) }
  if (attempt > 0 && !wrong.amount && !wrong.hours) setAttempt(0)
  const faults: Faults = {
    ...(wrong.amount && (left.amount || attempt > 0) && { amount: wrong.amount }),
    ...(wrong.hours && (left.hours || attempt > 0) && { hours: wrong.hours }),
  }
  return {
    faults,
    atFault: attempt > 0 ? (['amount', 'hours'] as const).flatMap((field) => listed(field, faults[field])) : [],
    attempt,
    leave: (field: keyof Faults) => setLeft({ ...left, [field]: true }),
    submit: (event: FormEvent) => {
      event.preventDefault()
      const all = { ...missingOf(answers), ...faultsOf(answers) }
      if (all.amount || all.hours) setAttempt(attempt + 1)
      else onAsk()
    },
  }
}

const listed = (field: keyof Faults, message: string | undefined) =>
  message === undefined ? [] : [{ fieldId: fieldIds[field], message }]
