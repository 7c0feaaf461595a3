import { type JobQueue, listJobQueues } from '@cesu/db'
import { isJobName, type JobFailure, jobFailures, jobTitles } from '@cesu/domain/jobs'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** What a job is doing, the most urgent first: it was given up; waits for another try; runs; waits to begin; waits for its time. */
const states = ['FAILED', 'RETRIED', 'ACTIVE', 'DUE', 'IDLE'] as const

/** A job that is due begins within so many seconds: later, something is wrong. */
const LATE_SECONDS = 120

/** The jobs of the platform: what waits and since when, how the last one went, and why one failed, in words of a closed list. */
export const listJobs = operation({
  name: 'jobs.list',
  title: 'Lister les tâches de la plateforme, leurs retards et leurs échecs',
  permission: 'jobs.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      state: z.enum(states),
      /** True when it has been due for longer than it should. */
      isLate: z.boolean(),
      /** Instants, ISO 8601: since when it is due; when it is tried again. */
      dueAt: z.string().nullable(),
      nextAt: z.string().nullable(),
      /** Tries that have failed since it last ended well, and why the last did. */
      tries: z.int(),
      failure: z.enum(Object.keys(jobFailures) as [JobFailure]).nullable(),
      /** The last that ended well, of the last 7 days: when, and how long it took. */
      endedAt: z.string().nullable(),
      tookMs: z.int().nullable(),
    }),
  ),
  example: undefined,
  run: async ({ tx, now }) => (await listJobQueues(tx)).flatMap((queue) => jobOf(queue, now) ?? []),
})

/** A job as it is shown; null for one that an earlier version had, and that the queue still holds. */
function jobOf({ name, failure, dueAt, nextAt, tries, beganAt, endedAt, ...counts }: JobQueue, now: Date) {
  if (!isJobName(name)) return null
  return {
    ...{ name: String(name), title: String(jobTitles[name]), state: stateOf(counts), tries },
    isLate: isLateJob({ dueAt }, now),
    ...{ dueAt: instantOf(dueAt), nextAt: instantOf(nextAt), endedAt: instantOf(endedAt) },
    failure: failure === null ? null : failureOf(failure),
    tookMs: beganAt && endedAt && endedAt.getTime() - beganAt.getTime(),
  }
}

/** Whether a job has been due for longer than it should. */
export const isLateJob = ({ dueAt }: Pick<JobQueue, 'dueAt'>, now: Date): boolean =>
  dueAt !== null && now.getTime() - dueAt.getTime() > LATE_SECONDS * 1_000

const instantOf = (at: Date | null): string | null => at?.toISOString() ?? null

const failureOf = (kept: string): JobFailure => (kept in jobFailures ? (kept as JobFailure) : 'OTHER')

/** What a job is doing, of what its queue holds. */
function stateOf({
  active,
  due,
  retried,
  failed,
}: Record<'active' | 'due' | 'retried' | 'failed', number>): (typeof states)[number] {
  if (active > 0) return 'ACTIVE'
  if (retried > 0) return 'RETRIED'
  if (due > 0) return 'DUE'
  return failed > 0 ? 'FAILED' : 'IDLE'
}
