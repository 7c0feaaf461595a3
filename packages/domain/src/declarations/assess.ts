import { type CheaperRelief, cheaperRelief, type EstimateResult, estimate } from '../contributions/index.ts'
import { severalPaysReading } from '../parameters/calendar.ts'
import type { Refusal } from '../shared/index.ts'
import { type Anomaly, findAnomalies } from './anomalies.ts'
import { onDeclaredField, paidReasons } from './element-refusals.ts'
import type { DeclarationFacts } from './facts.ts'
import { questionOf } from './month.ts'
import { isAskable, mandateReason, refusalReasons } from './refusal-reasons.ts'

/** The platform's judgement of a declaration: all the reasons to refuse it, what deserves a look, and its payslip. */
export interface Assessment {
  /** Empty when the declaration is admissible. */
  refusals: Refusal[]
  anomalies: Anomaly[]
  /** Null when no payslip can be computed from the input. */
  payslip: EstimateResult | null
  /** Another relief that would cost the employer less; null when there is none, or no payslip. */
  cheaperRelief: CheaperRelief | null
}

/** Judges a declaration: the same answer for the form, the API, a file and the letter. */
export function assess(facts: DeclarationFacts): Assessment {
  const reasons = refusalReasons(facts)
  // Without a mandate in force, nothing is worked out from the worker's situation: it is no longer the partner's to know.
  if (mandateReason(facts) !== null) {
    return { refusals: reasons, anomalies: [], payslip: null, cheaperRelief: null }
  }
  if (!isAskable(facts)) return { refusals: reasons, anomalies: [], payslip: null, cheaperRelief: null }
  const question = questionOf(facts)
  const answer = estimate(question)
  const known = new Set(reasons.map(({ field }) => field))
  const found = 'refusals' in answer ? answer.refusals.map(onDeclaredField) : paidReasons(facts, answer)
  const fromEngine = found.filter(({ field }) => !known.has(field))
  return {
    refusals: [...reasons, ...fromEngine],
    // What is refused is to be corrected: nothing to look at yet.
    anomalies: findAnomalies(facts).filter(({ field }) => !known.has(field)),
    payslip: 'refusals' in answer ? null : withReading(answer, facts),
    cheaperRelief: 'refusals' in answer ? null : cheaperRelief(question, answer, entitlementOf(facts)),
  }
}

/** What the household has, whether the month takes it or not. */
const entitlementOf = ({ employment: { exemption }, exemptionUsedCents }: DeclarationFacts) => ({
  exemption,
  exemptionUsedCents,
})

/** What a month with several pays rests on besides: a reading of the texts, provisional. */
const withReading = (payslip: EstimateResult, { pays }: DeclarationFacts): EstimateResult =>
  pays.length === 0 ? payslip : { ...payslip, provisional: [...payslip.provisional, severalPaysReading.id] }
