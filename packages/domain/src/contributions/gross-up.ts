import type { Base } from '../parameters/contribution.ts'
import { type Cents, divideHalfUp, type Pcm, WHOLE_PCM } from '../shared/index.ts'
import { type OvertimeShare, onWholeGross } from './overtime.ts'
import { netFromGross } from './payslip.ts'
import type { DueContribution, Schedule } from './schedule.ts'

/** The gross found for a declared net, and by how much its own net differs: 0 but where no gross gives the declared one. */
export interface GrossUp {
  readonly grossCents: Cents
  /** Net of the gross − declared net. */
  readonly residualCents: Cents
}

/**
 * How far from the gross without rounding a gross may be, in cents: some fifteen amounts round by half a cent each, and a
 * cent of gross leaves more than 0.6 of net.
 */
export const REACH_CENTS = 16

/** Rates are summed in ten millionths, so that a rate in pcm on a CSG base in pcm stays whole. */
export const WHOLE_TEN_MILLIONTHS = 10_000_000

/** A stretch of gross pay along which each cent costs the same, rounding apart. Nets are in ten millionths of a cent. */
interface Stretch {
  readonly fromCents: Cents
  /** Net just above `fromCents`, without rounding. */
  readonly fromNet: number
  /** What is left of each cent of gross, in ten millionths. */
  readonly kept: number
  /** The same two, were all that overtime may reduce given back. */
  readonly fromRelievedNet: number
  readonly keptRelieved: number
}

type Shares = Readonly<Partial<Record<Base, Pcm>>>

/** From which gross each cent bears otherwise, and how much of a cent each base takes from there. */
const turningPoints = ({ ceilingCents, csgBaseSharePcm }: Schedule): readonly (readonly [Cents, Shares])[] => {
  const whole = WHOLE_PCM
  const above = { GROSS: whole, ABOVE_CEILING: whole }
  const upTo8 = { ...above, BETWEEN_1_AND_8_CEILINGS: whole, UP_TO_8_CEILINGS_ONCE_ABOVE_1: whole }
  return [
    [0, { GROSS: whole, UP_TO_CEILING: whole, UP_TO_4_CEILINGS: whole, CSG: csgBaseSharePcm }],
    [ceilingCents, { ...upTo8, UP_TO_4_CEILINGS: whole, CSG: csgBaseSharePcm }],
    [4 * ceilingCents, { ...upTo8, CSG: whole }],
    [8 * ceilingCents, { ...above, CSG: whole }],
  ]
}

/** What contributions take of each cent of gross, in ten millionths. */
const takenOf = (contributions: readonly DueContribution[], shares: Shares): number => {
  const taken = contributions.reduce((sum, { base, ratePcm }) => sum + ratePcm * (shares[base] ?? 0), 0)
  return divideHalfUp(taken, 1_000)
}

/** What falls due at once on the whole pay when it passes the ceiling, in ten millionths of a cent. */
const fallOf = ({ employee, ceilingCents }: Schedule): number => {
  const onWholePay = employee.filter(({ base }) => base === 'UP_TO_8_CEILINGS_ONCE_ABOVE_1')
  return takenOf(onWholePay, { UP_TO_8_CEILINGS_ONCE_ABOVE_1: WHOLE_PCM }) * ceilingCents
}

const makeStretches = (schedule: Schedule): readonly Stretch[] => {
  const reduced = schedule.employee.filter(({ reducedByOvertime }) => reducedByOvertime)
  const stretches: Stretch[] = []
  for (const [fromCents, shares] of turningPoints(schedule)) {
    const kept = WHOLE_TEN_MILLIONTHS - takenOf(schedule.employee, shares)
    const keptRelieved = kept + takenOf(reduced, shares)
    const last = stretches.at(-1)
    const length = last ? fromCents - last.fromCents : 0
    const fall = stretches.length === 1 ? fallOf(schedule) : 0
    stretches.push({
      fromCents,
      fromNet: last ? last.fromNet + length * last.kept - fall : 0,
      kept,
      fromRelievedNet: last ? last.fromRelievedNet + length * last.keptRelieved - fall : 0,
      keptRelieved,
    })
  }
  return stretches
}

const knownStretches = new WeakMap<Schedule, readonly Stretch[]>()

