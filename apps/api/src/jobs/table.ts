import { endGrants, forgetAccesses } from './end-grants.ts'
import { endNotices } from './end-notices.ts'
import { followMandates } from './follow-mandates.ts'
import { forgetEvents } from './forget-events.ts'
import { forgetIdempotencyKeys } from './forget-idempotency-keys.ts'
import { forgetPresences } from './forget-presences.ts'
import { forgetReadings } from './forget-readings.ts'
import { forgetRequests } from './forget-requests.ts'
import { forgetSignIns } from './forget-sign-ins.ts'
import { forgetUploads } from './forget-uploads.ts'
import type { Job } from './job.ts'
import { makePartitions } from './make-partitions.ts'
import { readFiles } from './read-files.ts'
import { recomputeHouseholds } from './recompute-households.ts'
import { remindGrants } from './remind-grants.ts'
import { reportSuspensions } from './report-suspensions.ts'
import { reviewIdentities } from './review-identities.ts'
import { sendMessages } from './send-messages.ts'
import { tellExpiring } from './tell-expiring.ts'
import { watchReadings } from './watch-readings.ts'
import { watchTitles } from './watch-titles.ts'

/** Every job of the platform. */
export const jobs: readonly Job[] = [
  forgetIdempotencyKeys,
  forgetSignIns,
  forgetReadings,
  forgetPresences,
  forgetEvents,
  forgetRequests,
  makePartitions,
  forgetUploads,
  recomputeHouseholds,
  reviewIdentities,
  watchReadings,
  watchTitles,
  reportSuspensions,
  tellExpiring,
  followMandates,
  endGrants,
  endNotices,
  remindGrants,
  forgetAccesses,
  readFiles,
  sendMessages,
]
