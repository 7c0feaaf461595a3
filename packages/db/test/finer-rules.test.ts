import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { asAdmin, type Role, withContext } from '../src/index.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { contexts, type Outcome, run } from './observe-access.ts'
import { agentId, insertion, otherAgentId, type Row, rowFor, tenant, writeTwoTenants } from './two-tenants.ts'

/** What the policies look at beyond the tenant: the content of a row, and what it hangs on. */

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
})
afterAll(() => database.close())

const { partnerId, staffId, fresh } = tenant('a')
const theirs = tenant('b')

async function outcome(role: Role, statement: { text: string; values: unknown[] }): Promise<Outcome> {
  const client = new pg.Client(database.urlFor(role))
  await client.connect()
  return run(client, contexts[role], statement).finally(() => client.end())
}

const adding = (role: Role, table: string, row: Row | undefined, changes: Row = {}): Promise<Outcome> =>
  outcome(role, insertion(table, { ...row, ...changes }))

const asOwner = (sql: string, values: unknown[] = []): Promise<unknown> =>
  asAdmin(database.adminUrl, (admin) => admin.query(sql, values))

describe('a partner', () => {
  beforeEach(() => asOwner(`UPDATE mandate SET status = 'ACTIVE'`))

  test.each(['PENDING_EMPLOYER', 'REFUSED', 'SUSPENDED', 'REVOKED', 'EXPIRED'])(
    'declares under an active mandate, not under one that is %s',
    async (status) => {
      expect(await adding('cesu_api', 'declaration', fresh['declaration'])).toBe('done')
      await asOwner('UPDATE mandate SET status = $1, revoked_at = now()', [status])
      expect(await adding('cesu_api', 'declaration', fresh['declaration'])).toBe('refused')
    },
  )

  test.each(['declaration_version', 'case'])('never hangs a %s on a declaration of another partner', async (table) => {
    expect(await adding('cesu_api', table, fresh[table], { partner_id: partnerId })).toBe('done')
    expect(await adding('cesu_api', table, theirs.fresh[table], { partner_id: partnerId })).toBe('refused')
  })

  test.each([{ status: 'RESOLVED' }, { subject_kind: 'SESSION' }, { subject_kind: 'PARAMETER' }])(
    'opens a case about its declaration, and does not decide it: not %o',
    async (changes) => {
      expect(await adding('cesu_api', 'case', fresh['case'], changes)).toBe('refused')
    },
  )

  test.each([{ author_id: agentId }, { author_name: 'Quelqu’un d’autre' }])(
    'signs a version with the person who acts, not %o',
    async (changes) => {
      const row = fresh['declaration_version']
      expect(await adding('cesu_api', 'declaration_version', row, changes)).toBe('refused')
    },
  )

  test('takes a reference for an employer who mandates it, and no other', async () => {
    const { employer_id } = theirs.fresh['declaration_reference'] ?? {}
    expect(await adding('cesu_api', 'declaration_reference', fresh['declaration_reference'])).toBe('done')
    const elsewhere = adding('cesu_api', 'declaration_reference', fresh['declaration_reference'], { employer_id })
    expect(await elsewhere).toBe('refused')
  })

  test.each([
    [
      ['ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED'],
      [1, 1, 1],
    ],
    [
      ['PENDING_EMPLOYER', 'REFUSED'],
      [0, 0, 0],
    ],
  ])('under a mandate that is %o sees %o employers, employments and employees', async (statuses, counts) => {
    const api = database.connect('cesu_api', { max: 1 })
    for (const status of statuses) {
      await asOwner('UPDATE mandate SET status = $1, revoked_at = now()', [status])
      const seen = await withContext(api, { kind: 'partner', partnerId, actorId: staffId }, async (tx) => ({
        people: [await tx.employer.count(), await tx.employment.count(), await tx.employee.count()],
        declarations: await tx.declaration.count(),
      }))
      // What it declared stays its own.
      expect(seen, status).toEqual({ people: counts, declarations: 2 })
    }
  })
})