/** The stretches of a schedule, lowest pay first: worked out once. */
const stretchesOf = (schedule: Schedule): readonly Stretch[] => {
  const known = knownStretches.get(schedule)
  if (known) return known
  const stretches = makeStretches(schedule)
  knownStretches.set(schedule, stretches)
  return stretches
}

/** What is left of each cent of a gross up to the ceiling, rounding apart, in ten millionths. */
export const keptUpToCeiling = (schedule: Schedule): number => stretchesOf(schedule)[0]?.kept ?? 0

/** A gross that is looked for: its net in cents, and what overtime gives back of each cent of gross, in ten millionths. */
interface Search {
  readonly schedule: Schedule
  readonly netCents: Cents
  readonly overtime: OvertimeShare | null
  readonly givenBack: number
}

/** True when the pays of a stretch start at or below the net. */
const startsBelow = ({ netCents, givenBack }: Search, stretch: Stretch): boolean =>
  Math.min(stretch.fromNet + givenBack * stretch.fromCents, stretch.fromRelievedNet) <= netCents * WHOLE_TEN_MILLIONTHS

/** The gross that would give the net without rounding, were the stretch endless: to the cent, half-up. */
const grossAlong = ({ netCents, givenBack }: Search, stretch: Stretch): Cents => {
  const { fromCents, fromNet, kept, fromRelievedNet, keptRelieved } = stretch
  const net = netCents * WHOLE_TEN_MILLIONTHS
  const plain = divideHalfUp(net - fromNet - givenBack * fromCents, kept + givenBack)
  // The reduction stops at what there is to reduce: the net is the lower of the two, so the gross is the higher.
  return fromCents + (givenBack > 0 ? Math.max(plain, divideHalfUp(net - fromRelievedNet, keptRelieved)) : plain)
}

/** The gross of the net that is nearest to `start`, the higher of two, between two bounds. */
const nearestTo = (search: Search, start: Cents, [least, most]: readonly [Cents, Cents]): Cents | undefined => {
  const { schedule, netCents, overtime } = search
  for (let distance = 0; distance <= REACH_CENTS; distance++) {
    const above = start + distance
    if (above <= most && netFromGross(schedule, above, overtime) === netCents) return above
    const below = start - distance
    if (below >= least && netFromGross(schedule, below, overtime) === netCents) return below
  }
  return undefined
}

const findGross = (search: Search): Cents | undefined => {
  const { ceilingCents } = search.schedule
  const [upToCeiling, ...above] = stretchesOf(search.schedule)
  if (!upToCeiling) return undefined
  const start = grossAlong(search, upToCeiling)
  if (start <= ceilingCents + REACH_CENTS) {
    const found = nearestTo(search, Math.min(start, ceilingCents), [0, ceilingCents])
    if (found !== undefined) return found
  }
  const stretch = above.findLast((candidate) => startsBelow(search, candidate))
  if (!stretch) return undefined
  const startAbove = Math.max(grossAlong(search, stretch), ceilingCents + 1)
  return nearestTo(search, startAbove, [ceilingCents + 1, Number.POSITIVE_INFINITY])
}

/**
 * From the declared net to the gross (reconstitution du brut), both in cents, on the total of the month.
 *
 * Several gross pays often give the same net (23 % of the nets in 2026). The one kept is the nearest to the gross that
 * would give the net without any rounding, itself to the cent; of two equally near, the higher. Which one Urssaf keeps is
 * not known (grade D). What overtime gives back is there a rate of the gross of seven decimals.
 * Just above the ceiling, the technical balance contribution (CET) falls due on the whole pay: a net that a gross up to
 * the ceiling gives is never looked for above it.
 * With overtime, or just above the ceiling, no gross gives some nets: an employer declares a net all the same, so the gross
 * of the nearest net is kept, of two equally near the higher (the worker does not receive less), and the residue is told.
 */
export const grossUp = (schedule: Schedule, netCents: Cents, overtime: OvertimeShare | null = null): GrossUp => {
  const givenBack = overtime ? onWholeGross(schedule.overtimeReduction.value * 100, overtime) : 0
  const find = (candidate: Cents): Cents | undefined =>
    findGross({ schedule, netCents: candidate, overtime, givenBack })
  for (let distance = 0; ; distance++) {
    for (const residualCents of distance === 0 ? [0] : [distance, -distance]) {
      const grossCents = netCents + residualCents >= 0 ? find(netCents + residualCents) : undefined
      if (grossCents !== undefined) return { grossCents, residualCents }
    }
  }
}
