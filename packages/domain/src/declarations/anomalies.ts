import type { AnomalyCode } from '@cesu/db/model'
import { hundredthsOf } from '../contributions/index.ts'
import { addDays, frenchDay, frenchEuros, frenchHours } from '../shared/index.ts'
import { onTimeUntil } from './calendar.ts'
import type { DeclarationFacts, EarlierMonth } from './facts.ts'
import { isPaidUnder, leastNetHourlyCents, netHourlyCents } from './hourly-pay.ts'
import { ceilingsCents, netOfMonthCents } from './month-pay.ts'

/** A reason to look at an admissible declaration, with its French sentence. */
export interface Anomaly {
  code: AnomalyCode
  /** Path of the field concerned in the input. */
  field: string
  detail: string
}

/** A full month of work: 40 hours a week (IDCC 3239). */
const LEGAL_MONTH_HUNDREDTHS = 17_400

/** What in an admissible declaration deserves a look; each rule is a sentence built from the data. */
export const findAnomalies = (facts: DeclarationFacts): Anomaly[] =>
  [belowGrid, payJump, payHigh, hoursJump, overLegalMonth, paidLongAfter, declaredLate]
    .map((rule) => rule(facts))
    .filter((anomaly) => anomaly !== null)

/** Late alone is no work for an agent: everything else is. */
export const opensCase = (anomalies: readonly AnomalyCode[]): boolean =>
  anomalies.some((code) => code !== 'DECLARED_LATE')

type Rule = (facts: DeclarationFacts) => Anomaly | null

/** A month that pays a bonus or a balance alone says nothing of the usual ones. */
const hasHours = ({ hoursHundredths }: EarlierMonth): boolean => hoursHundredths > 0

const belowGrid: Rule = (facts) => {
  const hourly = netHourlyCents(facts.input)
  const { level } = facts.employment
  const floor = leastNetHourlyCents(facts, level)
  if (hourly === null || floor === null || !isPaidUnder(facts.input, floor)) return null
  const detail = `Le salaire net horaire (${frenchEuros(hourly)}) est sous la grille du niveau ${level} : ${frenchEuros(floor)}.`
  return { code: 'PAY_BELOW_GRID', field: 'pay.amountCents', detail }
}

const payJump: Rule = ({ input, earlier: months, thresholds: { PAY_JUMP_PERCENT } }) => {
  const earlier = months.filter(hasHours)
  const hourly = netHourlyCents(input)
  const hours = earlier.reduce((sum, { hoursHundredths }) => sum + hoursHundredths, 0)
  const pay = earlier.reduce((sum, { netCents }) => sum + netCents, 0)
  if (hourly === null || hours === 0) return null
  const usual = Math.floor((pay * 100) / hours)
  if (hourly * 100 <= usual * PAY_JUMP_PERCENT) return null
  const detail = `Le salaire net horaire (${frenchEuros(hourly)}) dépasse ${PAY_JUMP_PERCENT} % de celui des mois précédents : ${frenchEuros(usual)}.`
  return { code: 'PAY_JUMP', field: 'pay.amountCents', detail }
}

/** The month as a whole, for what its hours say nothing of: a bonus, or much for little time. */
const payHigh: Rule = ({ input, earlier: months, thresholds }) => {
  const { PAY_HIGH_TIMES, PAY_HIGH_EUROS, PAY_HIGH_CEILINGS } = thresholds
  const netCents = netOfMonthCents(input)
  const earlier = months.filter(hasHours)
  const usual = Math.floor(earlier.reduce((sum, month) => sum + month.netCents, 0) / Math.max(1, earlier.length))
  const high = (than: string): Anomaly => ({
    code: 'PAY_HIGH',
    field: 'pay.amountCents',
    detail: `Ce mois paie ${frenchEuros(netCents)} net, ${than}.`,
  })
  if (usual > 0 && netCents > usual * PAY_HIGH_TIMES && netCents - usual >= PAY_HIGH_EUROS * 100) {
    return high(`plus de ${PAY_HIGH_TIMES} fois les mois précédents (${frenchEuros(usual)} en moyenne)`)
  }
  const ceiling = ceilingsCents(PAY_HIGH_CEILINGS, input.period)
  if (ceiling === null || netCents <= ceiling) return null
  return high(
    `plus de ${PAY_HIGH_CEILINGS} fois le plafond mensuel de la sécurité sociale (${frenchEuros(ceiling)} en tout)`,
  )
}

const hoursJump: Rule = (facts) => {
  const earlier = facts.earlier.filter(hasHours)
  if (earlier.length === 0) return null
  const hundredths = hundredthsOf(facts.input.hours)
  const usual = Math.floor(earlier.reduce((sum, { hoursHundredths }) => sum + hoursHundredths, 0) / earlier.length)
  const { HOURS_JUMP_TIMES, HOURS_JUMP_HOURS } = facts.thresholds
  const jump = hundredths > usual * HOURS_JUMP_TIMES && hundredths - usual >= HOURS_JUMP_HOURS * 100
  if (!jump) return null
  const detail = `${frenchHours(hundredths)}, plus de ${HOURS_JUMP_TIMES} fois les mois précédents (${frenchHours(usual)} en moyenne).`
  return { code: 'HOURS_JUMP', field: 'hours', detail }
}

const overLegalMonth: Rule = (facts) => {
  const { hours, overtimeHours25 = 0, overtimeHours50 = 0 } = facts.input
  const overtime = hundredthsOf(overtimeHours25) + hundredthsOf(overtimeHours50)
  // Overtime that is declared as such is what a month may have above it.
  if (hundredthsOf(hours) - overtime <= LEGAL_MONTH_HUNDREDTHS) return null
  const detail =
    'Les heures dépassent un mois complet : 174 heures, soit 40 heures par semaine, sans les heures supplémentaires déclarées.'
  return { code: 'HOURS_OVER_LEGAL_MONTH', field: 'hours', detail }
}

const paidLongAfter: Rule = ({ input: { endDay, paymentDay }, thresholds: { PAID_LATE_DAYS } }) =>
  paymentDay > addDays(endDay, PAID_LATE_DAYS)
    ? {
        code: 'PAID_LONG_AFTER_WORK',
        field: 'paymentDay',
        detail: `Le salaire est payé le ${frenchDay(paymentDay)}, plus de ${PAID_LATE_DAYS} jours après le dernier jour travaillé.`,
      }
    : null

/** A month declared in time stays so, whenever it is corrected. */
const declaredLate: Rule = ({ input: { period }, correcting, today }) =>
  (correcting?.registeredDay ?? today) > onTimeUntil(period)
    ? {
        code: 'DECLARED_LATE',
        field: 'period',
        detail: `Ce mois était à déclarer jusqu’au ${frenchDay(onTimeUntil(period))}.`,
      }
    : null
