import type { Threshold } from '@cesu/db/model'
import { type ClosedDays, openDayFrom } from '../closures/index.ts'
import { addDays, type Day } from '../shared/index.ts'
import type { ThresholdValues } from '../thresholds/index.ts'

/** What a delay of ours is counted with, on a day. */
export interface Delays {
  readonly thresholds: ThresholdValues
  /** Those that are not over. */
  readonly closures: readonly ClosedDays[]
}

/** A delay that no text sets. */
type OwnDelay = Extract<Threshold, `ANSWER_${string}`> | 'REPLY_DAYS'

/** The last day of a delay of ours that begins today: its days are all counted, and it ends on a day when the service is open. */
export const dayOfOurs = (delay: OwnDelay, today: Day, { thresholds, closures }: Delays): Day =>
  openDayFrom(addDays(today, thresholds[delay]), closures)
