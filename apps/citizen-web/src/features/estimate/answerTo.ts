import {
  type CheaperRelief,
  cheaperRelief,
  type EstimateInput,
  type EstimateResult,
  estimate,
  estimateFromCost,
} from '@cesu/domain/contributions'
import { applyHours, type Refusal } from '@cesu/domain/shared'
import type { Question } from './answers.ts'

/** The engine's answer: one estimate, or the two around an amount that no pay gives, or the reasons to refuse. */
export type Answer = EstimateResult | { below: EstimateResult; above: EstimateResult } | { refusals: Refusal[] }

/** The question's situation, as the engine is asked; the pay apart. */
export const situationOf = (question: Question): Omit<EstimateInput, 'pay'> => ({
  period: question.period,
  hoursHundredths: question.hoursHundredths,
  territory: question.territory,
  scheme: 'HOME_EMPLOYEE',
  nonResident: false,
  paidLeaveIncluded: question.paidLeaveIncluded,
  overtime: [],
  exemption: question.renounces ? 'NONE' : question.exemption,
  withholding: { kind: 'NONE' },
  benefitsInKind: { meals: 0, lodgingMonths: 0 },
  exemptionUsedCents: 0,
  reimbursementsCents: 0,
})

/** Asks the engine, here in the browser: the very code of the server, in whole cents. */
export function answerTo(question: Question): Answer {
  const { known, per, amountCents, hoursHundredths } = question
  const situation = situationOf(question)
  if (known === 'NET' || known === 'GROSS') {
    const kind = per === 'HOUR' ? (`${known}_HOURLY` as const) : known
    return estimate({ ...situation, pay: { kind, amountCents } })
  }
  const monthCents = per === 'HOUR' ? applyHours(amountCents, hoursHundredths) : amountCents
  return estimateFromCost(situation, { kind: known, amountCents: monthCents })
}

/** The relief that would cost less than the one of an estimate of the question; null when there is none. */
export const cheaperReliefOf = (question: Question, result: EstimateResult): CheaperRelief | null =>
  cheaperRelief({ ...situationOf(question), pay: { kind: 'GROSS', amountCents: result.grossCents } }, result, {
    exemption: question.exemption,
    exemptionUsedCents: 0,
  })

/** The estimate that is shown: the nearest that does not exceed the amount when none has it; null for a refusal. */
export function shownOf(answer: Answer): EstimateResult | null {
  if ('refusals' in answer) return null
  return 'above' in answer ? answer.below : answer
}
