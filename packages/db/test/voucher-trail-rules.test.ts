import { describe, expect, test } from 'vitest'
import type { Role } from '../src/index.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { agentId, idOf, type Row } from './row-values.ts'
import { insertion, tenant } from './two-tenants.ts'

/** Who reads the titles that pay a month, what holding one lets know of it, and what is traced and told of them: for its issuer, by who did it. */

const { told } = roleCommands()
const [a, b] = [tenant('a'), tenant('b')]
const use = idOf('a', 'use', 0)
const [title, number] = [idOf('b', 'voucher', 0), b.existing['voucher']?.['number']]
const otherStaff = `partner:${b.partnerId}:${b.staffId}`
const otherPerson = `citizen:${b.citizenId}`

/** The title that pays the month of tenant a was issued by the partner of tenant b, and used at this instant. */
const issuedElsewhere = (at = inSeconds(0)) => ({
  text: 'UPDATE voucher_use SET issuer_id = $1, number = $2, voucher_id = $3, used_at = $4 WHERE id = $5',
  values: [b.partnerId, number, title, at, use],
})
const changing = (text: string, ...values: unknown[]) => ({ text, values })
const worker = changing(
  'UPDATE citizen SET employer_id = NULL, employee_id = $1 WHERE id = $2',
  ...[idOf('a', 'employee', 0), b.citizenId],
)
const being = (role: string) => changing('UPDATE agent SET role = $1 WHERE id = $2', role, agentId)
const handled = changing(
  `UPDATE "case" SET status = 'IN_PROGRESS', assignee_id = $1 WHERE id = $2`,
  ...[agentId, a.existing['case']?.['id']],
)

test.each<[string, { role: Role; context?: string }, number, ReturnType<typeof changing>[]?]>([
  ['the partner who declared', { role: 'cesu_api' }, 1],
  ['its issuer', { role: 'cesu_api', context: otherStaff }, 0],
  ['the household', { role: 'cesu_citizen' }, 1],
  ['another household', { role: 'cesu_citizen', context: otherPerson }, 0],
  ['the worker whom it pays', { role: 'cesu_citizen', context: otherPerson }, 1, [worker]],
  ['an agent', { role: 'cesu_agent' }, 1],
  ['who manages people', { role: 'cesu_agent' }, 0, [being('ADMINISTRATOR')]],
  ['who audits', { role: 'cesu_auditor' }, 1],
  ['a job', { role: 'cesu_jobs' }, 1],
])('%s reads a title that pays a month (%o): %i', async (_who, who, count, before = []) => {
  const reading = changing('SELECT FROM voucher_use WHERE id = $1', use)
  expect((await told({ ...who, ...reading }, issuedElsewhere(), ...before)).count).toBe(count)
})

describe('a whole number', () => {
  const code = String(b.existing['voucher_issuer']?.['code'])
  const showing = (numbers: unknown[], codes = numbers.map(() => code), deciding = false) => ({
    text: 'SELECT * FROM titles_shown($1, $2, $3, $4, $5)',
    values: [numbers.map(() => 'DEMO'), codes, numbers.map(() => 2026), numbers, deciding],
  })

  test('shows its title to whoever holds it; one of another issuer, or of nobody, shows none', async () => {
    for (const [role, deciding] of [
      ['cesu_api', true],
      ['cesu_citizen', false],
    ] as const) {
      const { rows } = await told({ role, ...showing([number, '0'], [code, code], deciding) })
      expect(rows).toMatchObject([{ issuer_id: b.partnerId, number, status: 'ISSUED' }])
    }
    expect((await told({ role: 'cesu_api', ...showing([number], ['0']) })).rows).toEqual([])
    expect((await told({ role: 'cesu_agent', ...showing([number]) })).stopped).toBe('denied')
  })

  test('is one of 200 at most that are shown at once', async () => {
    const many = Array.from({ length: 201 }, (_, index) => String(index))
    expect((await told({ role: 'cesu_api', ...showing(many) })).stopped).toBe('201 titles at once')
  })
})

const actors: Record<string, { role: Role; actor: Row; before: ReturnType<typeof changing>[] }> = {
  partner: { role: 'cesu_api', actor: { actor_kind: 'PARTNER_STAFF', actor_id: a.staffId }, before: [] },
  household: { role: 'cesu_citizen', actor: { actor_kind: 'CITIZEN', actor_id: a.citizenId }, before: [] },
  agent: { role: 'cesu_agent', actor: { actor_kind: 'AGENT', actor_id: agentId }, before: [handled] },
  platform: {
    role: 'cesu_jobs',
    actor: { actor_kind: 'SYSTEM', actor_id: null, actor_name: 'Calcul automatique' },
    before: [],
  },
}

describe.each(Object.entries(actors))('what the %s has just done to a title', (_who, { role, actor, before }) => {
  const own = {
    subject_kind: 'VOUCHER',
    subject_id: title,
    partner_id: b.partnerId,
    employer_id: null,
  }
  const writing = async (table: 'audit_entry' | 'outbox_event', changes: Row = {}, at = inSeconds(0)) => {
    const instant = table === 'audit_entry' ? { ...actor, at } : { created_at: at }
    const row = { ...a.fresh[table], kind: 'VOUCHER_USED', ...own, ...instant, ...changes }
    return (await told({ role, ...insertion(table, row) }, issuedElsewhere(at), ...before)).stopped
  }

  test.each(['audit_entry', 'outbox_event'] as const)(
    'is said in %s, for its issuer, and nothing else is',
    async (table) => {
      const instant = table === 'audit_entry' ? 'at' : 'created_at'
      expect(await writing(table)).toBeNull()
      expect(await writing(table, { kind: 'VOUCHER_RELEASED' })).toBeNull()
      for (const wrong of [
        { kind: 'VOUCHER_MOVED' },
        { partner_id: a.partnerId },
        { subject_id: idOf('b', 'voucher', 2) },
        { employer_id: idOf('a', 'employer', 0) },
        { [instant]: inSeconds(-5) },
      ])
        expect([wrong, await writing(table, wrong)]).toEqual([wrong, 'refused'])
      expect(await writing(table, {}, inSeconds(-60))).toBe('refused')
    },
  )

  test('is traced in their own name', async () => {
    for (const other of [
      { actor_name: 'Quelqu’un d’autre' },
      { actor_kind: 'AGENT', actor_id: idOf('nobody', 'knows', 0) },
    ])
      expect(await writing('audit_entry', other)).toBe('refused')
  })
})

test('what another household’s month was paid with is traced by nobody else', async () => {
  const at = inSeconds(0)
  const row = {
    ...a.fresh['outbox_event'],
    kind: 'VOUCHER_USED',
    subject_kind: 'VOUCHER',
    created_at: at,
    employer_id: null,
  }
  const about = { subject_id: title, partner_id: b.partnerId }
  for (const [role, context] of [
    ['cesu_api', otherStaff],
    ['cesu_citizen', otherPerson],
    ['cesu_agent', `agent:${agentId}`],
  ] as const) {
    const attempt = { role, context, ...insertion('outbox_event', { ...row, ...about }) }
    expect((await told(attempt, issuedElsewhere(at))).stopped).toBe('refused')
  }
})
