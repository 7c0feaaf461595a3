import { asAdmin, type Db, withContext } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/access'
import { freshDatabase } from '../../../packages/db/test/fresh-database.ts'
import { demoIdentityConfig } from '../src/demo/identity-provider.ts'
import { DEMO_IDENTITY_KEY } from '../src/platform/config.ts'
import type { Platform } from '../src/platform/platform.ts'
import { appRouter } from '../src/router.ts'
import { createCaller, requestContext } from '../src/trpc.ts'
import { openSession } from '../src/ways-in/sign-in/open-session.ts'
import { makeWorld, type World } from './world.ts'

const callProcedures = createCaller(appRouter)

/** The procedures, called in the process. */
export type Caller = ReturnType<typeof callProcedures>

/** A platform on a database of its own, with a small world and a clock that tests set. */
export interface TestPlatform {
  platform: Platform
  world: World
  /** Writes anything: the migrator's pool. */
  owner: Db
  /** Sets the clock; every request after sees it. */
  setNow: (instant: string) => void
  /** The token of a session that this person has just opened. */
  sessionOf: (audience: SessionAudience, subject: string) => Promise<string>
  /** The procedures as called by a browser with these session tokens. */
  callerWith: (tokens: Partial<Record<SessionAudience, string>>, idempotencyKey?: string) => Caller
  /** The procedures as called by a person who has just signed in. */
  as: (audience: SessionAudience, subject: string, idempotencyKey?: string) => Promise<Caller>
  close: () => Promise<void>
}

/**
 * The tests move the platform's clock, never the database's: here, and here only, an instant may be any. That it must be of
 * now is tested where no clock moves (packages/db/test/finer-rules.test.ts).
 */
const anyInstantIsRecent = `
  CREATE OR REPLACE FUNCTION app_is_recent(at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN true`

/** Makes a platform on a fresh database; the clock says 3 November 2026, 10:00 in Paris. */
export async function testPlatform(publicUrl = 'http://localhost:3000'): Promise<TestPlatform> {
  const database = await freshDatabase()
  await asAdmin(database.adminUrl, (admin) => admin.query(anyInstantIsRecent))
  const owner = database.connect('cesu_migrator')
  const world = await makeWorld(owner)
  let now = new Date('2026-11-03T09:00:00Z')
  const platform: Platform = {
    config: { host: 'localhost', port: 3000, publicUrl, identity: null },
    secret: 'secret of the tests, long enough to be one',
    identity: demoIdentityConfig({ publicUrl, clientSecret: 'secret of the demo client' }),
    databases: {
      door: database.connect('cesu_door'),
      api: database.connect('cesu_api'),
      agent: database.connect('cesu_agent'),
    },
    now: () => now,
  }
  const sessionOf = async (audience: SessionAudience, subject: string) => {
    const identity = { issuer: DEMO_IDENTITY_KEY, subject, acr: 'eidas2', idToken: 'token' }
    const token = await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
      openSession(tx, { audience, identity, now }),
    )
    if (token === null) throw new Error(`nobody is ${subject}`)
    return token
  }
  const callerWith = (tokens: Partial<Record<SessionAudience, string>>, idempotencyKey?: string) =>
    callProcedures(
      requestContext(platform, {
        requestId: 'test',
        idempotencyKey: idempotencyKey ?? null,
        sessionToken: (audience) => tokens[audience] ?? null,
      }),
    )
  return {
    platform,
    world,
    owner,
    setNow: (instant) => {
      now = new Date(instant)
    },
    sessionOf,
    callerWith,
    as: async (audience, subject, idempotencyKey) =>
      callerWith({ [audience]: await sessionOf(audience, subject) }, idempotencyKey),
    close: () => database.close(),
  }
}
