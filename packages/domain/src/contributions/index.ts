export { FIRST_PERIOD, isCovered, LAST_PERIOD } from './coverage.ts'
export { type EstimateRefusals, estimate } from './estimate.ts'
export {
  EstimateInput,
  type EstimateRequest,
  hundredthsOf,
  MOST_PAY_CENTS,
  parseEstimateInput,
} from './estimate-input.ts'
export type { EstimateRefusalCode } from './estimate-refusals.ts'
export { ContributionLine, EstimateResult } from './estimate-result.ts'
export { ageExemptionCeilingCents } from './exemptions.ts'
export { LineCode, lineLabels } from './line-codes.ts'
export {
  FIRST_LEVEL,
  hourlySmicCents,
  LAST_LEVEL,
  type MinimumWageCase,
  minimumHourlyGrossCents,
  minimumHourlyNetCents,
} from './minimum-wage.ts'
export type { Payer } from './parameters/contribution.ts'
export type { Parameter, Version } from './parameters/parameter.ts'
export { parameterLabels, parameters } from './parameters/register.ts'
export type { Grade } from './parameters/sources.ts'
export { sources } from './parameters/sources.ts'
export { neutralRatePcm, withholdingRatePcm } from './withholding.ts'
