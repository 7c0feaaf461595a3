import { type Cents, divideHalfUp } from '../../shared/index.ts'
import { MOST_PAY_CENTS } from '../bounds.ts'
import { payCents } from '../estimate.ts'
import type { EstimateInput } from '../estimate-input.ts'
import { overtimeHundredths } from '../overtime.ts'
import { scheduleFor } from '../schedule.ts'
import type { Basis, Cause, DeclaredCause } from './causes.ts'
import { lawMoves } from './law-moves.ts'
import type { Move, World } from './move.ts'

const basisOf = ({ pay }: EstimateInput): Basis => (pay.kind === 'NET' || pay.kind === 'NET_HOURLY' ? 'NET' : 'GROSS')

const isHourly = ({ pay }: EstimateInput): boolean => pay.kind === 'NET_HOURLY' || pay.kind === 'GROSS_HOURLY'

/** The month of a question: its pay as a total. */
export const worldOf = (input: EstimateInput): World => ({
  schedule: scheduleFor(input),
  input: { ...input, pay: { kind: basisOf(input), amountCents: payCents(input) } },
})

/** The pay of an hour: as declared, else on average over a month's total. */
const hourlyPayCents = (input: EstimateInput, totalCents: Cents, hundredths: number): Cents =>
  isHourly(input) ? input.pay.amountCents : divideHalfUp(totalCents * 100, hundredths)

/**
 * The month's pay with the hours of `b` and the pay of an hour of `a`. A total that is the same in both months did not
 * follow the hours: it stays.
 */
const payAtNewHours = (a: EstimateInput, b: EstimateInput): Cents => {
  if (isHourly(a) && b.hoursHundredths > 0) return payCents({ ...a, hoursHundredths: b.hoursHundredths })
  const total = payCents(a)
  if (!isHourly(b) && basisOf(a) === basisOf(b) && total === payCents(b)) return total
  // A month without hours has no pay of an hour.
  if (a.hoursHundredths === 0 || b.hoursHundredths === 0) return total
  return divideHalfUp(total * b.hoursHundredths, a.hoursHundredths)
}

/** Said by the hour when the hours differ or both months declare it so, else by the month. */
const payCause = (a: EstimateInput, b: EstimateInput, fromTotal: Cents): DeclaredCause => {
  const totals = { fromCents: fromTotal, toCents: payCents(b) }
  const bases = { fromBasis: basisOf(a), toBasis: basisOf(b) }
  const hasHours = a.hoursHundredths > 0 && b.hoursHundredths > 0
  const isByHour = hasHours && (a.hoursHundredths !== b.hoursHundredths || (isHourly(a) && isHourly(b)))
  if (!isByHour) return { kind: 'PAY', ...bases, per: 'MONTH', ...totals }
  const fromCents = hourlyPayCents(a, totals.fromCents, b.hoursHundredths)
  const toCents = hourlyPayCents(b, totals.toCents, b.hoursHundredths)
  const isRounding = bases.fromBasis === bases.toBasis && fromCents === toCents
  return isRounding ? { kind: 'ROUNDING', ...totals } : { kind: 'PAY', ...bases, per: 'HOUR', fromCents, toCents }
}

const exemptionCause = ({ exemption: from }: EstimateInput, { exemption: to }: EstimateInput): Cause => {
  if (from === 'NONE') return { kind: 'EXEMPTION_GAINED', from, to }
  return { kind: to === 'NONE' ? 'EXEMPTION_LOST' : 'EXEMPTION_CHANGED', from, to }
}

/** Hours, then the pay of an hour, then overtime: at once with the hours when it would exceed them. */
const payMoves = (start: World, a: EstimateInput, b: EstimateInput): Move[] => {
  const hours = { fromHundredths: a.hoursHundredths, toHundredths: b.hoursHundredths }
  const overtime = { fromHundredths: overtimeHundredths(a), toHundredths: overtimeHundredths(b) }
  const amountCents = a.hoursHundredths === b.hoursHundredths ? payCents(a) : payAtNewHours(a, b)
  const pay = { kind: basisOf(a), amountCents: Math.min(amountCents, MOST_PAY_CENTS) }
  const fits = overtime.fromHundredths <= hours.toHundredths
  const atNewHours = {
    ...start,
    input: { ...start.input, hoursHundredths: b.hoursHundredths, pay, overtime: fits ? a.overtime : b.overtime },
  }
  const paid = { ...start, input: { ...atNewHours.input, pay: { kind: basisOf(b), amountCents: payCents(b) } } }
  return [
    { cause: { kind: 'HOURS', ...hours }, byPart: { deduction: deductionOfHours(start, hours) }, to: atNewHours },
    { cause: payCause(a, b, pay.amountCents), to: paid },
    { cause: { kind: 'OVERTIME', ...overtime }, to: { ...paid, input: { ...paid.input, overtime: b.overtime } } },
  ]
}

