import type { Day } from './period.ts'

/** A version of a rule: true from this day until the next version's. */
export interface Dated {
  readonly from: Day
}

/**
 * The version in force on a day: the last one whose start is not after it; undefined before the first.
 * Versions are listed oldest first.
 */
export const findInForce = <V extends Dated>(versions: readonly V[], day: Day): V | undefined =>
  versions.findLast((version) => version.from <= day)

/** The version in force on a day. Throws a RangeError before the first version: check the coverage before. */
export const inForce = <V extends Dated>(versions: readonly V[], day: Day): V => {
  const version = findInForce(versions, day)
  if (!version) throw new RangeError(`No version in force on ${day}`)
  return version
}
