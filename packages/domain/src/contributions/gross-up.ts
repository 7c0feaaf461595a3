import { type Cents, divideHalfUp, type Pcm, WHOLE_PCM } from '../shared/index.ts'
import type { OvertimeShare } from './overtime.ts'
import type { Base } from './parameters/contribution.ts'
import { netFromGross } from './payslip.ts'
import type { Schedule } from './schedule.ts'

/** The gross found for a net; or, when no gross gives that net, the nearest nets that one does give, below and above. */
export type GrossUp = { grossCents: Cents } | { reachableNets: readonly [below: Cents, above: Cents] }

/** How far from the starting point a gross may be, in cents: some ten lines round by half a cent each. */
const REACH_CENTS = 64

/** Rates are summed in ten millionths, so that a rate in pcm on a CSG base in pcm stays whole. */
const WHOLE_TEN_MILLIONTHS = 10_000_000

/** A stretch of gross pay along which each cent costs the same, rounding apart. */
interface Stretch {
  readonly fromCents: Cents
  readonly toCents: Cents
  /** Net at both ends. */
  readonly fromNetCents: Cents
  readonly toNetCents: Cents
  /** What is left of each cent of gross, in ten millionths. */
  readonly kept: number
}

type Shares = Readonly<Partial<Record<Base, Pcm>>>

/** From which gross each cent bears otherwise, and how much of a cent each base takes from there. */
const turningPoints = ({ ceilingCents, csgBaseSharePcm }: Schedule): readonly (readonly [Cents, Shares])[] => {
  const whole = WHOLE_PCM
  const above = { GROSS: whole, ABOVE_CEILING: whole }
  const upTo8 = { ...above, BETWEEN_1_AND_8_CEILINGS: whole, UP_TO_8_CEILINGS_ONCE_ABOVE_1: whole }
  return [
    [0, { GROSS: whole, UP_TO_CEILING: whole, UP_TO_4_CEILINGS: whole, CSG: csgBaseSharePcm }],
    [ceilingCents + 1, { ...upTo8, UP_TO_4_CEILINGS: whole, CSG: csgBaseSharePcm }],
    [4 * ceilingCents + 1, { ...upTo8, CSG: whole }],
    [8 * ceilingCents + 1, { ...above, CSG: whole }],
  ]
}

const keptTenMillionths = (schedule: Schedule, shares: Shares, overtime: OvertimeShare | null): number => {
  const taken = schedule.employee.reduce((sum, { base, ratePcm }) => sum + ratePcm * (shares[base] ?? 0), 0)
  const reduction = overtime
    ? divideHalfUp(schedule.overtimeReduction.value * 100 * overtime.numerator, overtime.denominator)
    : 0
  return WHOLE_TEN_MILLIONTHS - divideHalfUp(taken, 1_000) + reduction
}

const stretchesOf = (schedule: Schedule, overtime: OvertimeShare | null): readonly Stretch[] =>
  turningPoints(schedule).map(([fromCents, shares], index, points) => {
    const next = points[index + 1]
    const toCents = next ? next[0] - 1 : Number.POSITIVE_INFINITY
    return {
      fromCents,
      toCents,
      fromNetCents: netFromGross(schedule, fromCents, overtime),
      toNetCents: next ? netFromGross(schedule, toCents, overtime) : Number.POSITIVE_INFINITY,
      kept: keptTenMillionths(schedule, shares, overtime),
    }
  })

const plainStretches = new WeakMap<Schedule, readonly Stretch[]>()

/** The stretches of a schedule: worked out once when there is no overtime. */
const stretches = (schedule: Schedule, overtime: OvertimeShare | null): readonly Stretch[] => {
  if (overtime) return stretchesOf(schedule, overtime)
  const known = plainStretches.get(schedule) ?? stretchesOf(schedule, null)
  plainStretches.set(schedule, known)
  return known
}

const findAlong = (stretch: Stretch, netCents: Cents, netOf: (grossCents: Cents) => Cents): Cents | undefined => {
  const { fromCents, toCents, fromNetCents, kept } = stretch
  const grossFor = (missingCents: Cents): Cents => divideHalfUp(missingCents * WHOLE_TEN_MILLIONTHS, kept)
  const within = (grossCents: Cents): Cents => Math.max(fromCents, Math.min(grossCents, toCents))
  let start = within(fromCents + grossFor(netCents - fromNetCents))
  // Only where the overtime reduction meets its limit, so that the stretch is not straight.
  for (let turn = 0; turn < 8 && Math.abs(netCents - netOf(start)) > REACH_CENTS / 2; turn++) {
    start = within(start + grossFor(netCents - netOf(start)))
  }
  for (let distance = 0; distance <= REACH_CENTS; distance++) {
    if (netOf(start + distance) === netCents) return start + distance
    if (start >= distance && netOf(start - distance) === netCents) return start - distance
  }
  return undefined
}

const findGross = (schedule: Schedule, netCents: Cents, overtime: OvertimeShare | null): Cents | undefined => {
  const netOf = (grossCents: Cents): Cents => netFromGross(schedule, grossCents, overtime)
  for (const stretch of stretches(schedule, overtime)) {
    if (netCents > stretch.toNetCents + REACH_CENTS || netCents < stretch.fromNetCents - REACH_CENTS) continue
    const grossCents = findAlong(stretch, netCents, netOf)
    if (grossCents !== undefined) return grossCents
  }
  return undefined
}

/**
 * From the declared net to the gross (reconstitution du brut), both in cents, on the total of the month.
 *
 * Several gross pays often give the same net (23 % of the nets in 2026). The one kept is the nearest to the gross that
 * would give the net without any rounding; of two equally near, the higher. Which one Urssaf keeps is not known (grade D).
 * Just above the ceiling, the technical balance contribution (CET) falls due on the whole pay: a net that a gross up to
 * the ceiling gives is never looked for above it.
 */
export const grossUp = (schedule: Schedule, netCents: Cents, overtime: OvertimeShare | null = null): GrossUp => {
  const grossCents = findGross(schedule, netCents, overtime)
  if (grossCents !== undefined) return { grossCents }
  const nearest = (step: 1 | -1): Cents => {
    let candidate = netCents + step
    while (candidate > 0 && findGross(schedule, candidate, overtime) === undefined) candidate += step
    return candidate
  }
  return { reachableNets: [nearest(-1), nearest(1)] }
}