test('[finding R2] a partner holds the month of a household that mandates it, and of no other', async () => {
  const api = database.connect('cesu_api', { max: 1 })
  const heldFor = (employer: unknown, month: string) =>
    withContext(api, { kind: 'partner', partnerId, actorId: staffId }, async (tx) => {
      await tx.$executeRaw`SELECT lock_household_month(${employer}::uuid, ${month})`
      const [{ held }] = await tx.$queryRaw<[{ held: number }]>`
        SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`
      return held
    })
  const own = fresh['declaration']?.['employer_id']
  expect(await heldFor(own, '2026-01')).toBe(1)
  expect(await heldFor(own, 'any text')).toBe(0)
  expect(await heldFor(theirs.fresh['declaration']?.['employer_id'], '2026-01')).toBe(0)
})

test('[finding R9] a count of readings only grows', async () => {
  const counting = (persons: number) =>
    outcome('cesu_api', { text: 'UPDATE reading_count SET persons = $1', values: [persons] })
  await asOwner('UPDATE reading_count SET persons = 10')
  expect(await counting(11)).toBe('done')
  expect(await counting(9)).toBe('denied')
})

/** An instant some seconds from now, of the database's clock or nearly. */
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString()

const system: Row = {
  kind: 'CASE_OPENED',
  actor_kind: 'SYSTEM',
  actor_id: null,
  actor_name: 'Contrôle automatique',
}
const refusedSignIn: Row = {
  kind: 'SIGN_IN_REFUSED',
  actor_kind: 'SYSTEM',
  actor_id: null,
  actor_name: 'Identification',
}

