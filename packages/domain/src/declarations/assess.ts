import type { WithholdingKind } from '@cesu/db/model'
import {
  type EstimateRequest,
  type EstimateResult,
  estimate,
  neutralRatePcm,
  parseEstimateInput,
} from '../contributions/index.ts'
import { mandateRefusal } from '../mandates/index.ts'
import type { Refusal } from '../shared/index.ts'
import { type Anomaly, findAnomalies } from './anomalies.ts'
import type { DeclarationFacts } from './facts.ts'
import { refusalReasons } from './refusal-reasons.ts'

type Withholding = NonNullable<EstimateRequest['withholding']>

/** The platform's judgement of a declaration: all the reasons to refuse it, what deserves a look, and its payslip. */
export interface Assessment {
  /** Empty when the declaration is admissible. */
  refusals: Refusal[]
  anomalies: Anomaly[]
  /** Null when no payslip can be computed from the input. */
  payslip: EstimateResult | null
}

/** The question put to the contribution engine by a declaration. */
const estimateInputOf = ({ input, employment, employee, exemptionUsedCents }: DeclarationFacts): EstimateRequest => ({
  period: input.period,
  pay: input.pay,
  hours: input.hours,
  territory: employment.territory,
  scheme: employment.scheme,
  nonResident: employee.nonResident,
  paidLeaveIncluded: input.paidLeaveIncluded,
  exemption: employment.exemption,
  exemptionUsedCents: employment.exemption === 'AGE_70' ? exemptionUsedCents : 0,
  withholding: withholdingOf(employee),
})

/** The tax office's rate, else the neutral grid; nothing is withheld here on the pay of a non-resident. */
function withholdingOf({ withholdingRatePcm, nonResident }: DeclarationFacts['employee']): Withholding {
  if (nonResident) return { kind: 'NONE' }
  return withholdingRatePcm === null ? { kind: 'NEUTRAL' } : { kind: 'RATE', ratePcm: withholdingRatePcm }
}

/** The tax withheld on a payslip: how, and at what rate (per 100 000), to be kept with it. */
export function withholdingApplied(
  { input, employment, employee }: DeclarationFacts,
  { netTaxableCents }: EstimateResult,
): { withholdingKind: WithholdingKind; withholdingRatePcm: number } {
  const { kind, ...rate } = withholdingOf(employee)
  const neutral = kind === 'NEUTRAL' ? neutralRatePcm(input.period, employment.territory, netTaxableCents) : 0
  return { withholdingKind: kind, withholdingRatePcm: 'ratePcm' in rate ? rate.ratePcm : neutral }
}

/** Judges a declaration: the same answer for the form, the API, a file and the letter. */
export function assess(facts: DeclarationFacts): Assessment {
  const reasons = refusalReasons(facts)
  // Without a mandate in force, nothing is worked out from the worker's situation: it is no longer the partner's to know.
  if (mandateRefusal(facts.mandates, 'DECLARE', facts.today) !== null) {
    return { refusals: reasons, anomalies: [], payslip: null }
  }
  const parsed = parseEstimateInput(estimateInputOf(facts))
  const answer = 'refusals' in parsed ? parsed : estimate(parsed.input)
  const known = new Set(reasons.map(({ field }) => field))
  const fromEngine = 'refusals' in answer ? answer.refusals.filter(({ field }) => !known.has(field)) : []
  return {
    refusals: [...reasons, ...fromEngine],
    anomalies: findAnomalies(facts),
    payslip: 'refusals' in answer ? null : answer,
  }
}
