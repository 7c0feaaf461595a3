import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAdmin, withContext } from '@cesu/db'
import { clientPermissions } from '@cesu/domain/permissions'
import type { ApiClient } from '../src/actors/api-client.ts'
import { perform } from '../src/perform.ts'
import { DEMO_CIVIL_KEY } from '../src/platform/config.ts'
import { Problem } from '../src/problem.ts'
import { readActivity } from '../src/sharing/read-activity.ts'
import { testApplication } from './application.ts'
import type { TestPlatform } from './test-platform.ts'

const SCOPE = 'pnds:synthese@1'
const PURPOSE = 'ESSAI'
const DAY_MS = 86_400_000

/** A statement of whoever may do anything. */
type Admin = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>

/** Who reads, whom, and under which purpose. */
export interface Sharing {
  on: TestPlatform
  admin: Admin
  agreementId: string
  client: ApiClient
  citizen: { id: string; subject: string; session: string; employeeId: string }
}

/** A consumer with an agreement, a purpose and a program, and a worker whose grants it may read. */
export async function sharingOn(on: TestPlatform): Promise<Sharing> {
  const { partnerId, pair } = on.world.first
  const application = await testApplication(on, on.world.first)
  const agreementId = randomUUID()
  const citizen = { id: randomUUID(), subject: randomUUID(), employeeId: pair.employeeId }
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const createdAt = on.platform.now()
    await tx.citizen.create({
      data: {
        ...{ id: citizen.id, issuer: DEMO_CIVIL_KEY, subject: citizen.subject, givenNames: 'Karim', createdAt },
        ...{ familyName: 'Benali', birthDay: '1990-01-01', employeeId: pair.employeeId },
      },
    })
    await tx.dataConsumer.create({
      data: { code: 'essai', name: 'Organisme', siret: '1'.padEnd(14, '0'), partnerId, createdAt },
    })
    await tx.agreement.create({
      data: {
        ...{ id: agreementId, consumerCode: 'essai', reference: 'C-1', framework: 'Essai.' },
        ...{ startDay: '2025-01-01', status: 'ACTIVE' },
      },
    })
    await tx.purpose.create({
      data: {
        ...{ code: PURPOSE, version: 1, agreementId, label: 'Une démarche', legalBasis: 'USER_REQUEST' },
        ...{ explanation: 'À quoi cela sert.', legalTexts: ['L114-8'], isInferred: true, reusedForControl: false },
        ...{ scopes: [SCOPE], maxDays: 365, keptMonths: 0, callsPerDay: 1_000_000, status: 'ACTIVE' },
        ...{ proposedAt: createdAt, proposedById: on.world.agents.AGENT.id, proposedByName: 'agent Essai' },
        settledAt: createdAt,
      },
    })
  })
  const partner = { id: partnerId, name: 'Partenaire', kind: 'JOBBING_PLATFORM' } as const
  const admin: Admin = (text, values = []) =>
    withContext(on.owner, { kind: 'jobs' }, (tx) => tx.$queryRawUnsafe(text, ...values))
  return {
    ...{ on, admin, agreementId },
    client: {
      ...{ kind: 'API_CLIENT', id: application.id, name: 'Programme', keyId: application.key.kid, partnerId, partner },
      ...{ presentEmployerId: null, sharing: {}, permissions: clientPermissions(['ACTIVITY_READ']) },
    },
    citizen: { ...citizen, session: await on.sessionOf('CITIZEN', citizen.subject) },
  }
}

/** Writes a grant in force; what was read of the same worker before counts for nothing. */
export async function newGrant({ on, client, citizen, admin }: Sharing, days = 90): Promise<string> {
  const [id, now] = [randomUUID(), on.platform.now()]
  await admin('DELETE FROM sharing_use')
  await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.sharingGrant.create({
      data: {
        ...{ partnerId: client.partnerId, id, clientId: client.id, purposeCode: PURPOSE, purposeVersion: 1 },
        ...{ legalBasis: 'USER_REQUEST', employeeId: citizen.employeeId, citizenId: citizen.id },
        ...{ subject: 's'.repeat(43), status: 'ACTIVE', version: 1, scopes: [SCOPE], firstMonth: '2025-11' },
        ...{ askedAt: now, expiresAt: new Date(now.getTime() + days * DAY_MS), answeredAt: now, notice: 'Lu.' },
      },
    }),
  )
  return id
}

