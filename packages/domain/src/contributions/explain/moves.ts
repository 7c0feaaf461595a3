import { applyHours, type Cents, divideHalfUp } from '../../shared/index.ts'
import { MOST_PAY_CENTS } from '../bounds.ts'
import { deductedHundredths, paidHundredths } from '../counted-hours.ts'
import type { EstimateInput } from '../estimate-input.ts'
import { hoursPayCents, isHourly } from '../month-pay.ts'
import { overtimeHundredths } from '../overtime.ts'
import { deductionText } from '../relief-lines.ts'
import { scheduleFor } from '../schedule.ts'
import type { Basis, Cause, DeclaredCause } from './causes.ts'
import { lawMoves } from './law-moves.ts'
import type { Move, World } from './move.ts'

const basisOf = ({ pay }: EstimateInput): Basis => (pay.kind === 'NET' || pay.kind === 'NET_HOURLY' ? 'NET' : 'GROSS')

/** The month of a question: the pay of its hours as a total. */
export const worldOf = (input: EstimateInput): World => ({
  schedule: scheduleFor(input),
  input: { ...input, pay: { kind: basisOf(input), amountCents: hoursPayCents(input) } },
})

/** The pay of an hour: as declared, else on average over a month's total. */
const hourlyPayCents = (input: EstimateInput, totalCents: Cents, hundredths: number): Cents =>
  isHourly(input) ? input.pay.amountCents : divideHalfUp(totalCents * 100, hundredths)

/**
 * The pay of so many hours at the pay of an hour of `a`, on the way to `b`. A total that is the same in both months did not
 * follow the hours: it stays.
 */
const payAtNewHours = (a: EstimateInput, b: EstimateInput, hundredths: number): Cents => {
  const paid = paidHundredths(a)
  const total = hoursPayCents(a)
  if (hundredths === paid) return total
  if (isHourly(a) && hundredths > 0) return applyHours(a.pay.amountCents, hundredths)
  if (!isHourly(b) && basisOf(a) === basisOf(b) && total === hoursPayCents(b)) return total
  // A month without hours has no pay of an hour.
  if (paid === 0 || hundredths === 0) return total
  return divideHalfUp(total * hundredths, paid)
}

/** Said by the hour when the hours differ or both months declare it so, else by the month. */
const payCause = (a: EstimateInput, b: EstimateInput, fromTotal: Cents): DeclaredCause => {
  const totals = { fromCents: fromTotal, toCents: hoursPayCents(b) }
  const bases = { fromBasis: basisOf(a), toBasis: basisOf(b) }
  const [before, after] = [paidHundredths(a), paidHundredths(b)]
  const hasHours = before > 0 && after > 0
  const isByHour = hasHours && (before !== after || (isHourly(a) && isHourly(b)))
  if (!isByHour) return { kind: 'PAY', ...bases, per: 'MONTH', ...totals }
  const fromCents = hourlyPayCents(a, totals.fromCents, after)
  const toCents = hourlyPayCents(b, totals.toCents, after)
  const isRounding = bases.fromBasis === bases.toBasis && fromCents === toCents
  return isRounding ? { kind: 'ROUNDING', ...totals } : { kind: 'PAY', ...bases, per: 'HOUR', fromCents, toCents }
}

const exemptionCause = ({ exemption: from }: EstimateInput, { exemption: to }: EstimateInput): Cause => {
  if (from === 'NONE') return { kind: 'EXEMPTION_GAINED', from, to }
  return { kind: to === 'NONE' ? 'EXEMPTION_LOST' : 'EXEMPTION_CHANGED', from, to }
}

/** The overtime of `a` while it fits in the hours of a month, else that of `b`, else none. */
const overtimeWithin = (next: EstimateInput, a: EstimateInput, b: EstimateInput): EstimateInput['overtime'] =>
  [a, b].find((month) => overtimeHundredths(month) <= paidHundredths(next))?.overtime ?? []

/** The month with other hours, and its pay at the pay of an hour of `a`. */
const atHours = ({ schedule, input }: World, a: EstimateInput, b: EstimateInput): World => {
  const amountCents = Math.min(payAtNewHours(a, b, paidHundredths(input)), MOST_PAY_CENTS)
  return {
    schedule,
    input: { ...input, pay: { kind: basisOf(a), amountCents }, overtime: overtimeWithin(input, a, b) },
  }
}

