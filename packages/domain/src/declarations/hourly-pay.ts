import { hundredthsOf, minimumHourlyNetCents } from '../contributions/index.ts'
import { type Fraction, nightPresenceShare, presenceShare } from '../parameters/presence.ts'
import { type Cents, divideHalfUp, inForce, lastDay } from '../shared/index.ts'
import { mayBeCertified } from './element-refusals.ts'
import type { DeclarationFacts } from './facts.ts'

/** What an hour weighs, in twelfths: whole for a third, a quarter, a sixth, and for the premiums of 25 and 50 %. */
const WHOLE = 12

const twelfths = ({ numerator, denominator }: Fraction): number => (WHOLE * numerator) / denominator

/** What a month says of its hours. */
type HoursDeclared = Pick<
  DeclarationFacts['input'],
  'period' | 'hours' | 'overtimeHours25' | 'overtimeHours50' | 'presenceHours' | 'nightPresenceHours'
>

/**
 * The hours that the month's pay must pay at the minimum wage at least, in twelfths of hundredths: overtime with its premium,
 * presence by day for two thirds, by night for the least share. The premium is counted on the net, which overtime brings
 * more of: a lower bound, so that no lawful pay is refused.
 */
const hoursToPay = (input: HoursDeclared): number => {
  const { period, hours, overtimeHours25 = 0, overtimeHours50 = 0, presenceHours = 0, nightPresenceHours = 0 } = input
  const shareOn = (share: typeof presenceShare): number => twelfths(inForce(share.versions, lastDay(period)).value)
  return (
    WHOLE * hundredthsOf(hours) +
    (WHOLE / 4) * hundredthsOf(overtimeHours25) +
    (WHOLE / 2) * hundredthsOf(overtimeHours50) +
    shareOn(presenceShare) * hundredthsOf(presenceHours) +
    shareOn(nightPresenceShare) * hundredthsOf(nightPresenceHours)
  )
}

/** What the hours of a month, with their premiums and presence, come to at a net pay of an hour, in cents, half-up. */
export const payOfHoursCents = (input: HoursDeclared, hourlyCents: Cents): Cents =>
  divideHalfUp(hourlyCents * hoursToPay(input), 100 * WHOLE)

/** Net pay of an hour, in whole cents rounded down, for reading; null when there are no hours. Sums paid besides are left out. */
export const netHourlyCents = (input: DeclarationFacts['input']): Cents | null => {
  const { pay } = input
  if (pay.kind === 'NET_HOURLY') return pay.amountCents
  const hours = hoursToPay(input)
  return hours > 0 ? Math.floor((pay.amountCents * 100 * WHOLE) / hours) : null
}

/** True when the pay is less than so many cents an hour: exact, on the whole month and without rounding. */
export const isPaidUnder = (input: DeclarationFacts['input'], hourlyCents: Cents): boolean =>
  input.pay.kind === 'NET_HOURLY'
    ? input.pay.amountCents < hourlyCents
    : input.pay.amountCents * 100 * WHOLE < hourlyCents * hoursToPay(input)

/**
 * The least net pay of an hour on the last day of the month, in cents: the Smic when `level` is null, else the grid of
 * the level too, that of its certificate when the worker holds it; null when the month or the territory is out of what the
 * engine covers.
 */
export const leastNetHourlyCents = (
  { input, employment, employee }: DeclarationFacts,
  level: number | null,
): Cents | null =>
  minimumHourlyNetCents(lastDay(input.period), employment.territory, {
    level,
    paidLeaveIncluded: input.paidLeaveIncluded,
    certified: input.certified === true && level !== null && mayBeCertified(level),
    ...(input.youngWorkerAge === undefined ? {} : { ageYears: input.youngWorkerAge }),
    scheme: employment.scheme,
    nonResident: employee.nonResident,
  })
