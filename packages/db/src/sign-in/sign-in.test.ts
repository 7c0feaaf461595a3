import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { agentId, tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Db } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { insertSession, purgeExpiredSignIns, type SessionHolder, touchSession } from './sign-in.ts'

let database: FreshDatabase
let door: Db
let owner: Db

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  door = database.connect('cesu_door', { max: 20 })
  owner = database.connect('cesu_migrator')
})
afterAll(() => database.close())

const start = new Date('2026-11-26T09:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const staff = { actorKind: 'PARTNER_STAFF', actorId: tenant('a').staffId } as const
const agent = { actorKind: 'AGENT', actorId: agentId } as const

/** Opens a session, and gives the hash of its token. */
async function open(holder: SessionHolder, createdAt = start): Promise<string> {
  const tokenHash = randomBytes(32).toString('hex')
  const session = {
    tokenHash,
    ...holder,
    acr: null,
    authenticatedAt: null,
    idToken: 'x',
    createdAt,
    expiresAt: later(8 * 3_600),
  }
  await withContext(door, { kind: 'door' }, (tx) => insertSession(tx, session))
  return tokenHash
}

const touch = (tokenHash: string, { actorKind }: SessionHolder, now: Date) =>
  withContext(door, { kind: 'door' }, async (tx) => {
    const session = await touchSession(tx, { tokenHash, actorKind, now, idleSince: new Date(now.getTime() - 900_000) })
    return session?.actorId ?? null
  })

describe('[finding R15] a person who is deactivated', () => {
  test.each([
    ['a member of staff', staff, () => owner.partnerStaff],
    ['an agent', agent, () => owner.agent],
  ] as const)('%s loses every session, and gets none back', async (_title, holder, table) => {
    const tokens = [await open(holder), await open(holder)]
    const set = (active: boolean) =>
      (table() as typeof owner.agent).updateMany({ where: { id: holder.actorId }, data: { active } })
    await set(false)
    await set(true)
    for (const token of tokens) expect(await touch(token, holder, start)).toBeNull()
    expect(await touch(await open(holder), holder, start)).toBe(holder.actorId)
  })
})

describe('[finding R15] the sessions of a person', () => {
  const live = (actorId: string) => owner.session.count({ where: { actorId, revokedAt: null, createdAt: start } })

  test('are ten at most: an eleventh closes the oldest', async () => {
    await owner.session.deleteMany()
    const oldest = await open(staff, later(-60))
    const others: string[] = []
    for (let rank = 0; rank < 9; rank += 1) others.push(await open(staff))
    expect(await touch(oldest, staff, start)).toBe(staff.actorId)
    others.push(await open(staff))
    expect(await touch(oldest, staff, start)).toBeNull()
    for (const token of others) expect(await touch(token, staff, start)).toBe(staff.actorId)
  })

  test('are ten at most, 30 opened at once, and those of another are left alone', async () => {
    await owner.session.deleteMany()
    const other = await open(agent)
    const tokens = await Promise.all(Array.from({ length: 30 }, () => open(staff)))
    expect(await live(staff.actorId)).toBe(10)
    const states = await Promise.all(tokens.map((token) => touch(token, staff, start)))
    expect(states.filter((holder) => holder !== null)).toHaveLength(10)
    expect(await touch(other, agent, start)).toBe(agentId)
  })
})

/** Keeps each update of a session. */
const countUpdates = `
  CREATE TABLE session_update (token_hash text);
  GRANT SELECT ON session_update TO cesu_migrator;
  CREATE FUNCTION keep_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    'BEGIN INSERT INTO session_update VALUES (NEW.token_hash); RETURN NULL; END';
  CREATE TRIGGER keep_update AFTER UPDATE ON session FOR EACH ROW EXECUTE FUNCTION keep_update()`

describe('[finding S4] a session in use', () => {
  /** Changes each time that the row is written. */
  const writes = async (tokenHash: string) => {
    const [row] = await owner.$queryRaw<{ xmin: string }[]>`
      SELECT xmin::text FROM session WHERE token_hash = ${tokenHash}`
    return row?.xmin
  }

  test('is written at most once a minute', async () => {
    const token = await open(agent)
    const seen = [await writes(token)]
    for (const seconds of [1, 30, 59, 61, 90, 120, 122]) {
      expect(await touch(token, agent, later(seconds))).toBe(agentId)
      seen.push(await writes(token))
    }
    const written = seen.map((xmin, index) => index > 0 && xmin !== seen[index - 1])
    expect(written).toEqual([false, false, false, false, true, false, false, true])
  })

  test('20 reads at once after a minute write it once, and all go through', async () => {
    await asAdmin(database.adminUrl, (admin) => admin.query(countUpdates))
    const token = await open(agent)
    const answers = await Promise.all(Array.from({ length: 20 }, () => touch(token, agent, later(70))))
    expect(answers).toEqual(new Array(20).fill(agentId))
    const [count] = await owner.$queryRaw<{ updates: number }[]>`
      SELECT count(*)::int AS updates FROM session_update WHERE token_hash = ${token}`
    expect(count).toEqual({ updates: 1 })
  })

  test('waits for no standby', async () => {
    const token = await open(agent)
    const inDatabase = `ALTER ROLE cesu_door IN DATABASE ${new URL(database.adminUrl).pathname.slice(1)}`
    await asAdmin(database.adminUrl, (admin) => admin.query(`${inDatabase} SET synchronous_commit = remote_apply`))
    const settings = await withContext(database.connect('cesu_door', { max: 1 }), { kind: 'door' }, async (tx) => {
      const setting = () => tx.$queryRaw<[{ value: string }]>`SELECT current_setting('synchronous_commit') AS value`
      const before = await setting()
      await touchSession(tx, { tokenHash: token, ...agent, now: later(70), idleSince: later(-1) })
      return [before[0].value, (await setting())[0].value]
    })
    expect(settings).toEqual(['remote_apply', 'off'])
  })
})

test('a job forgets the sessions, sign-ins, counts of their starts and records whose time is over', async () => {
  const jobs = database.connect('cesu_jobs', { max: 1 })
  const batch = { now: new Date('2026-03-01'), atMost: 1 }
  const forgotten = async () => withContext(jobs, { kind: 'jobs' }, (tx) => purgeExpiredSignIns(tx, batch))
  // At most one of each table at once; in the end, all of them.
  const counts = [await forgotten(), await forgotten(), await forgotten()]
  expect(counts.reduce((sum, count) => sum + count)).toBe(6)
  expect(counts.every((count) => count <= 4)).toBe(true)
  expect(await forgotten()).toBe(0)
})