describe('[finding R10] the trace', () => {
  beforeAll(() => asOwner(`UPDATE mandate SET status = 'ACTIVE'`))

  test.each<[Role, Row, Outcome]>([
    ['cesu_api', {}, 'done'],
    ['cesu_api', { kind: 'DECLARATION_REGISTERED' }, 'done'],
    ['cesu_api', { kind: 'PEOPLE_LISTED', subject_kind: 'PEOPLE', subject_id: 'declarations.list' }, 'done'],
    ['cesu_api', { kind: 'READING_REFUSED', subject_kind: 'PEOPLE', subject_id: 'declarations.get' }, 'done'],
    ['cesu_api', { subject_kind: 'EMPLOYMENT', subject_id: tenant('a').existing['employment']?.['id'] }, 'done'],
    ['cesu_api', { subject_kind: 'CASE', subject_id: tenant('a').existing['case']?.['id'] }, 'done'],
    ['cesu_api', system, 'done'],
    // A kind that is another's, or the system's.
    ['cesu_api', { kind: 'SIGNED_IN' }, 'refused'],
    ['cesu_api', { kind: 'CASE_OPENED' }, 'refused'],
    ['cesu_api', { ...system, kind: 'DECLARATION_READ' }, 'refused'],
    ['cesu_api', { ...system, actor_name: 'Prénom Nom' }, 'refused'],
    // Another person, another name, another day.
    ['cesu_api', { actor_kind: 'AGENT' }, 'refused'],
    ['cesu_api', { actor_id: theirs.staffId }, 'refused'],
    ['cesu_api', { actor_name: 'Quelqu’un d’autre' }, 'refused'],
    ['cesu_api', { at: inSeconds(-120) }, 'refused'],
    ['cesu_api', { at: inSeconds(120) }, 'refused'],
    // Another partner, or what is another's.
    ['cesu_api', { partner_id: theirs.partnerId }, 'refused'],
    ['cesu_api', { partner_id: null }, 'refused'],
    ['cesu_api', { subject_id: theirs.existing['declaration']?.['id'] }, 'refused'],
    ['cesu_api', { employer_id: theirs.existing['employer']?.['id'] }, 'refused'],
    ['cesu_api', { subject_kind: 'CASE', subject_id: theirs.existing['case']?.['id'] }, 'refused'],
    ['cesu_api', { subject_kind: 'EMPLOYMENT', subject_id: theirs.existing['employment']?.['id'] }, 'refused'],
    ['cesu_api', { subject_kind: 'SESSION' }, 'refused'],
    ['cesu_agent', {}, 'done'],
    ['cesu_agent', { kind: 'PARAMETER_CHECKED' }, 'done'],
    ['cesu_agent', { kind: 'READING_REFUSED', subject_kind: 'PEOPLE', subject_id: 'declarations.get' }, 'done'],
    ['cesu_agent', { kind: 'DECLARATION_REGISTERED' }, 'refused'],
    ['cesu_agent', { actor_id: otherAgentId }, 'refused'],
    ['cesu_agent', { actor_name: 'Quelqu’un d’autre' }, 'refused'],
    ['cesu_agent', { at: inSeconds(-120) }, 'refused'],
    ['cesu_agent', system, 'refused'],
    ['cesu_door', {}, 'done'],
    ['cesu_door', { kind: 'SIGNED_OUT' }, 'done'],
    ['cesu_door', refusedSignIn, 'done'],
    ['cesu_door', { ...refusedSignIn, kind: 'SIGNED_IN' }, 'refused'],
    ['cesu_door', { ...refusedSignIn, actor_name: 'Prénom Nom' }, 'refused'],
    ['cesu_door', { kind: 'DECLARATION_READ' }, 'refused'],
    ['cesu_door', { actor_id: theirs.staffId }, 'refused'],
    ['cesu_door', { actor_name: 'Quelqu’un d’autre' }, 'refused'],
    ['cesu_door', { partner_id: theirs.partnerId }, 'refused'],
    ['cesu_door', { subject_id: '0'.repeat(64) }, 'refused'],
    ['cesu_door', { at: inSeconds(-120) }, 'refused'],
    ['cesu_jobs', {}, 'done'],
    ['cesu_jobs', { kind: 'SIGNED_IN' }, 'refused'],
    ['cesu_jobs', { actor_name: 'Prénom Nom' }, 'refused'],
    ['cesu_jobs', { at: inSeconds(-120) }, 'refused'],
    ['cesu_jobs', { actor_kind: 'PARTNER_STAFF', actor_id: staffId }, 'refused'],
  ])('%s writing %o: %s', async (role, changes, expected) => {
    const row = { ...rowFor(role, 'audit_entry', { name: 'a', isNew: true }), at: inSeconds(0) }
    expect(await adding(role, 'audit_entry', row, changes)).toBe(expected)
  })

  test('a request that took its 15 seconds is not refused', async () => {
    const row = rowFor('cesu_api', 'audit_entry', { name: 'a', isNew: true })
    expect(await adding('cesu_api', 'audit_entry', row, { at: inSeconds(-16) })).toBe('done')
  })

  test.each<[Row, Outcome]>([
    [{}, 'done'],
    [{ kind: 'SIGNED_IN' }, 'refused'],
    [{ created_at: inSeconds(-120) }, 'refused'],
    [{ relayed_at: inSeconds(60) }, 'refused'],
    [{ subject_id: theirs.existing['declaration']?.['id'], sequence: 9 }, 'refused'],
  ])('an event to announce: %o %s', async (changes, expected) => {
    const row = { ...fresh['outbox_event'], created_at: inSeconds(0) }
    expect(await adding('cesu_api', 'outbox_event', row, changes)).toBe(expected)
  })
})

