import type { FieldError } from '@cesu/ui/design'
import { useState } from 'react'
import { type Answers, type Faults, faultsOf, fieldIds, missingOf } from './answers.ts'

/** What to say of the two figures, and when. */
export interface ShownFaults {
  /** Under the fields. */
  faults: Faults
  /** At the top of the form, once the result was asked for. */
  summary: readonly FieldError[]
  attempt: number
  /** A field was left: what is wrong in it may be said. */
  leave: (field: keyof Faults) => unknown
  /** The result is asked for: true when nothing stands in the way. */
  ask: () => boolean
}

/** A message that pushes the page down must wait for the click that left the field, or the click misses its button. */
const CLICK_MS = 200

/** On leaving a field, what is wrong in it; on asking for the result, what is wrong or missing anywhere. */
export function useFaults(answers: Answers): ShownFaults {
  const [left, setLeft] = useState<Partial<Record<keyof Faults, boolean>>>({})
  const [attempt, setAttempt] = useState(0)
  const wrong = faultsOf(answers)
  const all: Faults = { ...missingOf(answers), ...wrong }
  const isRight = !all.amount && !all.hours
  if (attempt > 0 && isRight) setAttempt(0)
  const ofLeft: Faults = {
    ...(left.amount && wrong.amount && { amount: wrong.amount }),
    ...(left.hours && wrong.hours && { hours: wrong.hours }),
  }
  return {
    faults: attempt > 0 ? all : ofLeft,
    summary: attempt > 0 ? (['amount', 'hours'] as const).flatMap((field) => listed(field, all[field])) : [],
    attempt,
    leave: (field) => setTimeout(() => setLeft((before) => ({ ...before, [field]: true })), CLICK_MS),
    ask: () => {
      if (!isRight) setAttempt(attempt + 1)
      return isRight
    },
  }
}

const listed = (field: keyof Faults, message: string | undefined): FieldError[] =>
  message === undefined ? [] : [{ fieldId: fieldIds[field], message }]
