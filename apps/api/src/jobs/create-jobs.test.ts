import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../packages/db/test/fresh-database.ts'
import { noMail } from '../../test/no-mail.ts'
import { createJobs, type RunnableJobs } from './create-jobs.ts'
import type { Job, JobCall } from './job.ts'

let database: FreshDatabase
let open: { stop: () => Promise<void> }[]

beforeEach(async () => {
  database = await freshDatabase()
  open = []
})
afterEach(async () => {
  await Promise.all(open.map((one) => one.stop()))
  await database.close()
})

/** What was told to the log: a level, a message and what it is about. */
type Line = { level: string; message: string; err?: unknown; job?: string; done?: number }

/** A process with jobs, as far as the database knows: connections of its own. */
function newProcess(table: readonly Job[]): { jobs: RunnableJobs; lines: Line[] } {
  const lines: Line[] = []
  const tell = (level: string) => (about: object, message: string) => void lines.push({ level, message, ...about })
  const log = { info: tell('info'), warn: tell('warn'), error: tell('error') }
  const db = database.connect('cesu_jobs')
  const jobs = createJobs(table, { url: database.urlFor('cesu_jobs'), db, now: () => new Date(), mailing: noMail, log })
  open.push(jobs)
  return { jobs, lines }
}

/** A job that nothing but `due` has done: its day comes once in four years. */
const job = (run: (call: JobCall) => Promise<number>): Job => ({ name: 'a-job', cron: '0 0 29 2 *', run })

/** Makes a job due now, by so many processes at the same instant. */
async function due(name: string, askers = 1): Promise<void> {
  const queues = Array.from({ length: askers }, () => {
    const queue = new PgBoss({
      ...{ connectionString: database.urlFor('cesu_jobs'), max: 1, migrate: false, createSchema: false },
      ...{ schedule: false, supervise: false },
    })
    open.push(queue)
    return queue
  })
  // All are there before one asks: one that came after the job was done would rightly ask for another.
  await Promise.all(queues.map((queue) => queue.start()))
  await Promise.all(queues.map((queue) => queue.send(name)))
}

async function until(condition: () => boolean): Promise<void> {
  for (const since = performance.now(); !condition(); await sleep(50)) {
    if (performance.now() - since > 60_000) throw new Error('it did not come')
  }
}

test('[architecture jobs] [security D8] two processes on one base: a job that is due is done once', async () => {
  let runs = 0
  const table = [job(async () => ++runs)]
  const processes = [newProcess(table), newProcess(table)]
  await Promise.all(processes.map(({ jobs }) => jobs.start()))
  await due('a-job', 2)
  await until(() => runs > 0)
  // Both have looked again since.
  await sleep(11_000)
  expect(runs).toBe(1)
  expect(processes.flatMap(({ lines }) => lines)).toEqual([
    { level: 'info', message: 'job done', job: 'a-job', done: 1, ms: expect.any(Number) },
  ])
})

test('[architecture jobs] a job that fails says so and is done again', async () => {
  let runs = 0
  const { jobs, lines } = newProcess([
    job(async () => {
      runs += 1
      if (runs === 1) throw new Error('the first time')
      return 7
    }),
  ])
  await jobs.start()
  await due('a-job')
  await until(() => lines.some(({ done }) => done === 7))
  expect(lines.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    'error: job failed: it will be done again',
    'info: job done',
  ])
  expect(lines[0]).toMatchObject({
    job: 'a-job',
    err: { message: 'the first time', stack: expect.stringContaining('at') },
  })
})

test('[architecture jobs] the stop waits for a job that ends soon; 5 s at most for one that does not, which is done again', async () => {
  const began: string[] = []
  const running = (run: Job['run']) =>
    job(async (call) => {
      began.push('run')
      return run(call)
    })
  const first = newProcess([running(() => sleep(1_500, 1))])
  await first.jobs.start()
  await due('a-job')
  await until(() => began.length === 1)
  await first.jobs.stop()
  expect(first.lines.map(({ message }) => message)).toEqual(['job done'])

  let signal: AbortSignal | undefined
  const second = newProcess([
    running((call) => {
      signal = call.signal
      return new Promise(() => undefined)
    }),
  ])
  await second.jobs.start()
  await due('a-job')
  await until(() => began.length === 2)
  const asked = performance.now()
  await second.jobs.stop()
  expect(performance.now() - asked).toBeGreaterThan(4_500)
  // pg-boss would wait 30 s by itself.
  expect(performance.now() - asked).toBeLessThan(25_000)
  expect(signal?.aborted).toBe(true)

  const third = newProcess([running(async () => 3)])
  await third.jobs.start()
  await until(() => third.lines.some(({ done }) => done === 3))
})

test('[architecture jobs] stopped before it starts, or while the database does not answer, it ends all the same', async () => {
  const never = newProcess([])
  await never.jobs.stop()
  await never.jobs.start()

  const lines: string[] = []
  const tell = (_about: object, message: string) => void lines.push(message)
  const jobs = createJobs([], {
    url: 'postgresql://cesu_jobs@127.0.0.1:1/nowhere',
    db: database.connect('cesu_jobs'),
    now: () => new Date(),
    mailing: noMail,
    log: { info: tell, warn: tell, error: tell },
  })
  const started = jobs.start()
  await until(() => lines.includes('the jobs do not start yet'))
  await jobs.stop()
  await started
})
