import { createServer } from '../apps/api/src/ways-in/server.ts'
import { type BenchPlatform, openBenchPlatform } from './api/bench-platform.ts'
import { load, measures, type Sent, type Took } from './api/load.ts'
import { type MadePair, makePairs, makeStaff, usualMonth } from './api/pairs.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'
import { openBareRoutes } from './programs/bare-routes.ts'
import { type Batched, LINES, sendBatch } from './programs/batch.ts'
import { type Caller, inTurns, makeCallers, PAGE, renewTokens, signed, tokenRequests } from './programs/callers.ts'
import { type Samples, takeSamples } from './programs/samples.ts'
import type { Promised } from './promise.ts'
import type { Row } from './report.ts'

/** What is promised of what a program asks (issue 8). */
const promises = {
  declare: { wording: 'POST /v1/declarations at least 0.5 times as many a second as its own statements', least: 0.5 },
  p99: { wording: 'p99 of POST /v1/declarations within 2.5 times', most: 2.5 },
  token: { wording: 'token endpoint at least 0.3 of the bare cost of its signatures and statements', least: 0.3 },
  page: { wording: 'GET /v1/declarations, a page of 100, at least 0.4 of the bare statements', least: 0.4 },
  batch: { wording: 'batches of up to 500 in one call', least: 1 },
} as const

const ROUNDS = 5
const CONNECTIONS = 32

/** Calls of each kind in a round. */
const calls = { declare: 96, token: 192, page: 48 } as const
type Kind = keyof typeof calls
type Name = `${'ours' | 'bare'} ${Kind}`

/** Connections to the database, on each side of what is compared. */
const POOL = 16

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(POOL)
  try {
    bench.platform.config.logLevel = 'silent'
    const app = await createServer(bench.platform, null)
    await app.listen({ host: 'localhost', port: bench.port }).then(String)
    try {
      return await compared(bench)
    } finally {
      await app.close()
    }
  } finally {
    await bench.close()
  }
}

async function compared(bench: BenchPlatform): Promise<Findings> {
  const [staff] = await makeStaff(bench.owner, 1)
  const callers = await makeCallers(bench, staff)
  const count = 2 + 2 * (ROUNDS + 1) * calls.declare + (ROUNDS + 1) * LINES
  const [first, second, ...pairs] = await makePairs(bench.owner, staff.partnerId, { count, today: new Date() })
  if (first === undefined || second === undefined) throw new Error('no pair')
  const origin = bench.platform.config.publicUrl
  await renewTokens(callers, origin)
  const sampled = { partnerId: staff.partnerId, pairs: [first, second] } as const
  const samples = await takeSamples(bench.platform, inTurns(callers, 0), sampled)
  const bare = await openBareRoutes(bench, { pool: POOL, callers, pairs, samples })
  try {
    const loads = await rounds({ callers, pairs, origin, bare: bare.origin })
    const batched = await batches({ callers, pairs: pairs.slice(-(ROUNDS + 1) * LINES), origin })
    return findings({ loads, samples, batched })
  } finally {
    await bare.close()
  }
}

/** Who calls, for which pairs, and where. */
interface Sides {
  callers: readonly Caller[]
  pairs: readonly MadePair[]
  origin: string
  bare: string
}

/** Five rounds after one that warms up, each side in turns, each declaration for a pair of its own. */
async function rounds({ callers, pairs, origin, bare }: Sides): Promise<Record<Name, Took[]>> {
  const loads = {} as Record<Name, Took[]>
  let next = 0
  const prepared: Record<Name, () => Promise<Sent[]>> = {
    'ours declare': () =>
      each(calls.declare, () => {
        const body = usualMonth(inTurns(pairs, next))
        return signed(inTurns(callers, next++), origin, { method: 'POST', path: '/v1/declarations', body })
      }),
    'bare declare': () => each(calls.declare, async () => ({ path: `/declare/${next++}` })),
    'ours token': () => tokenRequests(many(calls.token, callers), origin),
    'bare token': async () =>
      (await tokenRequests(many(calls.token, callers), origin)).map((sent) => ({ ...sent, path: '/token' })),
    'ours page': () =>
      each(calls.page, (rank) => signed(inTurns(callers, rank), origin, { method: 'GET', path: PAGE })),
    'bare page': () => each(calls.page, async (rank) => ({ path: `/page/${rank}` })),
  }
  for (let round = 0; round <= ROUNDS; round++) {
    await renewTokens(callers, origin)
    for (const [name, requests] of Object.entries(prepared) as [Name, () => Promise<Sent[]>][]) {
      const at = name.startsWith('ours') ? origin : bare
      const took = await load({ origin: at, requests: await requests(), connections: CONNECTIONS })
      loads[name] = round === 0 ? [] : [...loads[name], took]
    }
  }
  return loads
}

