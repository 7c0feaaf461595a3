import { socialSecurityCeiling } from './ceilings.ts'
import { employeeContributions } from './employee-contributions.ts'
import { employerContributions } from './employer-contributions.ts'
import {
  ageExemptionHours,
  metropolitanHourlyDeduction,
  overseasHourlyDeduction,
  reunionHourlyDeduction,
} from './employer-reliefs.ts'
import { familyHostEmployeeContributions, familyHostEmployerContributions } from './family-host-contributions.ts'
import { hourlySmic, wageGrid, youngWageShare } from './minimum-wages.ts'
import { overtimeReductionRate, overtimeTaxExemptionCeiling, overtimeTaxExemptShare } from './overtime.ts'
import type { Parameter } from './parameter.ts'
import { csgBaseShare, lodgingPrice, mealPrice, paidLeaveIncludedShare, taxCreditShare } from './wage-extras.ts'
import {
  antillesReunionNeutralRates,
  guyaneMayotteNeutralRates,
  metropolitanNeutralRates,
} from './withholding-grids.ts'

/** Every dated value that the engine rests on. */
export const parameters: readonly Parameter<unknown>[] = [
  ...employeeContributions,
  ...employerContributions,
  ...employerContributions.flatMap(({ cap }) => cap ?? []),
  ...familyHostEmployeeContributions,
  ...familyHostEmployerContributions,
  ageExemptionHours,
  metropolitanHourlyDeduction,
  overseasHourlyDeduction,
  reunionHourlyDeduction,
  overtimeReductionRate,
  overtimeTaxExemptionCeiling,
  overtimeTaxExemptShare,
  csgBaseShare,
  socialSecurityCeiling,
  hourlySmic,
  wageGrid,
  youngWageShare,
  paidLeaveIncludedShare,
  mealPrice,
  lodgingPrice,
  taxCreditShare,
  metropolitanNeutralRates,
  antillesReunionNeutralRates,
  guyaneMayotteNeutralRates,
]

/** What a parameter is, in French, by its id ("er_at"): for the list of the provisional ones. */
export const parameterLabels: Readonly<Record<string, string>> = Object.fromEntries(
  parameters.map(({ id, label }) => [id, label]),
)
