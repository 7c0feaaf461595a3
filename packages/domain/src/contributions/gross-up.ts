import { type Cents, divideHalfUp, type Pcm, WHOLE_PCM } from '../shared/index.ts'
import type { Base } from './parameters/contribution.ts'
import { netFromGross } from './payslip.ts'
import type { Schedule } from './schedule.ts'

/** The gross found for a net; or, when no gross gives that net, the nearest nets that one does give, below and above. */
export type GrossUp = { grossCents: Cents } | { reachableNets: readonly [below: Cents, above: Cents] }

/** How far from the starting point a gross may be, in cents: some ten lines round by half a cent each. */
const REACH_CENTS = 64

/** Rates are summed in ten millionths, so that a rate in pcm on a CSG base in pcm stays whole. */
const WHOLE_TEN_MILLIONTHS = 10_000_000

/** A stretch of gross pay along which each cent costs the same: where it starts, and how much of a cent each base takes. */
interface Stretch {
  readonly fromCents: Cents
  readonly shares: Readonly<Partial<Record<Base, Pcm>>>
}

const stretchesOf = ({ ceilingCents, csgBaseSharePcm }: Schedule): readonly Stretch[] => {
  const whole = WHOLE_PCM
  const above = { GROSS: whole, ABOVE_CEILING: whole }
  const upTo8 = { ...above, BETWEEN_1_AND_8_CEILINGS: whole, UP_TO_8_CEILINGS_ONCE_ABOVE_1: whole }
  return [
    { fromCents: 0, shares: { GROSS: whole, UP_TO_CEILING: whole, UP_TO_4_CEILINGS: whole, CSG: csgBaseSharePcm } },
    { fromCents: ceilingCents + 1, shares: { ...upTo8, UP_TO_4_CEILINGS: whole, CSG: csgBaseSharePcm } },
    { fromCents: 4 * ceilingCents + 1, shares: { ...upTo8, CSG: whole } },
    { fromCents: 8 * ceilingCents + 1, shares: { ...above, CSG: whole } },
  ]
}

/** What is left of each cent of gross along a stretch, in ten millionths, rounding apart. */
const keptTenMillionths = (schedule: Schedule, { shares }: Stretch): number => {
  const taken = schedule.employee.reduce((sum, { base, ratePcm }) => sum + ratePcm * (shares[base] ?? 0), 0)
  return WHOLE_TEN_MILLIONTHS - divideHalfUp(taken, 1_000)
}

/** Where to start looking: the gross that would give the net if nothing was rounded, to the cent. */
const startingGross = (schedule: Schedule, netCents: Cents): Cents => {
  const stretches = stretchesOf(schedule)
  const reached = stretches.findLast(
    ({ fromCents }) => fromCents === 0 || netCents > netFromGross(schedule, fromCents - 1),
  )
  const stretch = reached ?? (stretches[0] as Stretch)
  const rest = netCents - netFromGross(schedule, stretch.fromCents)
  return stretch.fromCents + divideHalfUp(rest * WHOLE_TEN_MILLIONTHS, keptTenMillionths(schedule, stretch))
}

const findGross = (schedule: Schedule, netCents: Cents): Cents | undefined => {
  const start = startingGross(schedule, netCents)
  for (let distance = 0; distance <= REACH_CENTS; distance++) {
    if (netFromGross(schedule, start + distance) === netCents) return start + distance
    const below = start - distance
    if (below >= 0 && netFromGross(schedule, below) === netCents) return below
  }
  return undefined
}

const nearestReachableNet = (schedule: Schedule, netCents: Cents, step: 1 | -1): Cents => {
  let candidate = netCents + step
  while (candidate > 0 && findGross(schedule, candidate) === undefined) candidate += step
  return candidate
}

/**
 * From the declared net to the gross (reconstitution du brut), both in cents, on the total of the month.
 *
 * Several gross pays often give the same net (23 % of the nets in 2026). The one kept is the nearest to the gross that
 * would give the net without any rounding; of two equally near, the higher. Which one Urssaf keeps is not known (grade D).
 * Just above the ceiling, the technical balance contribution (CET) falls due on the whole pay: a net that a gross up to
 * the ceiling gives is never looked for above it.
 */
export const grossUp = (schedule: Schedule, netCents: Cents): GrossUp => {
  const grossCents = findGross(schedule, netCents)
  if (grossCents !== undefined) return { grossCents }
  return { reachableNets: [nearestReachableNet(schedule, netCents, -1), nearestReachableNet(schedule, netCents, 1)] }
}