/** Reads a grant as the program does: « given », or the code of what stopped it. */
export const readOnce = ({ on: { platform }, client }: Sharing, grant: string): Promise<string> =>
  perform(platform, readActivity, {
    actor: { ...client, sharing: { grant } },
    value: { id: grant, scope: SCOPE, firstMonth: '2026-09', lastMonth: '2026-10' },
  }).then(
    () => 'given',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

/** One way to stop what is read: how, how it is put back for the next trial, and what readers are told since. */
export interface Stop {
  refusal: 'NOT_ACTIVE' | 'AGREEMENT' | 'PURPOSE' | 'PROGRAM'
  stop: (sharing: Sharing, grant: string) => Promise<unknown>
  restore: (sharing: Sharing, grant: string) => Promise<unknown>
}

export const close = ({ admin }: Sharing, grant: string) =>
  admin(`UPDATE sharing_grant SET status = 'CLOSED', ended_at = now() WHERE id = $1::uuid`, [grant])

export const stops: Record<string, Stop> = {
  'a grant withdrawn by its worker': {
    refusal: 'NOT_ACTIVE',
    stop: ({ on, citizen }, id) =>
      on.callerWith('CITIZEN', citizen.session).sharing.change({ id, version: 1, move: 'WITHDRAW' }),
    restore: async () => undefined,
  },
  'an agreement suspended': {
    refusal: 'AGREEMENT',
    stop: ({ admin }) => admin(`UPDATE agreement SET status = 'SUSPENDED', suspended_at = now()`),
    restore: async (sharing, grant) => {
      await sharing.admin(`UPDATE agreement SET status = 'ACTIVE', suspended_at = NULL`)
      await close(sharing, grant)
    },
  },
  'a purpose closed': {
    refusal: 'PURPOSE',
    stop: ({ admin }) => admin(`UPDATE purpose SET status = 'CLOSED'`),
    restore: async (sharing, grant) => {
      await sharing.admin(`UPDATE purpose SET status = 'ACTIVE'`)
      await close(sharing, grant)
    },
  },
  'a key revoked': {
    refusal: 'PROGRAM',
    stop: ({ admin }) => admin(`UPDATE api_client_key SET revoked_at = now()`),
    restore: async (sharing, grant) => {
      await sharing.admin(`UPDATE api_client_key SET revoked_at = NULL`)
      await close(sharing, grant)
    },
  },
}

const changeDatabase = ({ adminUrl }: TestPlatform, text: string) => asAdmin(adminUrl, (client) => client.query(text))

/**
 * Has whoever stops count, in the very transaction that stops and once it holds what it changes, the readings that are already
 * given: one more in the end was committed after. No clock is compared.
 */
export const noteStops = ({ on }: Sharing) =>
  changeDatabase(
    on,
    `
    CREATE TABLE trial (grant_id uuid PRIMARY KEY, given_before int);
    GRANT ALL ON trial TO PUBLIC;
    CREATE FUNCTION note_stop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    BEGIN
      UPDATE trial t SET given_before = (SELECT count(*) FROM access_record r WHERE r.grant_id = t.grant_id AND r.outcome = 'GIVEN')
      WHERE t.given_before IS NULL;
      RETURN NULL;
    END $$;
    CREATE TRIGGER note_stop AFTER UPDATE ON sharing_grant FOR EACH ROW WHEN (NEW.status = 'WITHDRAWN') EXECUTE FUNCTION note_stop();
    CREATE TRIGGER note_stop AFTER UPDATE ON agreement FOR EACH ROW WHEN (NEW.status = 'SUSPENDED') EXECUTE FUNCTION note_stop();
    CREATE TRIGGER note_stop AFTER UPDATE ON purpose FOR EACH ROW WHEN (NEW.status = 'CLOSED') EXECUTE FUNCTION note_stop();
    CREATE TRIGGER note_stop AFTER UPDATE ON api_client_key FOR EACH ROW WHEN (NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION note_stop()`,
  )

/** What a trial found. */
export interface Trial {
  given: number
  /** Given, and committed after the stop. */
  committedAfter: number
  /** Given to a call that began after the stop had answered. */
  givenToLate: number
  /** Why the others were refused. */
  refusals: string[]
  /** How long whoever stops waited. */
  stopMs: number
}

const READERS = 4
/** The stop comes this long after the first reading, at most: a grant is read twenty times a day, which is some 30 ms of four readers. */
const STOP_WITHIN_MS = 12

/** Four readers loop on a grant until one way of stopping it is taken, somewhere among their readings, and each is told so. */
export async function tryStop(sharing: Sharing, { stop, restore }: Stop): Promise<Trial> {
  const grant = await newGrant(sharing)
  await sharing.admin('INSERT INTO trial (grant_id) VALUES ($1::uuid)', [grant])
  let isStopped = false
  let givenToLate = 0
  const reader = async () => {
    for (;;) {
      const isLate = isStopped
      const outcome = await readOnce(sharing, grant)
      if (outcome === 'sharing.refused') return
      if (outcome === 'given' && isLate) givenToLate += 1
      if (outcome !== 'given' && outcome !== 'sharing.too_often') throw new Error(outcome)
    }
  }
  const reading = Promise.all(Array.from({ length: READERS }, reader))
  await sleep(Math.random() * STOP_WITHIN_MS)
  const begun = performance.now()
  await stop(sharing, grant)
  const stopMs = performance.now() - begun
  isStopped = true
  await reading
  const [found] = await sharing.admin<{ before: number; given: number; refusals: string[] }>(
    `SELECT t.given_before AS before, count(*) FILTER (WHERE r.outcome = 'GIVEN')::int AS given,
       coalesce(array_agg(DISTINCT r.refusal::text) FILTER (WHERE r.refusal IS NOT NULL), '{}') AS refusals
     FROM trial t LEFT JOIN access_record r ON r.grant_id = t.grant_id WHERE t.grant_id = $1::uuid GROUP BY t.given_before`,
    [grant],
  )
  if (found === undefined) throw new Error('no trial')
  await restore(sharing, grant)
  const { before, given, refusals } = found
  return { given, committedAfter: given - before, givenToLate, refusals, stopMs }
}

/** The same functions without what holds the grant, or the stops, while it is read: what the proof must catch. */
export const letGo = ({ on }: Sharing) =>
  changeDatabase(
    on,
    `
    DO $do$
    BEGIN
      EXECUTE regexp_replace(pg_get_functiondef('admit_sharing_reads'::regproc), ' FOR (SHARE|NO KEY UPDATE);', ';');
    END $do$;
    CREATE OR REPLACE FUNCTION hold_sharing(partner uuid, alone boolean) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$`,
  )
