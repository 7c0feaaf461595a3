import { listThresholdsInForce, readDelays, type Tx } from '@cesu/db'
import { type CaseKind, type Delays, dueDay } from '@cesu/domain/cases'
import type { Day } from '@cesu/domain/shared'
import { type ThresholdValues, thresholdsWith } from '@cesu/domain/thresholds'

/** Where a threshold is asked: in a call, or in a job. */
interface Asking {
  readonly tx: Tx
  readonly today: Day
}

/** The thresholds in force today: one statement, of a table that has a few rows. */
export const thresholdsToday = async ({ tx, today }: Asking): Promise<ThresholdValues> =>
  thresholdsWith(await listThresholdsInForce(tx, today))

/** What delays of ours that begin today are counted with, the days on which the service is closed included: one statement. */
export async function delaysToday({ tx, today }: Asking): Promise<Delays> {
  const { set, closures } = await readDelays(tx, today)
  return { thresholds: thresholdsWith(set), closures }
}

/** Day by which a case of a kind that opens today must be answered, YYYY-MM-DD. */
export const dueDayToday = async (asking: Asking, kind: CaseKind): Promise<Day> =>
  dueDay(kind, asking.today, await delaysToday(asking))
