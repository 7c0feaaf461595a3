import type { EstimateInput } from '../src/contributions/estimate-input.ts'
import { type Decimal, decimal, dividedToCents, euros, inCents, least, perCent, times, toCents } from './decimal.ts'
import { employeeLines, figuresOf, type ReferenceLine } from './reference-lines.ts'

const OLD_AGE = ['OLD_AGE_CAPPED', 'OLD_AGE_UNCAPPED', 'COMPLEMENTARY_T1', 'COMPLEMENTARY_T2']
const REDUCED = [...OLD_AGE, 'BALANCE_GENERAL_T1', 'BALANCE_GENERAL_T2']

export const sumOf = (lines: readonly ReferenceLine[]): Decimal =>
  lines.reduce((total, { amount }) => total + amount, 0n)

/** Hours as they were asked, exact: they have two decimals at most. */
export const hoursOf = (hundredths: number): Decimal => decimal((hundredths / 100).toFixed(2))

/** Hours that are paid: those of work, and two thirds of those of presence by day (rules, 6). */
export const paidHours = ({ hoursHundredths, presenceHundredths = 0 }: EstimateInput): Decimal =>
  hoursOf(hoursHundredths) + dividedToCents(times(hoursOf(presenceHundredths), decimal('2')), decimal('3'))

/** The pay as asked, in euros: an hourly one × the hours, to the cent; and what is paid besides. */
export const payOf = (input: EstimateInput): Decimal => {
  const { pay, payBesidesCents = 0 } = input
  const ofHours = pay.kind.endsWith('HOURLY')
    ? toCents(times(euros(pay.amountCents), paidHours(input)))
    : euros(pay.amountCents)
  return ofHours + euros(payBesidesCents)
}

/** The hours of the month that overtime makes, and all of them, each counted with its premium. */
const weighted = (input: EstimateInput): { raised: Decimal; all: Decimal } => {
  let raised = 0n
  let plain = paidHours(input)
  for (const slice of input.overtime) {
    raised += times(hoursOf(slice.hoursHundredths), perCent(decimal(String(100 + slice.premiumPercent))))
    plain -= hoursOf(slice.hoursHundredths)
  }
  return { raised, all: plain + raised }
}

/** The gross pay of the overtime hours, to the cent. */
export const overtimePay = (input: EstimateInput, gross: Decimal): Decimal => {
  if (input.overtime.length === 0) return 0n
  const { raised, all } = weighted(input)
  // A bonus pays no hour.
  const besides = dividedToCents(times(gross, euros(input.payBesidesCents ?? 0)), payOf(input))
  return dividedToCents(times(gross - besides, raised), all)
}

const reducible = (lines: readonly ReferenceLine[]): Decimal =>
  sumOf(lines.filter(({ code }) => REDUCED.includes(code)))

/** What overtime takes off the employee's lines: a rate of its pay, at most their old-age lines (rules, 2.4). */
export const overtimeReduction = (input: EstimateInput, gross: Decimal, lines: readonly ReferenceLine[]): Decimal => {
  const share = perCent(figuresOf(input).hs_reduction_rate)
  return least(toCents(times(overtimePay(input, gross), share)), reducible(lines))
}

const netOf = (input: EstimateInput, gross: Decimal): Decimal => {
  const lines = employeeLines(input, gross, toCents)
  return gross - sumOf(lines) + overtimeReduction(input, gross, lines)
}

/** What overtime gives back of the gross, as a rate of seven decimals. */
const givenBack = (input: EstimateInput): Decimal => {
  if (input.overtime.length === 0) return 0n
  const { raised, all } = weighted(input)
  const places = decimal('100000')
  const rate = times(perCent(figuresOf(input).hs_reduction_rate), raised)
  const onHours = dividedToCents(times(rate, places), all) / 100_000n
  const besides = euros(input.payBesidesCents ?? 0)
  if (besides === 0n) return onHours
  const pay = payOf(input)
  return dividedToCents(times(times(onHours, places), pay - besides), pay) / 100_000n
}

/** The net of a gross without any rounding. */
const exactNet = (input: EstimateInput, gross: Decimal, rate: Decimal): Decimal => {
  const lines = employeeLines(input, gross, (amount) => amount)
  return gross - sumOf(lines) + least(times(gross, rate), reducible(lines))
}

/** Lines round by half a cent each: the gross of a net is never further from the gross without rounding. */
const REACH = 20

/** Cents of the gross pay of a range that gives the net: the nearest to the one without rounding, of two the higher. */
const nearestGross = (input: EstimateInput, net: Decimal, [first, last]: [number, number]): number | undefined => {
  const half = decimal('0.005')
  const rate = givenBack(input)
  let start = first
  let beyond = last + 1
  while (beyond - start > 1) {
    const middle = Math.floor((start + beyond) / 2)
    if (exactNet(input, euros(middle) - half, rate) > net) beyond = middle
    else start = middle
  }
  for (let distance = 0; distance <= REACH; distance++) {
    for (const gross of [start + distance, start - distance]) {
      if (gross >= first && gross <= last && netOf(input, euros(gross)) === net) return gross
    }
  }
  return undefined
}

/** Rules, 3: the gross of a net, in euros; up to the ceiling, then above it, where the CET falls due on the whole pay. */
export const grossOfNet = (input: EstimateInput, net: Decimal): Decimal | undefined => {
  const ceiling = inCents(figuresOf(input).pmss)
  // A gross is never below its net, and no employee pays a third of it.
  const least = inCents(net)
  const most = Math.ceil(least * 1.5) + 1
  const found =
    nearestGross(input, net, [Math.min(least, ceiling), Math.min(most, ceiling)]) ??
    (most > ceiling ? nearestGross(input, net, [Math.max(least, ceiling + 1), most]) : undefined)
  return found === undefined ? undefined : euros(found)
}
