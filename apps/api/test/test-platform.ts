import { randomUUID } from 'node:crypto'
import { asAdmin, createSecrets, type Db, findCitizenByIdentity, forEachPool, withContext } from '@cesu/db'
import { freshDatabase } from '../../../packages/db/test/fresh-database.ts'
import type { SignedInKind } from '../src/actor.ts'
import { demoIdentityConfig } from '../src/demo/identity-provider.ts'
import { DEMO_CIVIL_KEY, DEMO_IDENTITY_KEY, readConfig } from '../src/platform/config.ts'
import { keepDocumentKey } from '../src/platform/document-keys.ts'
import { keepOauthKey } from '../src/platform/oauth-keys.ts'
import type { Platform } from '../src/platform/platform.ts'
import { openSession } from '../src/ways-in/sign-in/open-session.ts'
import { readSession } from '../src/ways-in/sign-in/read-session.ts'
import { agentRouter } from '../src/ways-in/trpc/agent.ts'
import { citizenRouter } from '../src/ways-in/trpc/citizen.ts'
import { partnerRouter } from '../src/ways-in/trpc/partner.ts'
import { createCaller, type RequestContext } from '../src/ways-in/trpc/table.ts'
import { makeWorld, type World } from './world.ts'

const tables = {
  PARTNER_STAFF: createCaller(partnerRouter),
  AGENT: createCaller(agentRouter),
  CITIZEN: createCaller(citizenRouter),
}

/** The kinds of actor that have a table of contents. */
type CallableKind = keyof typeof tables

/** The procedures of each application, called in the process. */
type Callers = { [K in CallableKind]: ReturnType<(typeof tables)[K]> }

/** What partners' staff, and the people of Urssaf, can call. */
export type PartnerCaller = Callers['PARTNER_STAFF']
export type AgentCaller = Callers['AGENT']
/** What a person can call for themselves. */
export type CitizenCaller = Callers['CITIZEN']

/** A platform on a database of its own, with a small world and a clock that tests set. */
export interface TestPlatform {
  platform: Platform
  world: World
  /** Writes anything: the migrator's pool. */
  owner: Db
  /** The administrator's URL of this database. */
  adminUrl: string
  /** Sets the clock; every request after sees it. */
  setNow: (instant: string) => void
  /** The token of a session that this person has just opened. */
  sessionOf: (kind: SignedInKind, subject: string) => Promise<string>
  /** The procedures as called by a browser with this session token; a key is drawn when none is given, null sends none. */
  callerWith: <K extends CallableKind>(kind: K, token: string | null, key?: string | null) => Callers[K]
  /** The procedures as called by a person who has just signed in. */
  as: <K extends CallableKind>(kind: K, subject: string, key?: string | null) => Promise<Callers[K]>
  close: () => Promise<void>
}

/**
 * The tests move the platform's clock, never the database's: here, and here only, an instant may be any, and any day be past. That
 * they must be of now is tested where no clock moves (packages/db/test/finer-rules.test.ts, guard-rules.test.ts).
 */
const anyInstantIsRecent = `
  CREATE OR REPLACE FUNCTION app_is_recent(at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN true;
  CREATE OR REPLACE FUNCTION app_is_past(day text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN day IS NOT NULL`

/** What the identity provider says of who signs in. */
async function identityOf(door: Db, kind: SignedInKind, subject: string) {
  if (kind !== 'CITIZEN')
    return {
      issuer: DEMO_IDENTITY_KEY,
      subject,
      acr: 'eidas2',
      provedSecondsAgo: 0,
      civil: null,
      person: null,
      idToken: 'token',
    }
  const identity = { issuer: DEMO_CIVIL_KEY, subject }
  const civil = await withContext(door, { kind: 'door' }, (tx) => findCitizenByIdentity(tx, identity))
  if (civil === null) throw new Error(`nobody is ${subject}`)
  const { givenNames, familyName, usageName, birthDay, birthPlace, email } = civil
  const vouched = { givenNames, familyName, usageName, birthDay, birthPlace, email }
  return { ...identity, acr: 'eidas1', provedSecondsAgo: 0, civil: vouched, person: null, idToken: 'token' }
}

/** 32 bytes of nothing. */
const testKey = Buffer.alloc(32).toString('base64')

/** Makes a platform on a fresh database; the clock says 3 November 2026, 10:00 in Paris. */
export async function testPlatform(publicUrl = 'http://localhost:3000'): Promise<TestPlatform> {
  const database = await freshDatabase()
  await asAdmin(database.adminUrl, (admin) => admin.query(anyInstantIsRecent))
  const owner = database.connect('cesu_migrator')
  const world = await makeWorld(owner)
  let now = new Date('2026-11-03T09:00:00Z')
  const platform: Platform = {
    config: readConfig({ PUBLIC_URL: publicUrl }),
    secret: 'secret of the tests, long enough to be one',
    sealing: createSecrets({ dataKeys: `v1:${testKey}`, indexKey: testKey }),
    identity: demoIdentityConfig({ publicUrl, clientSecret: 'secret of the demo client' }),
    civilIdentity: demoIdentityConfig({ publicUrl, clientSecret: 'secret of the demo client' }, 'civil'),
    databases: forEachPool((pool) => database.connect(`cesu_${pool}`)),
    now: () => now,
  }
  await keepDocumentKey(owner, { secret: platform.secret, now })
  await keepOauthKey(owner, { secret: platform.secret, now })
  const sessionOf = async (kind: SignedInKind, subject: string) => {
    const identity = await identityOf(platform.databases.door, kind, subject)
    const opened = await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
      openSession(tx, { kind, identity, now }),
    )
    if (opened === null || opened === 'ANOTHER') throw new Error(`nobody is ${subject}`)
    return opened.token
  }
  const callerWith = <K extends CallableKind>(kind: K, token: string | null, key: string | null = randomUUID()) => {
    const whoIs: RequestContext['whoIs'] = async (asked) =>
      token === null
        ? null
        : withContext(platform.databases.door, { kind: 'door' }, (tx) => readSession(tx, { kind: asked, token, now }))
    return tables[kind]({ platform, requestId: 'test', idempotencyKey: key, whoIs, warnings: [] }) as Callers[K]
  }
  return {
    platform,
    world,
    owner,
    adminUrl: database.adminUrl,
    setNow: (instant) => {
      now = new Date(instant)
    },
    sessionOf,
    callerWith,
    as: async (kind, subject, key) => callerWith(kind, await sessionOf(kind, subject), key),
    close: () => database.close(),
  }
}
