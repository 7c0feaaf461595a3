import { monitorEventLoopDelay } from 'node:perf_hooks'
import { listJobQueues, oldestDueMessageSeconds, poolFigures, withContext } from '@cesu/db'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Platform } from '../../platform/platform.ts'
import type { EndedRequest } from '../request-lines.ts'

/** The few figures that an operator needs, as Prometheus reads them. */
export interface Metrics {
  /** Counts a request that has been answered. */
  onEnd: (request: EndedRequest) => void
  /** The figures of now. Those that are in the database are left out while it does not answer. */
  read: () => Promise<{ text: string; type: string }>
}

/** Bounds of the durations, in seconds: what a page may take, and what a call may. */
const BOUNDS_SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]

/** The methods that we serve; any other is one. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** How long what was read in the database is given again: whoever asks every second asks it nothing more. */
const KEPT_MS = 5_000

/** Seconds since an instant that has come; 0 when there is none. */
const secondsSince = (at: Date | null): number => (at === null ? 0 : Math.max(0, (Date.now() - at.getTime()) / 1_000))

/** Figures of one server. No label holds what was sent: there are as many series as routes, statuses, pools and jobs. */
export function createMetrics(platform: Platform): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    ...{ name: 'cesu_requests_total', help: 'Requests answered, by route pattern.', registers },
    labelNames: ['method', 'route', 'status'],
  })
  const durations = new Histogram({
    ...{ name: 'cesu_request_seconds', help: 'Durations of the answers.', registers },
    ...{ labelNames: ['route'], buckets: BOUNDS_SECONDS },
  })
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers })
  const connections = gauge('cesu_pool_connections', 'Connections of a pool, and queries that wait.', ['pool', 'state'])
  const lag = gauge('cesu_event_loop_lag_seconds', 'Delay of the event loop since the last reading: p99.')
  const memory = gauge('cesu_memory_bytes', 'Memory that the process holds.')
  const answers = gauge('cesu_database_answers', '1 when the database has given its figures, 0 when not.')
  const jobs = gauge('cesu_jobs', 'Jobs in the queue, by state.', ['job', 'state'])
  const oldest = gauge('cesu_job_oldest_seconds', 'Since when the oldest that is due waits.', ['job'])
  const messages = gauge('cesu_message_oldest_seconds', 'Since when the oldest message that is due waits.')
  const delay = monitorEventLoopDelay()
  delay.enable()

  let readAt = Number.NEGATIVE_INFINITY
  const readDatabase = async () => {
    if (performance.now() - readAt < KEPT_MS) return
    for (const one of [jobs, oldest, messages]) one.reset()
    try {
      const found = await withContext(platform.databases.jobs, { kind: 'jobs' }, async (tx) => ({
        queues: await listJobQueues(tx),
        messageSeconds: await oldestDueMessageSeconds(tx, platform.now()),
      }))
      for (const { name: job, due, retried, active, failed, dueAt } of found.queues) {
        for (const [state, count] of Object.entries({ due, retried, active, failed })) jobs.set({ job, state }, count)
        oldest.set({ job }, secondsSince(dueAt))
      }
      messages.set(found.messageSeconds)
      answers.set(1)
      readAt = performance.now()
    } catch {
      for (const one of [jobs, oldest, messages]) one.reset()
      answers.set(0)
    }
  }
  return {
    onEnd: ({ method, route, status, ms }) => {
      requests.inc({ method: methods.has(method) ? method : 'other', route, status })
      durations.observe({ route }, ms / 1_000)
    },
    read: async () => {
      for (const [pool, db] of Object.entries(platform.databases)) {
        for (const [state, count] of Object.entries(poolFigures(db))) connections.set({ pool, state }, count)
      }
      lag.set(delay.percentile(99) / 1e9)
      delay.reset()
      memory.set(process.memoryUsage.rss())
      await readDatabase()
      return { text: await registry.metrics(), type: registry.contentType }
    },
  }
}