/** Hours, then presence, then the pay of an hour, overtime (at once with the hours when it would exceed them), sums besides. */
const payMoves = (start: World, a: EstimateInput, b: EstimateInput): Move[] => {
  const hours = { fromHundredths: a.hoursHundredths, toHundredths: b.hoursHundredths }
  const presence = { fromHundredths: a.presenceHundredths ?? 0, toHundredths: b.presenceHundredths ?? 0 }
  const overtime = { fromHundredths: overtimeHundredths(a), toHundredths: overtimeHundredths(b) }
  const besides = { fromCents: a.payBesidesCents ?? 0, toCents: b.payBesidesCents ?? 0 }
  const worked = atHours({ ...start, input: { ...start.input, hoursHundredths: b.hoursHundredths } }, a, b)
  const present = atHours({ ...worked, input: withPresence(worked.input, b) }, a, b)
  const pay = { kind: basisOf(b), amountCents: hoursPayCents(b) }
  const paid = { ...present, input: { ...present.input, pay } }
  const extra = { ...paid, input: { ...paid.input, overtime: b.overtime } }
  return [
    { cause: { kind: 'HOURS', ...hours }, byPart: { deduction: deductionOf(start, worked) }, to: worked },
    { cause: { kind: 'PRESENCE', ...presence }, byPart: { deduction: deductionOf(worked, present) }, to: present },
    { cause: payCause(a, b, present.input.pay.amountCents), to: paid },
    { cause: { kind: 'OVERTIME', ...overtime }, to: extra },
    { cause: { kind: 'BESIDES', ...besides }, to: { ...extra, input: withBesides(extra.input, b) } },
  ]
}

/** The hours that the deduction counts, from a month to the next on the way. */
const deductionOf = ({ schedule, input }: World, { input: next }: World): Cause => ({
  kind: 'DEDUCTION_HOURS',
  fromHundredths: deductedHundredths(input),
  toHundredths: deductedHundredths(next),
  hourlyCents: schedule.hourlyDeduction.value,
  legalText: deductionText(schedule.hourlyDeduction, next).legalText,
})

/** The hours of presence of `b`, by day and by night, absent where it has none. */
const withPresence = (input: EstimateInput, b: EstimateInput): EstimateInput => {
  const { presenceHundredths: _day, nightPresenceHundredths: _night, ...rest } = input
  return {
    ...rest,
    ...(b.presenceHundredths ? { presenceHundredths: b.presenceHundredths } : {}),
    ...(b.nightPresenceHundredths ? { nightPresenceHundredths: b.nightPresenceHundredths } : {}),
  }
}

/** What `b` pays besides its hours, absent where it pays nothing. */
const withBesides = (input: EstimateInput, { payBesidesCents }: EstimateInput): EstimateInput => {
  const { payBesidesCents: _replaced, ...rest } = input
  return payBesidesCents ? { ...rest, payBesidesCents } : rest
}

/** The hours of paid leave of `b`, absent where it has none. */
const withLeaveHours = (input: EstimateInput, { paidLeaveHundredths }: EstimateInput): EstimateInput => {
  const { paidLeaveHundredths: _replaced, ...rest } = input
  return paidLeaveHundredths ? { ...rest, paidLeaveHundredths } : rest
}

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
  const rested = withLeaveHours(shared, b)
  const deducted = withDeduction(rested, b)
  const withheld = { ...deducted, withholding }
  const kept = { ...withheld, benefitsInKind }
  const leaveHours = { fromHundredths: input.paidLeaveHundredths ?? 0, toHundredths: b.paidLeaveHundredths ?? 0 }
  const taken = b.hourlyDeduction ?? b.scheme === 'HOME_EMPLOYEE'
  const used = { fromCents: input.exemptionUsedCents, toCents: exemptionUsedCents }
  const repaid = { fromCents: input.reimbursementsCents, toCents: reimbursementsCents }
  return [
    { cause: { kind: 'PAID_LEAVE', included: paidLeaveIncluded }, to: at(leave) },
    { cause: exemptionCause(input, b), to: at(exempt) },
    { cause: { kind: 'EXEMPTION_SHARED', ...used }, to: at(shared) },
    {
      cause: { kind: 'PAID_LEAVE_HOURS', ...leaveHours },
      byPart: { deduction: deductionOf(start, at(rested)) },
      to: at(rested),
    },
    { cause: { kind: 'DEDUCTION_CHOICE', taken }, to: at(deducted) },
    { cause: { kind: 'WITHHOLDING', from: input.withholding, to: withholding }, to: at(withheld) },
    { cause: { kind: 'BENEFITS' }, to: at(kept) },
    { cause: { kind: 'REIMBURSEMENTS', ...repaid }, to: at({ ...kept, reimbursementsCents }) },
  ]
}

/**
 * From the month of a question to that of another, one factor at a time, in this order: hours, presence, pay of an hour, overtime,
 * sums besides, each table of the law, territory, residence, scheme, paid leave, exemption and what is left of it, hours of paid leave, deduction, withholding, benefits in kind,
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
