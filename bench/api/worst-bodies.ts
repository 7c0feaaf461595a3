import { generateKeyPairSync } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createServer } from '../../apps/api/src/ways-in/server.ts'
import {
  doors,
  FORM_TYPE,
  filled,
  formShapes,
  JSON_TYPE,
  jsonShapes,
  longestQuestion,
  ordinaryQuestion,
} from '../../apps/api/test/worst-bodies.ts'
import { spreadOf } from '../measure.ts'
import type { Findings } from '../part.ts'
import type { Row } from '../report.ts'
import type { BenchPlatform } from './bench-platform.ts'
import { load, type Sent } from './load.ts'

/** What is promised of what strangers send (issue 6, finding R1). */
const promise = {
  wording: 'the largest body that passes, in its worst shape: at most 20 times an ordinary one',
  most: 20,
}

const ROUNDS = 5

/** Calls of each body in a round; the fastest is kept: one that another process interrupted says nothing of the code. */
const CALLS = 4

/** A body, at a door. */
interface Worst {
  door: string
  title: string
  sent: Sent
  ordinary: Sent
}

/** Every door with every shape that it can be sent, as large as it takes, against an ordinary body at the same door. */
const worstBodies = (origin: string): Worst[] =>
  doors.flatMap(([path, type, limit]) => {
    const at = (body: string): Sent => ({ path, headers: { 'content-type': type, origin }, body })
    const shaped = (type === FORM_TYPE ? formShapes : jsonShapes).map(
      ([title, shape]) => [title, filled(limit - 32, shape)] as const,
    )
    const bodies =
      type === JSON_TYPE ? ([...shaped, ['the longest question', longestQuestion.padEnd(limit)]] as const) : shaped
    const ordinary = at(type === FORM_TYPE ? 'persona=1&state=2' : ordinaryQuestion)
    return bodies
      .filter(([, body]) => Buffer.byteLength(body) <= limit)
      .map(([title, body]) => ({ door: path, title, sent: at(body), ordinary }))
  })

/** The time of the worst body at each door as a ratio to an ordinary one, one at a time; and how long the loop was held. */
export async function worstBodiesTime({ platform, port }: BenchPlatform): Promise<Findings> {
  const { publicUrl } = platform.config
  const signingKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const { clientSecret } = platform.identity
  const demo = { publicUrl, door: platform.databases.door, now: platform.now, signingKey, clientSecret }
  platform.config.logLevel = 'silent'
  const app = await createServer(platform, demo)
  await app.listen({ host: 'localhost', port }).then(String)
  try {
    return await timed(worstBodies(publicUrl), publicUrl)
  } finally {
    await app.close()
  }
}

async function timed(bodies: readonly Worst[], origin: string): Promise<Findings> {
  const held = monitorEventLoopDelay({ resolution: 1 })
  const ratios = bodies.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round++) {
    // In turns, each from an address of its own: nobody is told to wait.
    const requests = bodies.flatMap(({ sent, ordinary }) =>
      Array.from({ length: CALLS }, () => [sent, ordinary]).flat(),
    )
    if (round === 1) held.enable()
    const { took } = await load({ origin, requests: requests.map(fromItsAddress), connections: 1, anyAnswer: true })
    if (round === 0) continue
    bodies.forEach((_, rank) => {
      const mine = took.slice(rank * CALLS * 2, (rank + 1) * CALLS * 2)
      const fastest = (parity: number) => Math.min(...mine.filter((_ms, index) => index % 2 === parity))
      ratios[rank]?.push(fastest(0) / fastest(1))
    })
  }
  held.disable()
  const rows = bodies.map(({ door, title }, rank): Row & { door: string } => ({
    ...{ door, what: `POST ${door} : ${title}`, against: 'un corps ordinaire, à la même adresse' },
    ...{ ratio: spreadOf(ratios[rank] ?? []), promise },
  }))
  const worstOf = (door: string) =>
    rows.filter((row) => row.door === door).reduce((most, row) => (row.ratio.median > most.ratio.median ? row : most))
  const longest = Math.round(held.max / 1e6)
  return {
    rows: doors.map(([door]) => worstOf(door)),
    figures: [`la boucle d’événements n’a jamais été retenue plus de ${longest} ms, sur ${bodies.length} corps`],
  }
}

const fromItsAddress = (sent: Sent, rank: number): Sent => ({
  ...sent,
  headers: { ...sent.headers, 'x-forwarded-for': `10.${rank >> 16}.${(rank >> 8) & 255}.${rank & 255}` },
})
