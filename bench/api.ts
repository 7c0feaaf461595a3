import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import Fastify from 'fastify'
import pg from 'pg'
import type { PartnerStaff } from '../apps/api/src/actors/partner-staff.ts'
import { submitDeclaration } from '../apps/api/src/declarations/submit-declaration.ts'
import { readEmployment } from '../apps/api/src/employments/read-employment.ts'
import { perform } from '../apps/api/src/perform.ts'
import { readConfig } from '../apps/api/src/platform/config.ts'
import type { Platform } from '../apps/api/src/platform/platform.ts'
import { startEmbeddedPostgres } from '../packages/db/src/embedded/server.ts'
import { connect, forEachPool, prepareDatabase, urlFor } from '../packages/db/src/index.ts'
import { type MadePair, makePairs, makeStaff } from './api/pairs.ts'
import { record, replay } from './api/recorded.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'
import type { Row } from './report.ts'

/** What is promised of the one way to run an operation (issue 6). */
const promises = {
  read: { wording: 'perform of a small read at least 0.4 times as many a second as its own statements', least: 0.4 },
  submit: { wording: 'declarations.submit at least 0.5 times as many a second as its own statements', least: 0.5 },
  p99: { wording: 'p99 of declarations.submit within 3 times', most: 3 },
} as const

const ROUNDS = 5
const CONNECTIONS = 32
const READS = 400
const SUBMISSIONS = 96
const POOL = 10
const SECRET = 'the secret of the bench: nothing real is under it'

/** A load of requests: how many a second, and how late the slowest hundredth is, in milliseconds. */
interface Load {
  perSecond: number
  p99: number
}

const load = (origin: string, paths: readonly string[]): Promise<Load> =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('./api/load.mjs', import.meta.url), {
      workerData: { origin, paths, connections: CONNECTIONS },
    })
    worker.once('error', failed)
    worker.once('message', ({ took, total }: { took: number[]; total: number }) => {
      const sorted = took.toSorted((a, b) => a - b)
      done({ perSecond: (took.length * 1_000) / total, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 })
    })
  })

const inputOf = ({ employerId, employmentId, period }: MadePair) => ({
  ...{ employerId, employmentId, period, startDay: `${period}-01`, endDay: `${period}-28`, paymentDay: `${period}-28` },
  ...{ hours: 40, pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 }, paidLeaveIncluded: true },
})

/** The routes that are compared: ours run the operation, the floor sends the statements that the operation sent once. */
async function compared(
  platform: Platform,
  pool: pg.Pool,
  { actor, pairs }: { actor: PartnerStaff; pairs: MadePair[] },
) {
  const [sample] = pairs
  if (sample === undefined) throw new Error('no pair')
  const read = (pair: MadePair) => {
    const { employerId, employmentId } = pair
    return perform(platform, readEmployment, { actor, value: { employerId, employmentId } })
  }
  const submit = (pair: MadePair) =>
    perform(platform, submitDeclaration, { actor, value: inputOf(pair), key: randomUUID() })
  const recordedAt = new Date()
  const clock = platform.now
  platform.now = () => recordedAt
  const reading = await record(() => read(sample))
  let reference = ''
  const submitting = await record(async () => {
    reference = (await submit(sample)).reference
  })
  platform.now = clock
  const kept = new Set([actor.id, actor.partnerId])
  let serial = 0
  const changesFor = ({ employerId, employmentId, employeeId, period }: MadePair) => ({
    kept: new Set([...kept, employerId, employmentId, employeeId]),
    recordedAt,
    texts: {
      ...{ [sample.employerId]: employerId, [sample.employmentId]: employmentId, [sample.employeeId]: employeeId },
      ...{ [reference]: `${reference.slice(0, 7)}Z${String(serial++).padStart(5, '0')}` },
      ...(period === sample.period ? {} : { [sample.period]: period }),
    },
  })
  const app = Fastify()
  const pairAt = (rank: string): MadePair => pairs[Number(rank)] ?? sample
  app.post<{ Params: { rank: string } }>('/ours/read/:rank', ({ params }) => read(pairAt(params.rank)))
  app.post<{ Params: { rank: string } }>('/ours/submit/:rank', ({ params }) => submit(pairAt(params.rank)))
  app.post<{ Params: { rank: string } }>('/floor/read/:rank', async ({ params }) => {
    await replay(pool, reading, changesFor(pairAt(params.rank)))
    return {}
  })
  app.post<{ Params: { rank: string } }>('/floor/submit/:rank', async ({ params }) => {
    await replay(pool, submitting, changesFor(pairAt(params.rank)))
    return {}
  })
  return { app, statements: { read: reading.length, submit: submitting.length } }
}

