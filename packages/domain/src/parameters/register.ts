import { type Day, findInForce } from '../shared/index.ts'
import {
  calendarRules,
  cesuPlusRules,
  changeWindow,
  latePaymentWaiver,
  penaltyRates,
  penaltyReading,
  severalPaysReading,
  taxCertificateMonth,
  workingWeek,
} from './calendar.ts'
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
import * as figures from './figures.ts'
import { hourlySmic, wageGrid, youngWageShare } from './minimum-wages.ts'
import { overtimeReductionRate, overtimeTaxExemptionCeiling, overtimeTaxExemptShare } from './overtime.ts'
import { legalText, type Parameter, sourceText, versionOn } from './parameter.ts'
import { nightPresenceShare, presenceDeductionShare, presenceShare } from './presence.ts'
import { goodFridayReading, localHolidays, nationalHolidays } from './public-holidays.ts'
import { type Entry, entriesOf, type RegisteredParameter } from './registered-parameter.ts'
import { shortContractAbatement } from './short-contracts.ts'
import type { Grade } from './sources.ts'
import {
  activityCeilings,
  immediateAdvance,
  taxCreditCeilings,
  thirdPartyPolicy,
  voucherCeiling,
} from './tax-credit.ts'
import { csgBaseShare, lodgingPrice, mealPrice, paidLeaveIncludedShare, taxCreditShare } from './wage-extras.ts'
import {
  antillesReunionNeutralRates,
  guyaneMayotteNeutralRates,
  metropolitanNeutralRates,
} from './withholding-grids.ts'

const { rates, amounts, counts, texts } = figures
const employee = 'Cotisations du salarié'
const employer = 'Cotisations de l’employeur'
const familyHost = 'Accueil familial'
const reliefs = 'Exonération et déduction'
const minimum = 'Salaire minimum'
const incomeTax = 'Impôt sur le revenu'
const taxCredit = 'Crédit d’impôt et aides'
const calendar = 'Calendrier et pénalités'

const entries: readonly Entry[] = [
  ...entriesOf({ theme: employee, unit: '%', figures: rates }, ...employeeContributions, csgBaseShare),
  ...entriesOf({ theme: employer, unit: '%', figures: rates }, ...employerContributions),
  ...entriesOf(
    { theme: employer, unit: '€ par bulletin et par mois', figures: amounts },
    ...employerContributions.flatMap(({ cap }) => cap ?? []),
  ),
  ...entriesOf(
    { theme: familyHost, unit: '%', figures: rates },
    ...familyHostEmployeeContributions,
    ...familyHostEmployerContributions,
  ),
  ...entriesOf({ theme: 'Plafond', unit: '€ par mois', figures: amounts }, socialSecurityCeiling),
  ...entriesOf({ theme: reliefs, unit: 'Smic horaires', figures: counts }, ageExemptionHours),
  ...entriesOf(
    { theme: reliefs, unit: '€ par heure', figures: amounts },
    metropolitanHourlyDeduction,
    overseasHourlyDeduction,
    reunionHourlyDeduction,
  ),
  ...entriesOf({ theme: 'Heures supplémentaires', unit: '%', figures: rates }, overtimeReductionRate),
  ...entriesOf(
    { theme: 'Heures de présence', unit: 'heure de travail', figures: figures.fractions },
    presenceShare,
    nightPresenceShare,
    presenceDeductionShare,
  ),
  ...entriesOf({ theme: minimum, unit: '€ par heure', figures: amounts }, hourlySmic),
  ...entriesOf({ theme: minimum, unit: '€ par heure', figures: figures.gridFigures }, wageGrid),
  ...entriesOf({ theme: minimum, unit: '%', figures: figures.youngWageFigures }, youngWageShare),
  ...entriesOf({ theme: minimum, unit: '%', figures: rates }, paidLeaveIncludedShare),
  ...entriesOf({ theme: 'Prestations en nature', unit: '€', figures: amounts }, mealPrice, lodgingPrice),
  ...entriesOf({ theme: incomeTax, unit: '€ par an', figures: amounts }, overtimeTaxExemptionCeiling),
  ...entriesOf({ theme: incomeTax, unit: '%', figures: rates }, overtimeTaxExemptShare),
  ...entriesOf(
    { theme: incomeTax, unit: '€ par mois', figures: figures.neutralRateFigures },
    metropolitanNeutralRates,
    antillesReunionNeutralRates,
    guyaneMayotteNeutralRates,
  ),
  ...entriesOf({ theme: incomeTax, unit: '€ par mois', figures: amounts }, shortContractAbatement),
  ...entriesOf({ theme: taxCredit, unit: '%', figures: rates }, taxCreditShare),
  ...entriesOf({ theme: taxCredit, unit: '€ par an', figures: figures.taxCreditFigures }, taxCreditCeilings),
  ...entriesOf({ theme: taxCredit, unit: '€ par an', figures: figures.activityFigures }, activityCeilings),
  ...entriesOf({ theme: taxCredit, unit: '€ par an', figures: figures.advanceFigures }, immediateAdvance),
  ...entriesOf({ theme: taxCredit, unit: '€ par an', figures: amounts }, voucherCeiling),
  ...entriesOf({ theme: taxCredit, unit: 'règle', figures: figures.policyFigures }, thirdPartyPolicy),
  ...entriesOf({ theme: calendar, unit: 'jours, mois', figures: figures.calendarFigures }, calendarRules),
  ...entriesOf({ theme: calendar, unit: 'mois', figures: counts }, changeWindow),
  ...entriesOf({ theme: calendar, unit: 'règle', figures: texts }, severalPaysReading),
  ...entriesOf({ theme: calendar, unit: 'jours', figures: figures.cesuPlusFigures }, cesuPlusRules),
  ...entriesOf({ theme: calendar, unit: 'jour de la semaine', figures: counts }, workingWeek),
  ...entriesOf({ theme: calendar, unit: 'jours', figures: figures.holidayFigures }, nationalHolidays),
  ...entriesOf({ theme: calendar, unit: 'jours', figures: figures.localHolidayFigures }, localHolidays),
  ...entriesOf({ theme: calendar, unit: 'règle', figures: texts }, goodFridayReading),
  ...entriesOf({ theme: calendar, unit: 'mois', figures: counts }, taxCertificateMonth),
  ...entriesOf({ theme: calendar, unit: '%', figures: figures.penaltyFigures }, penaltyRates),
  ...entriesOf({ theme: calendar, unit: 'jours, mois', figures: figures.waiverFigures }, latePaymentWaiver),
  ...entriesOf({ theme: calendar, unit: 'règle', figures: texts }, penaltyReading),
]

