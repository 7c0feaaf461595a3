import {
  type Db,
  type HouseholdMonth,
  listMonthsInForce,
  listProlongedMonths,
  lockHouseholdMonth,
  withContext,
} from '@cesu/db'
import { movedIn, recomputeMonth } from './recompute-month.ts'

const AT_ONCE = 500

/** What a regularisation is given. */
export interface RegularisationCall {
  /** Under cesu_jobs. */
  db: Db
  clock: () => Date
  /** Told of each batch. */
  onProgress: (soFar: Regularisation) => void
}

/** How far it is. */
export interface Regularisation {
  /** Months of households looked at. */
  months: number
  /** New versions. */
  versions: number
  /** References that the law, as it is known today, refuses: for a person. */
  refused: string[]
}

/**
 * Computes again what was declared on prolonged values, and writes a new version of each declaration whose cents the tables of
 * today change. In sets: a batch is read at once; each household's month that moves is written in its own transaction, under
 * its lock. It may be cut anywhere and done again: nothing is written twice.
 */
export async function regularise({ db, clock, onProgress }: RegularisationCall): Promise<Regularisation> {
  const done: Regularisation = { months: 0, versions: 0, refused: [] }
  let after: HouseholdMonth | null = null
  for (;;) {
    const batch: HouseholdMonth[] = await withContext(db, { kind: 'jobs' }, (tx) =>
      listProlongedMonths(tx, { after, limit: AT_ONCE }),
    )
    if (batch.length === 0) return done
    const { moved, refused } = await movedMonths(db, batch)
    for (const household of moved) {
      done.versions += await withContext(db, { kind: 'jobs' }, async (tx) => {
        await lockHouseholdMonth(tx, household)
        return recomputeMonth({ tx, now: clock() }, household, 'RATES')
      })
    }
    after = batch.at(-1) ?? null
    done.months += batch.length
    done.refused.push(...refused)
    onProgress(done)
  }
}

/** Which months of a batch the tables of today change, and the references of those that they refuse. Nothing is locked. */
async function movedMonths(
  db: Db,
  batch: readonly HouseholdMonth[],
): Promise<{ moved: HouseholdMonth[]; refused: string[] }> {
  const moved: HouseholdMonth[] = []
  const refused: string[] = []
  for (const month of await withContext(db, { kind: 'jobs' }, (tx) => listMonthsInForce(tx, batch))) {
    const [first] = month
    try {
      if (first && movedIn(month, 'RATES').length > 0)
        moved.push({ employerId: first.employerId, period: first.period })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      refused.push(...month.map(({ reference }) => reference))
    }
  }
  return { moved, refused }
}
