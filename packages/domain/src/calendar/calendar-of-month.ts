import type { Territory } from '@cesu/db/model'
import { onTimeUntil } from '../declarations/calendar.ts'
import { calendarRules, cesuPlusRules, taxCertificateMonth, workingWeek } from '../parameters/calendar.ts'
import { isCovered } from '../parameters/coverage.ts'
import { type Parameter, provisionalIds, type Rule, rulesOf, type Used } from '../parameters/parameter.ts'
import {
  addDays,
  addPeriods,
  type Day,
  firstDay,
  frenchDay,
  inForce,
  lastDay,
  nextPeriod,
  type Period,
  type Refusal,
} from '../shared/index.ts'
import { CALENDAR_START, type CalendarRefusalCode, refuseCalendar } from './refusals.ts'
import { addWorkingDays, holidayRules } from './working-days.ts'

/** What happens around a declared month, in order. */
export type CalendarStep =
  | 'DECLARATION'
  | 'CESU_PLUS_DECLARATION'
  | 'WAGE_DEBIT'
  | 'WAGE_PAYMENT'
  | 'PAYSLIP'
  | 'CONTRIBUTIONS_DEBIT'
  | 'TAX_CERTIFICATE'

/** What a screen writes for each. */
export const calendarStepLabels: Readonly<Record<CalendarStep, string>> = {
  DECLARATION: 'Déclaration à l’heure',
  CESU_PLUS_DECLARATION: 'Dernier jour accepté par le Cesu+',
  WAGE_DEBIT: 'Débit du salaire chez l’employeur (Cesu+)',
  WAGE_PAYMENT: 'Versement du salaire au salarié (Cesu+)',
  PAYSLIP: 'Bulletin de salaire',
  CONTRIBUTIONS_DEBIT: 'Prélèvement des cotisations',
  TAX_CERTIFICATE: 'Attestation fiscale',
}

export interface CalendarQuestion {
  /** Month of the work. */
  period: Period
  /** The wage is paid through Urssaf. */
  cesuPlus: boolean
  /** A third party pays a part (APA, PCH). */
  thirdParty: boolean
  /** Of the work: whose public holidays its working days leave out. */
  territory: Territory
  /** Null before the declaration: what is counted from its day is left out. */
  declaredOn: Day | null
}

/** A step with the days between which it falls, both included, and the rules that say so. */
export interface CalendarDates {
  step: CalendarStep
  /** Null when only the last day is set. */
  from: Day | null
  until: Day
  rules: Rule[]
}

export interface MonthCalendar {
  period: Period
  /** Whose public holidays were taken. */
  territory: Territory
  steps: CalendarDates[]
  /** Ids of the parameters of grade D (inferred) among the rules. */
  provisional: string[]
}

/** A step, and the parameters that it rests on. */
interface Dated {
  step: CalendarStep
  from: Day | null
  until: Day
  used: Used
}

/**
 * The calendar of a month of work: until when it is declared on time, the month in which its contributions are debited
 * (the day is set by Urssaf, no text gives it), the dates of Cesu+, of the payslip and of the tax certificate.
 */
export const calendarOfMonth = (
  question: CalendarQuestion,
): MonthCalendar | { refusals: Refusal<CalendarRefusalCode>[] } => {
  const { period } = question
  if (period < CALENDAR_START || !isCovered(period)) {
    return { refusals: [refuseCalendar('calendar.not_covered', 'period')] }
  }
  const refusal = declarationRefusal(question)
  if (refusal) return { refusals: [refusal] }
  const day = firstDay(period)
  const steps = [...declarationSteps(question), ...stepsAfterDeclaration(question), ...monthSteps(question)]
  return {
    period,
    territory: question.territory,
    steps: steps.map(({ used, ...dates }) => ({ ...dates, rules: rulesOf(used, day) })),
    provisional: [...new Set(steps.flatMap(({ used }) => provisionalIds(used, day)))],
  }
}

const cesuPlusUntil = (period: Period): Day =>
  `${nextPeriod(period)}-${inForce(cesuPlusRules.versions, firstDay(period)).value.lastDay}`

const declarationRefusal = ({
  period,
  cesuPlus,
  declaredOn,
}: CalendarQuestion): Refusal<CalendarRefusalCode> | undefined => {
  if (declaredOn === null) return undefined
  if (declaredOn < firstDay(period)) return refuseCalendar('calendar.declared_before_month', 'declaredOn')
  const until = cesuPlusUntil(period)
  return cesuPlus && declaredOn > until
    ? refuseCalendar('calendar.cesu_plus_too_late', 'declaredOn', { until: frenchDay(until) })
    : undefined
}

const declarationSteps = ({ period, cesuPlus }: CalendarQuestion): Dated[] => [
  { step: 'DECLARATION', from: null, until: onTimeUntil(period), used: [calendarRules] },
  ...(cesuPlus
    ? [{ step: 'CESU_PLUS_DECLARATION' as const, from: null, until: cesuPlusUntil(period), used: [cesuPlusRules] }]
    : []),
]

const stepsAfterDeclaration = ({ period, cesuPlus, territory, declaredOn }: CalendarQuestion): Dated[] => {
  if (declaredOn === null) return []
  const day = firstDay(period)
  const { payslipDays } = inForce(calendarRules.versions, day).value
  const { debitWorkingDays, paymentWorkingDays } = inForce(cesuPlusRules.versions, day).value
  const within = (step: CalendarStep, workingDays: number, parameter: Parameter<unknown>): Dated => ({
    step,
    from: declaredOn,
    until: addWorkingDays(declaredOn, workingDays, {
      territory,
      lastWeekday: inForce(workingWeek.versions, day).value,
    }),
    used: [parameter, workingWeek, ...holidayRules(territory)],
  })
  return [
    ...(cesuPlus
      ? [
          within('WAGE_DEBIT', debitWorkingDays, cesuPlusRules),
          within('WAGE_PAYMENT', paymentWorkingDays, cesuPlusRules),
        ]
      : []),
    { step: 'PAYSLIP', from: declaredOn, until: addDays(declaredOn, payslipDays), used: [calendarRules] },
  ]
}

const monthSteps = ({ period, thirdParty }: CalendarQuestion): Dated[] => {
  const day = firstDay(period)
  const { debitMonthsAfter, debitMonthsAfterWithThirdParty } = inForce(calendarRules.versions, day).value
  const debited = addPeriods(period, thirdParty ? debitMonthsAfterWithThirdParty : debitMonthsAfter)
  const month = String(inForce(taxCertificateMonth.versions, day).value).padStart(2, '0')
  const certified = `${Number(period.slice(0, 4)) + 1}-${month}`
  return [
    { step: 'CONTRIBUTIONS_DEBIT', from: firstDay(debited), until: lastDay(debited), used: [calendarRules] },
    { step: 'TAX_CERTIFICATE', from: firstDay(certified), until: lastDay(certified), used: [taxCertificateMonth] },
  ]
}