async function measure(): Promise<Findings> {
  const server = await startEmbeddedPostgres({ fast: true })
  const url = server.url('cesu_bench')
  const closing: (() => Promise<unknown>)[] = [server.stop]
  try {
    await prepareDatabase(url, { secret: SECRET, fill: async () => undefined, onWait: () => undefined })
    const under = (role: Parameters<typeof urlFor>[1], max = POOL) => {
      const db = connect({ url: urlFor(url, role, SECRET), max, timeoutMs: 120_000 })
      closing.push(() => db.$disconnect())
      return db
    }
    const owner = under('cesu_migrator', 1)
    const platform: Platform = {
      config: readConfig({ CESU_BUDGET_STAFF_OPENED_PER_DAY: '1000000' }),
      secret: SECRET,
      identity: { issuer: '', identityKey: '', clientId: '', clientSecret: '', acrValues: [], pkce: true },
      databases: forEachPool((pool) => under(`cesu_${pool}`)),
      now: () => new Date(),
    }
    const actor = await makeStaff(owner)
    const needed = 1 + 2 * ROUNDS * SUBMISSIONS
    const pairs = await makePairs(owner, actor.partnerId, { count: needed, today: new Date() })
    const pool = new pg.Pool({ connectionString: urlFor(url, 'cesu_api', SECRET), max: POOL })
    closing.push(() => pool.end())
    const { app, statements } = await compared(platform, pool, { actor, pairs })
    const origin = await app.listen({ port: 0, host: '127.0.0.1' }).then(String)
    closing.push(() => app.close())
    return findings(await rounds(origin), statements)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

type Name = 'ours/read' | 'floor/read' | 'ours/submit' | 'floor/submit'

/** Five rounds, each side in turns, each submission for a pair of its own. */
async function rounds(origin: string): Promise<Record<Name, Load[]>> {
  const loads: Record<Name, Load[]> = { 'ours/read': [], 'floor/read': [], 'ours/submit': [], 'floor/submit': [] }
  const reads = (name: Name) => Array.from({ length: READS }, (_, rank) => `/${name}/${rank % 500}`)
  for (const name of ['ours/read', 'floor/read'] as const) await load(origin, reads(name))
  let next = 1
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['ours/read', 'floor/read'] as const) loads[name].push(await load(origin, reads(name)))
    for (const name of ['ours/submit', 'floor/submit'] as const) {
      loads[name].push(
        await load(
          origin,
          Array.from({ length: SUBMISSIONS }, () => `/${name}/${next++}`),
        ),
      )
    }
  }
  return loads
}

function findings(loads: Record<Name, Load[]>, statements: { read: number; submit: number }): Findings {
  const ratio = (what: 'read' | 'submit', figure: keyof Load) =>
    spreadOf(loads[`ours/${what}`].map((ours, round) => ours[figure] / (loads[`floor/${what}`][round]?.[figure] ?? 0)))
  const against = (count: number) => `ses ${count} ordres SQL, envoyés par pg depuis une route nue`
  const rows: Row[] = [
    {
      what: 'perform d’une petite lecture : par seconde',
      against: against(statements.read),
      ratio: ratio('read', 'perSecond'),
      promise: promises.read,
    },
    {
      what: 'declarations.submit : par seconde',
      against: against(statements.submit),
      ratio: ratio('submit', 'perSecond'),
      promise: promises.submit,
    },
    {
      what: 'declarations.submit : 99e centile',
      against: against(statements.submit),
      ratio: ratio('submit', 'p99'),
      promise: promises.p99,
    },
  ]
  const median = (name: Name, figure: keyof Load) => Math.round(spreadOf(loads[name].map((one) => one[figure])).median)
  const figures = (Object.keys(loads) as Name[]).map(
    (name) => `${name} : ${median(name, 'perSecond')}/s, 99e centile ${median(name, 'p99')} ms`,
  )
  return { rows, figures }
}

export const part: Part = { title: `API : ${CONNECTIONS} connexions, ${ROUNDS} tours`, measure }
