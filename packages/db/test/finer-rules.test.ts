import { beforeEach, describe, expect, inject, test } from 'vitest'
import { asAdmin, withContext } from '../src/index.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { agentId, otherAgentId, type Row, tenant } from './two-tenants.ts'

/** What the policies look at beyond the tenant: the content of a row, and what it hangs on. */

const on = roleCommands()
const { outcome, adding, asOwner } = on
const { partnerId, staffId, fresh } = tenant('a')
const theirs = tenant('b')

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

  test('changes what it declared under a mandate to correct, and nothing that is cancelled', async () => {
    const { id } = tenant('a').existing['declaration'] ?? {}
    const correcting = { text: `UPDATE declaration SET status = 'CORRECTED' WHERE id = $1`, values: [id] }
    const cancelling = () =>
      adding('cesu_api', 'declaration_cancellation', fresh['declaration_cancellation'], { cancelled_at: inSeconds(0) })
    const { declaration_version: version } = fresh
    const both = async () => [
      await outcome('cesu_api', correcting),
      await cancelling(),
      await adding('cesu_api', 'declaration_version', version),
    ]
    expect(await both()).toEqual(['done', 'done', 'done'])
    await asOwner(`UPDATE mandate SET acts = '{DECLARE}'`)
    expect(await both()).toEqual(['hidden', 'refused', 'refused'])
    await asOwner(`UPDATE mandate SET acts = '{DECLARE,CORRECT}'`)
    await asOwner(`UPDATE declaration SET status = 'CANCELLED' WHERE id = $1`, [id])
    expect(await outcome('cesu_api', correcting)).toBe('hidden')
    await asOwner(`UPDATE declaration SET status = 'REGISTERED' WHERE id = $1`, [id])
  })

  test.each([{ issued_by_id: agentId }, { issued_by_name: 'Quelqu’un d’autre' }, { issued_by_kind: 'AGENT' }])(
    'issues a document in the name of the person who acts, not %o',
    async (changes) => {
      const document = { ...fresh['document'], issued_at: inSeconds(0) }
      expect(await adding('cesu_api', 'document', document, changes)).toBe('refused')
    },
  )

  test('issues the documents of its own declarations, and of no other’s', async () => {
    const { employer_id, declaration_id } = theirs.fresh['document'] ?? {}
    const document = { ...fresh['document'], issued_at: inSeconds(0) }
    expect(await adding('cesu_api', 'document', document)).toBe('done')
    expect(await adding('cesu_api', 'document', document, { employer_id, declaration_id })).toBe('refused')
  })

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
    const api = on.database.connect('cesu_api', { max: 1 })
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

test.each(['SUSPENDED', 'REVOKED', 'EXPIRED', 'ACTIVE'])(
  '[security R2] a program of a partner reads persons under active mandates only: under one that is %s',
  async (status) => {
    await asOwner('UPDATE mandate SET status = $1, revoked_at = now()', [status])
    const api = on.database.connect('cesu_api', { max: 1 })
    const { id: actorId } = tenant('a').existing['api_client'] ?? {}
    const program = { kind: 'partner', partnerId, actorId: String(actorId), actorKind: 'API_CLIENT' } as const
    const seen = await withContext(api, program, async (tx) => [
      ...[await tx.employer.count(), await tx.employment.count(), await tx.employee.count()],
      ...[await tx.employmentTerms.count(), await tx.employmentProposal.count(), await tx.declaration.count()],
    ])
    expect(seen).toEqual(status === 'ACTIVE' ? [1, 1, 1, 1, 2, 2] : [0, 0, 0, 0, 0, 2])
  },
)

test('[finding R2] a partner holds the month of a household that mandates it, and of no other', async () => {
  const api = on.database.connect('cesu_api', { max: 1 })
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

test('[finding R9] what the programs of a partner have read is seen by its administrators, and by nobody else of it', async () => {
  const reading = { text: `SELECT persons FROM reading_count WHERE actor_kind = 'API_CLIENT'`, values: [] }
  const become = (role: string) => asOwner('UPDATE partner_staff SET role = $1 WHERE id = $2', [role, staffId])
  const count = (of: string) =>
    asOwner(
      `INSERT INTO reading_count (actor_kind, actor_id, mode, "window", persons)
       VALUES ('API_CLIENT', $1, 'OPENED', '2026-01-15', 1)`,
      [of],
    )
  await become('ADMINISTRATOR')
  await count(theirs.partnerId)
  expect(await outcome('cesu_api', reading)).toBe('hidden')
  await count(partnerId)
  expect(await outcome('cesu_api', reading)).toBe('done')
  await become('DECLARANT')
  expect(await outcome('cesu_api', reading)).toBe('hidden')
  await become('ADMINISTRATOR')
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
  const roles = ['agent', 'api', 'auditor', 'citizen', 'door', 'jobs', 'migrator'].map((name) => `cesu_${name}`)
  expect(rows).toEqual(roles.map((role) => ({ role, privilege: 'CONNECT' })))
})
