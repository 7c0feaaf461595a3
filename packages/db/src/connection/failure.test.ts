import { randomUUID } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { startEmbeddedPostgres } from '../embedded/server.ts'
import { asAdmin } from './admin.ts'
import { connect, type Db } from './client.ts'
import { type Failure, failureOf } from './failure.ts'

let database: FreshDatabase
const pools: Db[] = []

beforeAll(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.$disconnect()))
})
afterAll(() => database.close())

function pool(url = database.urlFor('cesu_migrator'), options = {}): Db {
  const db = connect({ url, ...options })
  pools.push(db)
  return db
}

/** What kind of failure this is said to be. */
const failureIn = (work: Promise<unknown>): Promise<Failure> =>
  work.then(() => {
    throw new Error('it succeeded')
  }, failureOf)

const cutAll = (): Promise<unknown> =>
  asAdmin(database.adminUrl, (admin) =>
    admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    ),
  )

describe('[finding S3] a connection that is cut is UNAVAILABLE', () => {
  test('during a statement, alone and in a transaction', async () => {
    for (const run of [
      (db: Db) => db.$queryRaw`SELECT 1 FROM pg_sleep(20)`,
      (db: Db) => db.$transaction((tx) => tx.$queryRaw`SELECT 1 FROM pg_sleep(20)`),
    ]) {
      const failure = failureIn(run(pool()))
      await untilSleeping()
      await cutAll()
      expect(await failure).toEqual({ kind: 'UNAVAILABLE', code: '57P01' })
    }
  })

  test('between two statements of a transaction: the driver says it without a code', async () => {
    const failure = failureIn(
      pool().$transaction(async (tx) => {
        await tx.partner.count()
        await cutAll()
        await tx.partner.count()
      }),
    )
    expect((await failure).kind).toBe('UNAVAILABLE')
  })

  test('before COMMIT', async () => {
    const failure = failureIn(
      pool().$transaction(async (tx) => {
        await tx.partner.count()
        await cutAll()
      }),
    )
    expect((await failure).kind).toBe('UNAVAILABLE')
  })

  test('the pool then opens others', async () => {
    const db = pool()
    await db.partner.count()
    await cutAll()
    await db.partner.count().catch(() => undefined)
    expect(await db.partner.count()).toBe(0)
  })
})

test('[finding S3] a server that was stopped is UNAVAILABLE', async () => {
  const server = await startEmbeddedPostgres({ fast: true })
  const db = pool(server.url('postgres'))
  await db.$queryRaw`SELECT 1`
  await server.stop()
  expect((await failureIn(db.$queryRaw`SELECT 1`)).kind).toBe('UNAVAILABLE')
  expect(await failureIn(db.$queryRaw`SELECT 1`)).toEqual({ kind: 'UNAVAILABLE', code: 'DatabaseNotReachable' })
})

test('[finding S3] no connection free in time is UNAVAILABLE', async () => {
  const db = pool(undefined, { max: 1 })
  const held = db.$transaction((tx) => tx.$queryRaw`SELECT 1 FROM pg_sleep(6)`)
  await untilSleeping()
  const waiting = [db.partner.count(), db.$transaction((tx) => tx.partner.count())]
  const failures = await Promise.all(waiting.map(failureIn))
  expect(failures.map(({ kind }) => kind)).toEqual(['UNAVAILABLE', 'UNAVAILABLE'])
  await held
})

test('[finding S3] too many connections for the server are UNAVAILABLE', async () => {
  // A role of its own: those of the platform are other test files' too, which connect meanwhile.
  const name = `full_${randomUUID().slice(0, 8)}`
  await asAdmin(database.adminUrl, async (admin) => {
    await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}' CONNECTION LIMIT 0`)
    const { rows } = await admin.query<{ name: string }>('SELECT current_database() AS name')
    await admin.query(`GRANT CONNECT ON DATABASE ${rows[0]?.name} TO ${name}`)
  })
  const url = new URL(database.adminUrl)
  Object.assign(url, { username: name, password: name })
  expect(await failureIn(pool(url.href).$queryRaw`SELECT 1`)).toEqual({ kind: 'UNAVAILABLE', code: '53300' })
  await asAdmin(database.adminUrl, async (admin) => {
    await admin.query(`DROP OWNED BY ${name}`)
    await admin.query(`DROP ROLE ${name}`)
  })
})

describe('[finding S3] a server that says nothing', () => {
  let mute: Server
  const sockets: Socket[] = []
  let url: string

  beforeAll(async () => {
    mute = createServer((socket) => sockets.push(socket))
    await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready))
    const address = mute.address()
    url = `postgresql://x:x@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/x`
  })
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    mute.close()
  })

  // It would say nothing for ever: whoever waits without a limit never gets here.
  test('is UNAVAILABLE', async () => {
    expect((await failureIn(pool(url).$queryRaw`SELECT 1`)).kind).toBe('UNAVAILABLE')
  })
})

test('[finding S3] a wait for a lock is LOCK_TIMEOUT', async () => {
  const db = pool()
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE partner IN ACCESS EXCLUSIVE MODE`
    const other = db.$transaction(async (waiting) => {
      await waiting.$executeRaw`SET LOCAL lock_timeout = 50`
      await waiting.partner.count()
    })
    expect(await failureIn(other)).toEqual({ kind: 'LOCK_TIMEOUT', code: '55P03' })
  })
})

test('[finding S3] a statement that is too long is STATEMENT_TIMEOUT', async () => {
  const failure = failureIn(
    pool().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 50`
      await tx.$queryRaw`SELECT 1 FROM pg_sleep(20)`
    }),
  )
  expect(await failure).toEqual({ kind: 'STATEMENT_TIMEOUT', code: '57014' })
})

test('[finding S3] what the server refuses for another reason keeps its code', async () => {
  const db = pool()
  const full = (code: string) =>
    failureIn(db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${code}'; END $$`))
  expect(await full('53100')).toEqual({ kind: 'DISK_FULL', code: '53100' })
  expect(await full('25006')).toEqual({ kind: 'UNAVAILABLE', code: '25006' })
  expect(await full('40001')).toEqual({ kind: 'UNAVAILABLE', code: '40001' })
  expect(await full('22012')).toEqual({ kind: 'OTHER', code: '22012' })
})

test('what is no failure of the database is OTHER', () => {
  expect(failureOf(new TypeError('x is not a function'))).toEqual({ kind: 'OTHER', code: null })
  expect(failureOf('text')).toEqual({ kind: 'OTHER', code: null })
  const circle = new Error('circle')
  circle.cause = circle
  expect(failureOf(circle)).toEqual({ kind: 'OTHER', code: null })
})

/** Waits until a backend of the database sleeps. */
async function untilSleeping(): Promise<void> {
  await asAdmin(database.adminUrl, async (admin) => {
    const sleeping = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`
    while ((await admin.query(sleeping)).rowCount === 0) await new Promise((next) => setTimeout(next, 20))
  })
}
