import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, failureOf, underWay } from '@cesu/db'
import { PgBoss } from 'pg-boss'
import { legalDay } from '../platform/clock.ts'
import type { Mailing } from '../platform/mail.ts'
import type { Job } from './job.ts'

/** What running jobs needs. */
export interface JobsRoom {
  /** URL of the role cesu_jobs, under which the queue has two connections of its own. */
  url: string
  /** The pool of the same role, in which jobs work. */
  db: Db
  now: () => Date
  /** How messages leave. */
  mailing: Mailing
  log: JobsLog
}

/** Where what happens to jobs is told: the log of the server, or of the process of jobs. */
export type JobsLog = Record<'info' | 'warn' | 'error', (about: object, message: string) => void>

/** Jobs that can run in this process. */
export interface RunnableJobs {
  /** Looks for jobs from now on; resolves once it does. Tries again, and says so, as long as the database does not answer. */
  start: () => Promise<void>
  /** Takes no new job, waits 5 s for those that are running, then leaves them to be done again. */
  stop: () => Promise<void>
}

/** How long a stop waits for the jobs that are running. */
const PATIENCE_MS = 5_000

/** Waits between two tries to start: the first, and the longest. */
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 30_000]

/**
 * A job that is queued or running is not queued twice; one that fails is done again after 1 s, 2 s, 4 s… up to 5 minutes; one
 * whose process says nothing for 10 s is done again by whoever is left.
 */
const queue = { retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, heartbeatSeconds: 10 }

/** Makes the jobs of a table ready to run when they are due. Several processes share them: each job is done by one. */
export function createJobs(table: readonly Job[], room: JobsRoom): RunnableJobs {
  const { url, log } = room
  const boss = new PgBoss({
    ...{ connectionString: url, max: 2, migrate: false, createSchema: false, reindex: false, monitorVacuum: false },
    ...{ superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 },
  })
  boss.on('error', (err) => log.error({ err }, 'the queue of the jobs'))
  boss.on('warning', ({ message }) => log.warn({}, message))
  const stopping = new AbortController()
  const announce = async (): Promise<void> => {
    await boss.start()
    for (const job of table) await announceJob(boss, job)
  }
  const start = async (): Promise<void> => {
    for (let wait = FIRST_WAIT_MS; !stopping.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        await announce()
        break
      } catch (error) {
        log.error({ err: error }, 'the jobs do not start yet')
        await sleep(wait, null, { signal: stopping.signal }).catch(() => null)
      }
    }
    if (stopping.signal.aborted) return
    for (const job of table) await boss.work(job.name, { pollingIntervalSeconds: 5 }, doing(job, room))
  }
  let starting: Promise<void> | null = null
  return {
    start: () => {
      starting ??= start()
      return starting
    },
    stop: async () => {
      stopping.abort()
      await starting?.catch(() => undefined)
      await boss.stop({ timeout: PATIENCE_MS })
    },
  }
}

/** Has a job queued at its time; a time that passed while no process ran is caught up once. */
async function announceJob(boss: PgBoss, { name, cron }: Job): Promise<void> {
  await boss.createQueue(name, { ...queue, policy: 'exclusive' })
  await boss.updateQueue(name, queue)
  await boss.schedule(name, cron, null, { tz: 'Europe/Paris', missed: 'once' })
}

/** Does a job that is due, and tells how it went. */
const doing =
  ({ name, run }: Job, { db, now, mailing, log }: JobsRoom) =>
  async (due: readonly { signal: AbortSignal }[]): Promise<void> => {
    const [at, began] = [now(), performance.now()]
    const signal = AbortSignal.any(due.map((one) => one.signal))
    try {
      const call = { db, now: at, clock: now, today: legalDay(at), mailing, signal }
      const done = await underWay.run({ id: name }, () => run(call))
      log.info({ job: name, done, ms: Math.round(performance.now() - began) }, 'job done')
    } catch (err) {
      log.error({ job: name, err }, 'job failed: it will be done again')
      // What the queue keeps of it: what kind of failure it was, and no message, which may quote values.
      throw Object.assign(new Error('job failed'), { failure: failureOf(err).kind })
    }
  }
