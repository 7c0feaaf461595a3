import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'
import type { PartnerStaff } from '../../apps/api/src/actors/partner-staff.ts'
import { submitDeclaration } from '../../apps/api/src/declarations/submit-declaration.ts'
import { readEmployment } from '../../apps/api/src/employments/read-employment.ts'
import { perform } from '../../apps/api/src/perform.ts'
import type { Platform } from '../../apps/api/src/platform/platform.ts'
import { spreadOf } from '../measure.ts'
import type { Findings } from '../part.ts'
import type { Row } from '../report.ts'
import type { BenchPlatform } from './bench-platform.ts'
import { load, measures, type Took } from './load.ts'
import { type MadePair, makePairs, makeStaff, usualMonth } from './pairs.ts'
import { record, replay } from './recorded.ts'

/** What is promised of the one way to run an operation (issue 6). */
const promises = {
  read: { wording: 'perform of a small read at least 0.4 times as many a second as its own statements', least: 0.4 },
  submit: { wording: 'declarations.submit at least 0.5 times as many a second as its own statements', least: 0.5 },
  p99: { wording: 'p99 of declarations.submit within 3 times', most: 3 },
} as const

const ROUNDS = 5
export const CONNECTIONS = 32
const READS = 400
const SUBMISSIONS = 96

/**
 * `perform` against the statements that it sends: ours runs the operation, the floor sends, from a bare route, the same
 * statements in the same order as the operation sent once. Both charge the reader; each of the callers is a person of
 * the partner, so that neither waits for its own account.
 */
export async function throughput(bench: BenchPlatform, poolSize: number): Promise<Findings> {
  const staff = await makeStaff(bench.owner, CONNECTIONS)
  const count = 1 + 2 * (ROUNDS + 1) * SUBMISSIONS
  const pairs = await makePairs(bench.owner, staff[0].partnerId, { count, today: new Date() })
  const pool = new pg.Pool({ connectionString: bench.urlFor('cesu_api'), max: poolSize })
  // Its connections may still be closing when the server stops.
  pool.on('error', () => undefined)
  const { app, statements } = await compared(bench.platform, pool, { staff, pairs })
  try {
    const origin = await app.listen({ port: 0, host: '127.0.0.1' }).then(String)
    return findings(await rounds(origin), statements)
  } finally {
    await app.close()
    await pool.end()
  }
}

/** A call: which pair, by whom. */
interface Asked {
  pair: MadePair
  actor: PartnerStaff
}

/** Both sides of the two operations, at `/<side>/<operation>/<rank of the pair>`. */
async function compared(
  platform: Platform,
  pool: pg.Pool,
  { staff, pairs }: { staff: readonly [PartnerStaff, ...PartnerStaff[]]; pairs: readonly MadePair[] },
): Promise<{ app: FastifyInstance; statements: { read: number; submit: number } }> {
  const [pair] = pairs
  const [actor] = staff
  if (pair === undefined) throw new Error('no pair')
  const sample = { pair, actor }
  const read = ({ pair: { employerId, employmentId }, actor }: Asked) =>
    perform(platform, readEmployment, { actor, value: { employerId, employmentId } })
  const submit = ({ pair, actor }: Asked) =>
    perform(platform, submitDeclaration, { actor, value: usualMonth(pair), key: randomUUID() })
  const recordedAt = new Date()
  const clock = platform.now
  platform.now = () => recordedAt
  // Once before: the size of the portfolio is counted at the first call of the day only.
  for (const each of staff) await read({ pair, actor: each })
  const reading = await record(() => read(sample))
  let reference = ''
  const submitting = await record(async () => {
    reference = (await submit(sample)).reference
  })
  platform.now = clock
  let serial = 0
  const changesFor = (asked: Asked) => {
    const other = [asked.actor.id, ...Object.values(asked.pair)]
    const texts = Object.fromEntries([actor.id, ...Object.values(pair)].map((text, rank) => [text, other[rank] ?? '']))
    texts[reference] = `${reference.slice(0, 7)}Z${String(serial++).padStart(5, '0')}`
    return { kept: new Set([actor.partnerId, ...other]), recordedAt, texts }
  }
  const app = Fastify()
  const askedAt = (rank: number): Asked => ({
    pair: pairs[rank] ?? pair,
    actor: staff[rank % staff.length] ?? actor,
  })
  const route = (path: string, answer: (asked: Asked) => Promise<unknown>) =>
    app.post<{ Params: { rank: string } }>(`${path}/:rank`, ({ params }) => answer(askedAt(Number(params.rank))))
  const replayed = (statements: typeof reading) => async (asked: Asked) => {
    await replay({ cesu_api: pool }, statements, changesFor(asked))
    return {}
  }
  route('/ours/read', read)
  route('/ours/submit', submit)
  route('/floor/read', replayed(reading))
  route('/floor/submit', replayed(submitting))
  return { app, statements: { read: reading.length, submit: submitting.length } }
}

type Operation = 'read' | 'submit'
type Name = `${'ours' | 'floor'}/${Operation}`

/** Five rounds after one that warms up, each side in turns, each submission for a pair of its own. */
async function rounds(origin: string): Promise<Record<Name, Took[]>> {
  const loads: Record<Name, Took[]> = { 'ours/read': [], 'floor/read': [], 'ours/submit': [], 'floor/submit': [] }
  let next = 1
  const ranks: Record<Operation, () => number[]> = {
    read: () => Array.from({ length: READS }, (_, rank) => rank),
    submit: () => Array.from({ length: SUBMISSIONS }, () => next++),
  }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of Object.keys(loads) as Name[]) {
      const operation = name.endsWith('read') ? 'read' : 'submit'
      const requests = ranks[operation]().map((rank) => ({ path: `/${name}/${rank}` }))
      const took = await load({ origin, requests, connections: CONNECTIONS })
      if (round > 0) loads[name].push(took)
    }
  }
  return loads
}

function findings(loads: Record<Name, Took[]>, statements: Record<Operation, number>): Findings {
  const row = (what: string, { of, by }: { of: Operation; by: keyof typeof measures }): Row => ({
    what,
    against: `ses ${statements[of]} ordres SQL, envoyés par pg depuis une route nue`,
    ratio: spreadOf(
      loads[`ours/${of}`].map((ours, round) => {
        const floor = loads[`floor/${of}`][round]
        if (floor === undefined) throw new Error('no floor')
        return measures[by](ours) / measures[by](floor)
      }),
    ),
  })
  const median = (name: Name, by: keyof typeof measures) => Math.round(spreadOf(loads[name].map(measures[by])).median)
  return {
    rows: [
      { ...row('perform d’une petite lecture : par seconde', { of: 'read', by: 'perSecond' }), promise: promises.read },
      { ...row('declarations.submit : par seconde', { of: 'submit', by: 'perSecond' }), promise: promises.submit },
      { ...row('declarations.submit : 99e centile', { of: 'submit', by: 'p99' }), promise: promises.p99 },
    ],
    figures: (Object.keys(loads) as Name[]).map(
      (name) => `${name} : ${median(name, 'perSecond')}/s, 99e centile ${median(name, 'p99')} ms`,
    ),
  }
}
