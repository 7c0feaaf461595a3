import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'
import type { TestApplication } from '../../apps/api/test/application.ts'
import type { BenchPlatform } from '../api/bench-platform.ts'
import type { MadePair } from '../api/pairs.ts'
import { type Changes, type Pools, replay } from '../api/recorded.ts'
import { type Caller, inTurns } from './callers.ts'
import type { Samples } from './samples.ts'

/** The bare routes, the floor: the statements of each call, sent again by pg, and nothing of ours. */
export interface BareRoutes {
  origin: string
  close: () => Promise<void>
}

/** The roles under which a program's call sends something. */
const roles = ['cesu_door', 'cesu_api'] as const

/** Opens the bare routes, at `/<what>/<rank>`: which application calls, and for which pair, is in turns. */
export async function openBareRoutes(
  bench: BenchPlatform,
  { pool: max, callers, pairs, samples }: { pool: number; callers: Caller[]; pairs: MadePair[]; samples: Samples },
): Promise<BareRoutes> {
  const pools: Pools = Object.fromEntries(
    roles.map((role) => [role, new pg.Pool({ connectionString: bench.urlFor(role), max })]),
  )
  // Their connections may still be closing when the server stops.
  for (const pool of Object.values(pools)) pool.on('error', () => undefined)
  const app = Fastify()
  const given = new Set([
    ...callers.flatMap(({ application }) => [application.id]),
    ...pairs.flatMap(({ employerId, employmentId, employeeId }) => [employerId, employmentId, employeeId]),
    samples.partnerId,
  ])
  const by = (rank: number) => inTurns(callers, rank).application
  const changes = (application: TestApplication, texts: Changes['texts'] = {}): Changes => ({
    ...{ kept: given, recordedAt: samples.at },
    texts: { [samples.by.id]: application.id, [samples.by.key.kid]: application.key.kid, ...texts },
  })
  const route = (what: 'declare' | 'page', answer: (rank: number) => Promise<void>) =>
    app.all<{ Params: { rank: string } }>(`/${what}/:rank`, async ({ params }) => {
      await answer(Number(params.rank))
      return {}
    })
  let serial = 0
  route('declare', (rank) => {
    const [from, to] = [samples.pair, inTurns(pairs, rank)].map((pair) => Object.values(pair)) as [string[], string[]]
    const texts = Object.fromEntries(from.map((text, place) => [text, to[place] ?? '']))
    texts[samples.reference] = `${samples.reference.slice(0, 7)}Z${String(serial++).padStart(5, '0')}`
    return replay(pools, samples.declare, changes(by(rank), texts))
  })
  route('page', (rank) => replay(pools, samples.page, changes(by(rank))))
  tokenRoute(app, callers, async (application) => replay(pools, samples.token, changes(application)))
  const origin = await app.listen({ port: 0, host: '127.0.0.1' }).then(String)
  const close = async () => {
    await app.close()
    for (const pool of Object.values(pools)) await pool.end()
  }
  return { origin, close }
}

/** A token for two signatures: verified, then the statements, then one of its own. */
function tokenRoute(
  app: FastifyInstance,
  callers: readonly Caller[],
  statements: (application: TestApplication) => Promise<void>,
): void {
  const known = new Map(callers.map(({ application }) => [application.id, application]))
  const keys = new Map([...known].map(([id, { key }]) => [id, createPublicKey({ key: key.jwk, format: 'jwk' })]))
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, parsed) =>
    parsed(null, new URLSearchParams(String(body))),
  )
  app.post<{ Body: URLSearchParams }>('/token', async ({ body, headers }) => {
    const id = body.get('client_id') ?? ''
    const [application, key] = [known.get(id), keys.get(id)]
    if (application === undefined || key === undefined) throw new Error('nobody')
    const assertion = body.get('client_assertion') ?? ''
    if (!isSignedBy(key, assertion) || !isSignedBy(key, String(headers['dpop']))) throw new Error('not signed')
    await statements(application)
    return { access_token: signedBy(own, assertion.split('.').slice(0, 2).join('.')) }
  })
}

const encoding = (key: KeyObject) => ({ key, dsaEncoding: 'ieee-p1363' as const })

function isSignedBy(key: KeyObject, token: string): boolean {
  const [header, payload, signature = ''] = token.split('.')
  return verify('sha256', Buffer.from(`${header}.${payload}`), encoding(key), Buffer.from(signature, 'base64url'))
}

const signedBy = (key: KeyObject, said: string): string =>
  `${said}.${sign('sha256', Buffer.from(said), encoding(key)).toString('base64url')}`
