import { followMandates } from './follow-mandates.ts'
import { forgetIdempotencyKeys } from './forget-idempotency-keys.ts'
import { forgetReadings } from './forget-readings.ts'
import { forgetSignIns } from './forget-sign-ins.ts'
import type { Job } from './job.ts'
import { makePartitions } from './make-partitions.ts'
import { recomputeHouseholds } from './recompute-households.ts'
import { reviewIdentities } from './review-identities.ts'
import { sendMessages } from './send-messages.ts'

/** Every job of the platform. */
export const jobs: readonly Job[] = [
  forgetIdempotencyKeys,
  forgetSignIns,
  forgetReadings,
  makePartitions,
  recomputeHouseholds,
  reviewIdentities,
  followMandates,
  sendMessages,
]
