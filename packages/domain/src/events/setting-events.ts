import { CutService } from '@cesu/db/model'
import { z } from 'zod'
import { cutServiceLabels } from '../settings/index.ts'
import { bulkEvents } from './bulk-events.ts'
import { closureEvents } from './closure-events.ts'
import { event } from './event-definition.ts'
import { jobEvents } from './job-events.ts'
import { quotaEvents } from './quota-events.ts'
import { templateEvents } from './template-events.ts'
import { thresholdEvents } from './threshold-events.ts'

const cut = z.object({
  service: z.enum(CutService),
  /** The partner for whom alone it is cut; null for everybody. */
  partnerName: z.string().nullable(),
  reason: z.string(),
})

const forWhom = (partnerName: string | null): string => (partnerName === null ? 'pour tous' : `pour ${partnerName}`)

/** What Urssaf changes of how the platform works: its jobs, what is cut, the quotas that are raised, the templates. */
export const settingEvents = {
  ...bulkEvents,
  ...closureEvents,
  ...jobEvents,
  ...quotaEvents,
  ...templateEvents,
  ...thresholdEvents,
  SERVICE_CUT: event({
    subject: 'SERVICE_CUT',
    version: 1,
    payload: cut.extend({
      /** What those concerned read. */
      words: z.string(),
    }),
    sentence: ({ service, partnerName, reason }) =>
      `a coupé « ${cutServiceLabels[service]} » ${forWhom(partnerName)} (« ${reason} »)`,
    tells: null,
  }),
  SERVICE_RESTORED: event({
    subject: 'SERVICE_CUT',
    version: 1,
    payload: cut,
    sentence: ({ service, partnerName, reason }) =>
      `a rétabli « ${cutServiceLabels[service]} » ${forWhom(partnerName)} (« ${reason} »)`,
    tells: null,
  }),
} as const
