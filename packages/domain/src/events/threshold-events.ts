import { Threshold } from '@cesu/db/model'
import { z } from 'zod'
import { frenchDay } from '../shared/index.ts'
import { thresholdAmount, thresholds } from '../thresholds/index.ts'
import { event } from './event-definition.ts'

/** What happens to the thresholds. */
export const thresholdEvents = {
  THRESHOLD_CHANGED: event({
    subject: 'THRESHOLD',
    version: 1,
    payload: z.object({
      threshold: z.enum(Threshold),
      /** What it would have been on that day, and what it is. */
      before: z.int(),
      after: z.int(),
      /** YYYY-MM-DD. */
      fromDay: z.string(),
      reason: z.string(),
    }),
    sentence: ({ threshold, before, after, fromDay, reason }) =>
      `a changé le seuil « ${thresholds[threshold].label} » : ${thresholdAmount(threshold, before)} → ${thresholdAmount(threshold, after)}, à partir du ${frenchDay(fromDay)} (« ${reason} »)`,
    tells: null,
  }),
} as const