describe('an approval', () => {
  const asked = () => ({ ...fresh['approval'], requested_at: inSeconds(0) })
  const answer = (changes: Row = {}) => {
    const given = {
      ...{ answered_by_id: agentId, answered_by_name: 'Prénom Nom', answered_at: inSeconds(0), answer: 'GRANTED' },
      ...changes,
    }
    const columns = Object.keys(given).map((column, index) => `${column} = $${index + 2}`)
    const text = `UPDATE approval SET ${columns.join(', ')} WHERE id = $1`
    return { text, values: [tenant('a').existing['approval']?.['id'], ...Object.values(given)] }
  }

  test('is asked in one’s own name, now, and unanswered', async () => {
    expect(await adding('cesu_agent', 'approval', asked())).toBe('done')
    for (const changes of [
      { requested_by_id: otherAgentId },
      { requested_by_name: 'Quelqu’un d’autre' },
      { requested_at: inSeconds(-120) },
    ]) {
      expect(await adding('cesu_agent', 'approval', asked(), changes)).toBe('refused')
    }
  })

  test('is answered in one’s own name, now, by another than who asked', async () => {
    expect(await outcome('cesu_agent', answer())).toBe('done')
    for (const changes of [
      { answered_by_id: staffId },
      { answered_by_name: 'Quelqu’un d’autre' },
      { answered_at: inSeconds(120) },
    ]) {
      expect(await outcome('cesu_agent', answer(changes))).toBe('refused')
    }
    await asOwner('UPDATE approval SET requested_by_id = $1', [agentId])
    expect(await outcome('cesu_agent', answer())).toBe('hidden')
    await asOwner('UPDATE approval SET requested_by_id = $1', [otherAgentId])
  })

  test('once: what is answered stays', async () => {
    await asOwner(
      `UPDATE approval SET answered_by_id = $1, answered_by_name = 'Prénom Nom', answered_at = now(),
      answer = 'REFUSED'`,
      [agentId],
    )
    expect(await outcome('cesu_agent', answer())).toBe('hidden')
  })
})

describe('the check of a parameter', () => {
  const check = fresh['parameter_check']

  test('is written in the name of the agent who acts, and of no other', async () => {
    expect(await adding('cesu_agent', 'parameter_check', check)).toBe('done')
    expect(await adding('cesu_agent', 'parameter_check', check, { agent_id: otherAgentId })).toBe('refused')
    expect(await adding('cesu_agent', 'parameter_check', check, { agent_name: 'Quelqu’un d’autre' })).toBe('refused')
  })

  test('keeps the person who made it', async () => {
    const leaving = asOwner('DELETE FROM agent WHERE id = $1', [agentId])
    await expect(leaving).rejects.toMatchObject({ constraint: 'parameter_check_agent_id_fkey' })
  })
})

describe('the jobs forget what is over, and nothing else', () => {
  const over = [
    ['idempotency_record', `expires_at = now() + interval '1 minute'`],
    ['session', `expires_at = now() + interval '1 minute'`],
    ['sign_in_attempt', `expires_at = now() + interval '1 minute'`],
    ['sign_in_start', `expires_at = now() + interval '1 minute'`],
    ['oidc_record', `expires_at = now() + interval '1 minute'`],
    ['reading_count', `"window" = to_char(now() - interval '1 day', 'YYYY-MM-DD')`],
    ['person_read', `"window" = to_char(now() - interval '1 day', 'YYYY-MM-DD')`],
  ]
  test.each(over)('%s', async (table, stillOn) => {
    const purge = { text: `DELETE FROM ${table}`, values: [] }
    expect(await outcome('cesu_jobs', purge)).toBe('done')
    await asOwner(`UPDATE ${table} SET ${stillOn}`)
    expect(await outcome('cesu_jobs', purge)).toBe('hidden')
  })
})

test('a migrated database lets in nobody but the roles', async () => {
  const { adminUrl, template } = inject('postgres')
  const { rows } = await asAdmin(adminUrl, (admin) =>
    admin.query(
      `SELECT grantee::regrole::text AS role, privilege_type AS privilege
       FROM pg_database, aclexplode(datacl) WHERE datname = $1 AND grantee <> datdba ORDER BY 1`,
      [template],
    ),
  )
  const roles = ['agent', 'api', 'auditor', 'door', 'jobs', 'migrator'].map((name) => `cesu_${name}`)
  expect(rows).toEqual(roles.map((role) => ({ role, privilege: 'CONNECT' })))
})
