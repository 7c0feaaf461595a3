import { z } from 'zod'
import { isJobName, jobTitles } from '../jobs/index.ts'
import { event } from './event-definition.ts'

/** What people do to the jobs of the platform. */
export const jobEvents = {
  JOB_RETRIED: event({
    subject: 'JOB',
    version: 1,
    payload: z.object({ job: z.string() }),
    sentence: ({ job }) => `a relancé la tâche « ${isJobName(job) ? jobTitles[job] : job} »`,
    tells: null,
  }),
} as const
