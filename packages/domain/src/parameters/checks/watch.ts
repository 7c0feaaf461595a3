import type { ParameterCheck } from '@cesu/db/model'
import { addMonths, type Day, findInForce } from '../../shared/index.ts'
import type { RegisteredParameter, RegisteredVersion } from '../registered-parameter.ts'
import type { Grade } from '../sources.ts'

/**
 * After how many months a person must read a value again, by grade. Ours, no text sets it: an inferred value waits for its
 * text, a secondary source may be wrong; what an official page or a public model says changes with the year.
 */
export const monthsBetweenChecks: Readonly<Record<Grade, number>> = { D: 3, C: 6, B: 12, A: 12 }

/** The grades, the least trusted first: the order in which values are to be checked. */
export const gradesToCheck: readonly Grade[] = ['D', 'C', 'B', 'A']

/** What tells whether a check still counts: which version, which value, when. */
export type CheckMade = Pick<ParameterCheck, 'versionFrom' | 'value' | 'checkedDay'>

/** Where a parameter stands: the value to keep true, since when nobody has read it again, and when it is to be done. */
export interface Watch {
  /** The version in force, or the first one when none is yet. */
  readonly version: RegisteredVersion
  /** False while the first version is still to come: there is nothing to check. */
  readonly isInForce: boolean
  /** Day of the last check of this very value; null when nobody checked it. */
  readonly lastCheckDay: Day | null
  /** The day its age counts from: the last check, else the first day of the version. */
  readonly since: Day
  /** First day on which it is to be checked again. */
  readonly dueDay: Day
  readonly isDue: boolean
}

/**
 * Where a parameter stands on a day, given its last check (null for none). A check of an earlier version, or of a value
 * that the code has changed since, counts for nothing. Throws a RangeError for a parameter without any version.
 */
export function watchOf({ id, versions }: RegisteredParameter, lastCheck: CheckMade | null, today: Day): Watch {
  const inForce = findInForce(versions, today)
  const version = inForce ?? versions[0]
  if (!version) throw new RangeError(`No version of ${id}`)
  const counts = lastCheck !== null && lastCheck.versionFrom === version.from && lastCheck.value === version.value
  const lastCheckDay = counts ? lastCheck.checkedDay : null
  const since = lastCheckDay ?? version.from
  // A prolonged value is to be read as soon as it begins: the new one may be out.
  const isProlongedUnread = version.prolonged && lastCheckDay === null
  const dueDay = isProlongedUnread ? version.from : addMonths(since, monthsBetweenChecks[version.grade])
  return { version, isInForce: inForce !== undefined, lastCheckDay, since, dueDay, isDue: dueDay <= today }
}

/**
 * Sorts parameters as they are to be checked, compared as text: those that are due, then by grade (D first), then by age
 * (oldest first).
 */
export const checkOrder = ({ isDue, since, version }: Watch): string =>
  `${isDue ? 0 : 1}${gradesToCheck.indexOf(version.grade)}${since}`
