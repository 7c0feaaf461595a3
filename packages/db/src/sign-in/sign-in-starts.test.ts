import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import type { Db } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { countSignInStart } from './sign-in-starts.ts'

const MOST = 7
const withinMs = 60_000
const now = new Date('2026-11-26T09:00:00.000Z')
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds)

let database: FreshDatabase
/** Two pools of their own: what two processes would hold. */
let doors: [Db, Db]
let owner: Db

beforeAll(async () => {
  database = await freshDatabase()
  doors = [database.connect('cesu_door', { max: 10 }), database.connect('cesu_door', { max: 10 })]
  owner = database.connect('cesu_migrator')
})
afterAll(() => database.close())

const hashOf = (address: string) => createHash('sha256').update(address).digest('hex')
const count = (door: Db, address: string, instant: Date) =>
  withContext(door, { kind: 'door' }, (tx) =>
    countSignInStart(tx, { addressHash: hashOf(address), now: instant, most: MOST, withinMs }),
  )
const twenty = (address: string, instant: Date) =>
  Promise.all(Array.from({ length: 20 }, (_, rank) => count(doors[rank % 2 === 0 ? 0 : 1], address, instant)))

test('[finding R3] twenty starts at once over two processes: exactly those allowed, minute after minute', async () => {
  for (const instant of [now, at(withinMs), at(3 * withinMs)]) {
    const answers = await twenty('203.0.113.7', instant)
    expect(answers.filter((again) => again === null)).toHaveLength(MOST)
    for (const again of answers.filter((one) => one !== null)) {
      expect(again).toEqual(new Date(instant.getTime() + withinMs))
    }
    const kept = await owner.signInStart.findUniqueOrThrow({ where: { addressHash: hashOf('203.0.113.7') } })
    expect(kept.starts).toBe(MOST)
  }
})

test('[finding R3] the minute is that of the first start; another address has its own', async () => {
  const first = at(10 * withinMs)
  expect(await count(doors[0], '203.0.113.8', first)).toBeNull()
  const last = at(11 * withinMs - 1)
  expect((await twenty('203.0.113.8', last)).filter((again) => again === null)).toHaveLength(MOST - 1)
  expect(await count(doors[1], '203.0.113.8', last)).toEqual(at(11 * withinMs))
  expect(await count(doors[1], '203.0.113.9', last)).toBeNull()
  expect(await count(doors[1], '203.0.113.8', at(11 * withinMs))).toBeNull()
})
