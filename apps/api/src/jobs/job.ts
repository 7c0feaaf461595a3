import type { Db } from '@cesu/db'
import type { Mailing } from '../platform/mail.ts'

/** What a job is given. */
export interface JobCall {
  /** Under cesu_jobs: each piece of work is one transaction of the context `jobs`. */
  db: Db
  now: Date
  /** The time of each transaction of a job that makes many: what is written as of now is of now. */
  clock: () => Date
  /** The legal day in France. */
  today: string
  /** How messages leave. */
  mailing: Mailing
  /** Aborted when the process stops waiting for the job: it ends between two transactions and is done again elsewhere. */
  signal: AbortSignal
}

/** Something that the platform does by itself. It may be cut anywhere and done again: its effect must be the same. */
export interface Job {
  /** In kebab-case; the name of its queue. */
  name: string
  /** When, in Paris: minute, hour, day, month, day of the week. */
  cron: string
  /** Does it; how many things were done, for the log. What it throws has it done again, later and later. */
  run: (call: JobCall) => Promise<number>
}
