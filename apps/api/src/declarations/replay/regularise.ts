import { type Db, type HouseholdMonth, listMonthsInForce, lockHouseholdMonth, withContext } from '@cesu/db'
import type { ReplayCell } from '@cesu/domain/replay'
import { type Cause, movedIn, recomputeMonth } from '../recompute-month.ts'
import { type ReplayCall, replay } from './replay.ts'

const AT_ONCE = 500

/** A year in so many parts: the households of one are all that is held at a time. */
const SHARES = 16

/** What a regularisation is given: which months, and where they are written. */
export interface RegularisationCall extends Pick<ReplayCall, 'url' | 'from' | 'to' | 'prolonged' | 'threads'> {
  /** Under cesu_jobs, as `url`. */
  db: Db
  clock: () => Date
  /** Told of each part of a year. */
  onProgress: (soFar: Regularisation) => void
}

/** How far it is. */
export interface Regularisation {
  /** Declarations read. */
  read: number
  /** New versions. */
  versions: number
  /** References that the law, as it is known today, refuses: for a person. */
  refused: string[]
}

/**
 * Computes declarations again and writes a new version of each whose cents the tables of today change. What moves is found in sets, by
 * {@link replay}; each household's month that moves is then written in its own transaction, under its lock. It may be cut anywhere and done
 * again: nothing is written twice.
 */
export async function regularise({
  db,
  clock,
  onProgress,
  ...call
}: RegularisationCall): Promise<Regularisation & { cells: ReplayCell[] }> {
  const done: Regularisation = { read: 0, versions: 0, refused: [] }
  const cause = call.prolonged ? 'PROLONGED' : 'RATES'
  // A prolonged value may move between lines without a cent of a total moving: each is looked at.
  const households = call.prolonged ? 'ALL' : 'MOVED'
  const cells = await replay({ ...call, changes: [], households, shares: SHARES }, async (found, { read }) => {
    const months = found.households.map(householdOf)
    for (let from = 0; from < months.length; from += AT_ONCE) {
      const { moved, refused } = await movedMonths(db, months.slice(from, from + AT_ONCE), cause)
      done.refused.push(...refused)
      for (const household of moved) {
        done.versions += await withContext(db, { kind: 'jobs' }, async (tx) => {
          await lockHouseholdMonth(tx, household)
          return recomputeMonth({ tx, now: clock() }, household, cause)
        })
      }
    }
    done.read = read
    onProgress(done)
  })
  return { ...done, cells }
}

const householdOf = (named: string): HouseholdMonth => {
  const [period = '', employerId = ''] = named.split(' ')
  return { period, employerId }
}

/** Which months of a batch the tables of today change, and the references of those that they refuse. Nothing is locked. */
async function movedMonths(
  db: Db,
  batch: readonly HouseholdMonth[],
  cause: Cause,
): Promise<{ moved: HouseholdMonth[]; refused: string[] }> {
  const moved: HouseholdMonth[] = []
  const refused: string[] = []
  for (const month of await withContext(db, { kind: 'jobs' }, (tx) => listMonthsInForce(tx, batch))) {
    const [first] = month
    try {
      if (first && movedIn(month, cause).length > 0) moved.push({ employerId: first.employerId, period: first.period })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      refused.push(...month.map(({ reference }) => reference))
    }
  }
  return { moved, refused }
}