/** Every dated value that the platform rests on. */
export const parameters: readonly Parameter<unknown>[] = entries.map(({ parameter }) => parameter)

/** The register of the parameters as plain data, for a page, a chart or an export: history, sources and grades. */
export const parameterRegister = (): RegisteredParameter[] => entries.map(({ registered }) => registered())

const byId: ReadonlyMap<string, Parameter<unknown>> = new Map(parameters.map((parameter) => [parameter.id, parameter]))

/**
 * A parameter as it is shown on a day: its prolongation is left out until it begins. What comes from the law is shown long
 * before, what is only missing is not.
 */
export const shownOn = (registered: RegisteredParameter, today: Day): RegisteredParameter => ({
  ...registered,
  versions: registered.versions.filter(({ prolonged, from }) => !prolonged || from <= today),
})

/** What a line says of its parameter besides its figures: where its value was read, what a receipt cites, and how far it may be trusted. */
interface LineSource {
  readonly source: string
  readonly legalText: string
  readonly grade: Grade
}

/** The source of a line that is kept, by the first day of its value; undefined for a parameter that the register does not know. */
export const findSource = (parameterId: string, since: Day): LineSource | undefined => {
  const version = findInForce(byId.get(parameterId)?.versions ?? [], since)
  return version && { source: sourceText(version), legalText: legalText(version), grade: version.grade }
}

/**
 * The same for a line of a month that rested on prolonged values when it was kept: prolonged as long as the register does
 * not say for the first day of the month the very value of that day.
 */
export const findProlongedSource = (parameterId: string, since: Day, day: Day): LineSource | undefined => {
  const parameter = byId.get(parameterId)
  const version = findInForce(parameter?.versions ?? [], since)
  const now = parameter && versionOn(parameter, day)
  if (!version || !now) return undefined
  if (now.from <= since && !now.prolonged) return findSource(parameterId, since)
  const prolonged = { ...version, grade: 'D' as const, prolonged: true }
  return { source: sourceText(prolonged), legalText: legalText(prolonged), grade: prolonged.grade }
}

/** One parameter of the register by its id; undefined for an id that is none. */
export const registeredParameter = (id: string): RegisteredParameter | undefined =>
  entries.find(({ parameter }) => parameter.id === id)?.registered()

/** What a parameter is, in French, by its id ("er_at"): for the list of the provisional ones. */
export const parameterLabels: Readonly<Record<string, string>> = Object.fromEntries(
  parameters.map(({ id, label }) => [id, label]),
)
