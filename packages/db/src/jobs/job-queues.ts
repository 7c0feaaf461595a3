import type { Tx } from '../connection/client.ts'

/** What one job holds in the queue, and how it went. */
export interface JobQueue {
  name: string
  /** Due, and not begun. */
  due: number
  /** Failed, and waiting for another try. */
  retried: number
  active: number
  /** Given up after all their tries, since it last ended well; the queue forgets them after 7 days. */
  failed: number
  /** Since when the oldest that is due waits; null when none is. */
  dueAt: Date | null
  /** When the next try, or the next time, is; null when nothing waits for it. */
  nextAt: Date | null
  /** How many tries have failed since it last ended well. */
  tries: number
  /** Why the last one failed: a FailureKind, or CUT when its process said nothing more; null when none has. */
  failure: string | null
  /** The last that ended well, of the last 7 days. */
  beganAt: Date | null
  endedAt: Date | null
}

/** The queue of each job, by its name. For the roles of agents and of the jobs. */
export const listJobQueues = (tx: Tx): Promise<JobQueue[]> =>
  tx.$queryRaw<JobQueue[]>`
    SELECT name, due, retried, active, failed, due_at AS "dueAt", next_at AS "nextAt", tries, failure, began_at AS "beganAt",
      ended_at AS "endedAt"
    FROM job_queues() ORDER BY name`

/** Has a job done now; false when it is due already, or running. For an agent. */
export async function retryJob(tx: Tx, name: string): Promise<boolean> {
  const [done] = await tx.$queryRaw<[{ retried: boolean }]>`SELECT retry_job(${name}) AS retried`
  return done.retried
}

/** Makes the queue of a job that no process has announced yet: of the documentation. For the owner. */
export async function insertJobQueue(tx: Tx, name: string): Promise<void> {
  const options = { policy: 'exclusive', retryLimit: 20, retryDelay: 1, retryBackoff: true }
  await tx.$queryRaw`SELECT pgboss.create_queue(${name}, ${JSON.stringify(options)}::jsonb)::text`
}
