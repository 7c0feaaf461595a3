import type { Tx } from '../connection/client.ts'

/** What one job holds in the queue. */
export interface JobQueue {
  name: string
  /** Due, and not begun; those of them that failed and will be tried again. */
  due: number
  retried: number
  active: number
  /** Given up after all their tries, until the queue forgets them (7 days). */
  failed: number
  /** Whole seconds since the oldest that is due should have begun; 0 when none is due. */
  oldestSeconds: number
}

/** The queue of each job, by its name. For the role of the jobs. */
export const listJobQueues = (tx: Tx): Promise<JobQueue[]> =>
  tx.$queryRaw<JobQueue[]>`
    SELECT q.name,
      (count(*) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now()))::int AS due,
      (count(*) FILTER (WHERE j.state = 'retry'))::int AS retried,
      (count(*) FILTER (WHERE j.state = 'active'))::int AS active,
      (count(*) FILTER (WHERE j.state = 'failed'))::int AS failed,
      coalesce(floor(extract(epoch FROM now() - min(j.start_after)
        FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now()))), 0)::int AS "oldestSeconds"
    FROM pgboss.queue q LEFT JOIN pgboss.job j ON j.name = q.name AND j.state <> 'completed'
    WHERE NOT starts_with(q.name, '__')
    GROUP BY q.name ORDER BY q.name`