/** Five batches after one that warms up, each of pairs of its own, from one application. */
async function batches({ callers, pairs, origin }: Omit<Sides, 'bare'>): Promise<Batched[]> {
  await renewTokens(callers, origin)
  const found: Batched[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const ofRound = pairs.slice(round * LINES, (round + 1) * LINES)
    found.push(await sendBatch(inTurns(callers, 0), ofRound, origin))
  }
  return found.slice(1)
}

const each = <T>(count: number, make: (rank: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, rank) => make(rank)))
const many = <T>(count: number, all: readonly T[]): T[] =>
  Array.from({ length: count }, (_, rank) => inTurns(all, rank))

/** All that was found. */
interface Found {
  loads: Record<Name, Took[]>
  samples: Samples
  batched: readonly Batched[]
}

function findings({ loads, samples, batched }: Found): Findings {
  const sentence = (kind: Kind) =>
    `${kind === 'token' ? 'ses deux signatures, la sienne et ' : ''}ses ${samples[kind].length} ordres SQL, depuis une route nue`
  const row = (what: string, kind: Kind, { by, promise }: { by: keyof typeof measures; promise: Promised }): Row => ({
    ...{ what, against: sentence(kind), promise },
    ratio: spreadOf(
      loads[`ours ${kind}`].map(
        (ours, round) => measures[by](ours) / measures[by](inTurns(loads[`bare ${kind}`], round)),
      ),
    ),
  })
  const median = (name: Name, by: keyof typeof measures) => Math.round(spreadOf(loads[name].map(measures[by])).median)
  return {
    rows: [
      row('POST /v1/declarations : par seconde', 'declare', { by: 'perSecond', promise: promises.declare }),
      row('POST /v1/declarations : 99e centile', 'declare', { by: 'p99', promise: promises.p99 }),
      row('jeton (POST /oauth/token) : par seconde', 'token', { by: 'perSecond', promise: promises.token }),
      row('GET /v1/declarations, page de 100 : par seconde', 'page', { by: 'perSecond', promise: promises.page }),
      ...batchRows(batched, loads['ours declare']),
    ],
    figures: [
      ...(Object.keys(loads) as Name[]).map(
        (name) => `${name} : ${median(name, 'perSecond')}/s, 99e centile ${median(name, 'p99')} ms`,
      ),
      ...batched.map(({ done, tookMs }) => `un lot de ${LINES} : ${done} lignes faites en ${Math.round(tookMs)} ms`),
    ],
  }
}

/** How much of a batch one call does, and how fast its lines go beside the same declarations sent one by one. */
const batchRows = (batched: readonly Batched[], alone: readonly Took[]): Row[] => [
  {
    ...{
      what: 'lot de mois usuels, en un appel : lignes faites',
      against: `les ${LINES} lignes`,
      promise: promises.batch,
    },
    ratio: spreadOf(batched.map(({ done }) => done / LINES)),
  },
  {
    ...{ what: 'lot : lignes par seconde', against: `POST /v1/declarations, ${CONNECTIONS} connexions` },
    ratio: spreadOf(
      batched.map(({ done, tookMs }, round) => (done * 1_000) / tookMs / measures.perSecond(inTurns(alone, round))),
    ),
  },
]

export const part: Part = {
  title: `Programmes : ${CONNECTIONS} connexions, la preuve DPoP de chaque appel vérifiée`,
  measure,
}