const deductionOfHours = ({ schedule }: World, hours: { fromHundredths: number; toHundredths: number }): Cause => ({
  kind: 'DEDUCTION_HOURS',
  ...hours,
  hourlyCents: schedule.hourlyDeduction.value,
})

/** The household's situation: the scheme comes with its exemption and deduction, which the other scheme has not. */
const situationMoves = (start: World, b: EstimateInput): Move[] => {
  const { input } = start
  const { period, territory, scheme, nonResident } = b
  const under = (next: EstimateInput): World => ({ schedule: scheduleFor({ ...next, period }), input: next })
  const there = { ...input, territory }
  const resident = { ...there, nonResident }
  const other = { ...resident, scheme }
  const inScheme = input.scheme === scheme ? other : withDeduction({ ...other, exemption: b.exemption }, b)
  return [
    { cause: { kind: 'TERRITORY', from: input.territory, to: territory }, to: under(there) },
    { cause: { kind: 'RESIDENCE', nonResident }, to: under(resident) },
    { cause: { kind: 'SCHEME', from: input.scheme, to: scheme }, to: under(inScheme) },
  ]
}

/** The choice of the deduction as `b` makes it, absent when it leaves it to the law. */
const withDeduction = (input: EstimateInput, { hourlyDeduction }: EstimateInput): EstimateInput => {
  const { hourlyDeduction: _replaced, ...rest } = input
  return hourlyDeduction === undefined ? rest : { ...rest, hourlyDeduction }
}

/** Exemption, deduction, withholding, benefits in kind, reimbursements. */
const choiceMoves = (start: World, b: EstimateInput): Move[] => {
  const { input } = start
  const at = (next: EstimateInput): World => ({ ...start, input: next })
  const { paidLeaveIncluded, exemption, exemptionUsedCents, withholding, benefitsInKind, reimbursementsCents } = b
  const leave = { ...input, paidLeaveIncluded }
  const exempt = { ...leave, exemption }
  const shared = { ...exempt, exemptionUsedCents }
  const deducted = withDeduction(shared, b)
  const withheld = { ...deducted, withholding }
  const kept = { ...withheld, benefitsInKind }
  const taken = b.hourlyDeduction ?? b.scheme === 'HOME_EMPLOYEE'
  const used = { fromCents: input.exemptionUsedCents, toCents: exemptionUsedCents }
  const repaid = { fromCents: input.reimbursementsCents, toCents: reimbursementsCents }
  return [
    { cause: { kind: 'PAID_LEAVE', included: paidLeaveIncluded }, to: at(leave) },
    { cause: exemptionCause(input, b), to: at(exempt) },
    { cause: { kind: 'EXEMPTION_SHARED', ...used }, to: at(shared) },
    { cause: { kind: 'DEDUCTION_CHOICE', taken }, to: at(deducted) },
    { cause: { kind: 'WITHHOLDING', from: input.withholding, to: withholding }, to: at(withheld) },
    { cause: { kind: 'BENEFITS' }, to: at(kept) },
    { cause: { kind: 'REIMBURSEMENTS', ...repaid }, to: at({ ...kept, reimbursementsCents }) },
  ]
}

/**
 * From the month of a question to that of another, one factor at a time, in this order: hours, pay of an hour, overtime,
 * each table of the law, territory, residence, scheme, paid leave, exemption and what is left of it, deduction, withholding, benefits in kind,
 * reimbursements. A move may change nothing. The last one ends on the month of `b`.
 */
export const movesBetween = (a: EstimateInput, b: EstimateInput): Move[] => {
  const start = worldOf(a)
  const paid = payMoves(start, a, b)
  const afterPay = paid.at(-1)?.to ?? start
  const law = lawMoves(afterPay, scheduleFor({ ...a, period: b.period }), b.period)
  const afterLaw = law.at(-1)?.to ?? afterPay
  const situated = situationMoves(afterLaw, b)
  const afterSituation = situated.at(-1)?.to ?? afterLaw
  return [...paid, ...law, ...situated, ...choiceMoves(afterSituation, b)]
}
