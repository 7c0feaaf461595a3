import { describe, expect, test } from 'vitest'
import { AgentRole } from '../src/model.ts'
import { roleCommands } from './role-commands.ts'
import { agentId, otherAgentId, type Row, tenant } from './two-tenants.ts'

/** Who reads a case, moves it, and gives rights, whatever the program does: by the role of the account and by its scope. */

const { told } = roleCommands()
const { existing } = tenant('a')
const id = String(existing['case']?.['id'])
const teamId = String(existing['team']?.['id'])
const anotherTeam = '00000000-0000-4000-8000-0000000000cc'

/** The account that acts, as the administrator made it just before. */
const being = (role: AgentRole, changes = '') => ({
  text: `UPDATE agent SET role = $2${changes === '' ? '' : `, ${changes}`} WHERE id = $1`,
  values: [agentId, role],
})
const about = {
  'every team and kind': '',
  'its team and its kind': `every_team = false, scope_team_ids = '{${teamId}}', every_kind = false, scope_kinds = '{DECLARATION_ANOMALY}'`,
  'another team': `every_team = false, scope_team_ids = '{${anotherTeam}}'`,
  'another kind': `every_kind = false, scope_kinds = '{API_ABUSE}'`,
} as const
const within = ['every team and kind', 'its team and its kind']
const scopes = Object.entries(about)

/** What comes of a statement of the account: done, or what stopped it. */
const acting = async (
  text: string,
  account: ReturnType<typeof being>,
  ...before: { text: string; values?: unknown[] }[]
) => {
  const { count, stopped } = await told({ role: 'cesu_agent', text }, account, ...before)
  return stopped ?? (count > 0 ? 'done' : 'hidden')
}

const reading = `SELECT FROM "case" WHERE id = '${id}'`
const taking = `UPDATE "case" SET status = 'IN_PROGRESS', assignee_id = '${agentId}', version = version + 1 WHERE id = '${id}'`
const noting = `INSERT INTO case_note (id, case_id, author_id, author_name, text, written_at)
  VALUES (gen_random_uuid(), '${id}', '${agentId}', 'Prénom Nom', 'Une note.', now())`
const attaching = `INSERT INTO case_file (id, case_id, name, type, size, sha256, scan, author_id, author_name, added_at)
  VALUES (gen_random_uuid(), '${id}', 'piece.pdf', 'PDF', 5, repeat('a', 64), 'NOT_SCANNED', '${agentId}', 'Prénom Nom', now())`
const company = `INSERT INTO case_presence (case_id, agent_id, expires_at) VALUES ('${id}', '${agentId}', now())
  ON CONFLICT (case_id, agent_id) DO UPDATE SET expires_at = excluded.expires_at`

describe.each(Object.values(AgentRole))('%s', (role) => {
  const handles = role === 'AGENT' || role === 'SUPERVISOR'
  // Who audits sees that there is a case, whatever their scope.
  const audits = role === 'SUPERVISOR' || role === 'AUDITOR'

  test.each(scopes)(
    'whose rights are about %s: reads and moves the case as its role may, and no other',
    async (scope, changes) => {
      const isIn = within.includes(scope)
      const account = being(role, changes)
      const reads = audits || (isIn && role !== 'ADMINISTRATOR')
      const [read, written] = [reads ? 'done' : 'hidden', handles && reads ? 'done' : 'refused']
      expect(await acting(reading, account)).toBe(read)
      expect(await acting(taking, account)).toBe(handles && isIn ? 'done' : 'hidden')
      // A note and a presence are of whoever reads the case, and handles.
      expect(await acting(noting, account)).toBe(written)
      expect(await acting(company, account)).toBe(written)
      // So are the files and what colleagues say of it.
      expect(await acting(attaching, account)).toBe(written)
      for (const table of ['case_file', 'case_opinion', 'case_mention']) {
        expect(await acting(`SELECT FROM ${table} WHERE case_id = '${id}'`, account)).toBe(read)
      }
    },
  )

  test('closed, it reads and moves nothing', async () => {
    const account = being(role, 'active = false')
    for (const text of [reading, taking]) expect(await acting(text, account)).toBe('hidden')
    expect(await acting('SELECT FROM employee', account)).toBe('hidden')
  })

  test.each(['employer', 'employee', 'declaration', 'mandate', 'sharing_grant', 'pair_word', 'voucher_use'])(
    'reads %s, unless it manages people',
    async (table) => {
      const wanted = role === 'ADMINISTRATOR' ? 'hidden' : 'done'
      expect(await acting(`SELECT FROM ${table}`, being(role))).toBe(wanted)
    },
  )

  test('opens accounts and changes those of others as an administrator alone, and its own as nobody', async () => {
    const manages = role === 'ADMINISTRATOR'
    const adding = `INSERT INTO agent (id, team_id, issuer, subject, given_name, family_name, email, role, created_at)
      VALUES (gen_random_uuid(), '${teamId}', 'urn:test', 'new', 'Nouvelle', 'Personne', 'x@exemple.invalid', 'READER', now())`
    expect(await acting(adding, being(role))).toBe(manages ? 'done' : 'refused')
    const changing = (of: string) => `UPDATE agent SET role = 'READER', version = version + 1 WHERE id = '${of}'`
    expect(await acting(changing(otherAgentId), being(role))).toBe(manages ? 'done' : 'hidden')
    expect(await acting(changing(agentId), being(role))).toBe('hidden')
    const team = `INSERT INTO team (id, name, partner_kinds) VALUES (gen_random_uuid(), 'Nouvelle', '{}')`
    expect(await acting(team, being(role))).toBe(manages ? 'done' : 'refused')
    const renaming = `UPDATE team SET name = 'Autre', version = version + 1 WHERE id = '${teamId}'`
    expect(await acting(renaming, being(role))).toBe(manages ? 'done' : 'hidden')
    const tracing = `INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_id, actor_name, subject_kind, subject_id, payload)
      VALUES (gen_random_uuid(), now(), 'AGENT_CHANGED', 1, 'AGENT', '${agentId}', 'Prénom Nom', 'AGENT', '${otherAgentId}', '{}')`
    expect(await acting(tracing, being(role))).toBe(manages ? 'done' : 'refused')
  })
})

test('an administrator reads the trail of accounts and settings, and of no person', async () => {
  const entry = (subject: string): Row => ({
    text: `UPDATE audit_entry SET subject_kind = '${subject}', employer_id = NULL`,
  })
  const seen = async (subject: string) =>
    acting('SELECT FROM audit_entry', being('ADMINISTRATOR'), entry(subject) as { text: string })
  for (const subject of ['AGENT', 'TEAM', 'PARAMETER', 'JOB'])
    expect([subject, await seen(subject)]).toEqual([subject, 'done'])
  for (const subject of ['CASE', 'PEOPLE', 'DECLARATION', 'MANDATE', 'SHARING_GRANT'])
    expect([subject, await seen(subject)]).toEqual([subject, 'hidden'])
})

describe('a case', () => {
  const held = (status: string, by: string | null) => ({
    text: `UPDATE "case" SET status = $2, assignee_id = $3 WHERE id = $1`,
    values: [id, status, by],
  })
  const handing = `UPDATE "case" SET status = 'IN_PROGRESS', assignee_id = '${otherAgentId}', version = version + 1 WHERE id = '${id}'`

  test('is handed to another by a leader alone, and to whom may hold it', async () => {
    const other = (changes: string) => ({ text: `UPDATE agent SET ${changes} WHERE id = '${otherAgentId}'` })
    expect(await acting(handing, being('AGENT'))).toBe('refused')
    expect(await acting(handing, being('SUPERVISOR'))).toBe('done')
    for (const changes of [
      `role = 'READER'`,
      `role = 'ADMINISTRATOR'`,
      'active = false',
      about['another team'],
      about['another kind'],
    ])
      expect([changes, await acting(handing, being('SUPERVISOR'), other(changes))]).toEqual([changes, 'refused'])
    expect(await acting(handing, being('SUPERVISOR'), other(about['its team and its kind']))).toBe('done')
  })

  test('that was handed to a leader is moved by a leader alone', async () => {
    for (const [role, wanted] of [
      ['AGENT', 'hidden'],
      ['SUPERVISOR', 'done'],
    ] as const)
      expect(await acting(taking, being(role), held('ESCALATED', null))).toBe(wanted)
  })
})

test('one administrator stays, whoever writes; no person gives one kind to two teams', async () => {
  const stopping = `UPDATE agent SET active = false, version = version + 1 WHERE id = '${agentId}'`
  const asOwner = async (text: string, ...before: { text: string; values?: unknown[] }[]) =>
    (await told({ role: 'cesu_owner', text }, ...before)).stopped ?? 'done'
  expect(await asOwner(stopping, being('ADMINISTRATOR'))).toBe('agent_last_administrator')
  const another = { text: `UPDATE agent SET role = 'ADMINISTRATOR' WHERE id = '${otherAgentId}'` }
  expect(await asOwner(stopping, being('ADMINISTRATOR'), another)).toBe('done')
  expect(await asOwner(stopping, being('SUPERVISOR'))).toBe('done')
  const taking = `INSERT INTO team (id, name, partner_kinds) VALUES (gen_random_uuid(), 'Nouvelle', '{MANDATARY}')`
  expect(await acting(taking, being('ADMINISTRATOR'))).toBe('team_kinds_once')
  expect(await asOwner(`UPDATE agent SET role = 'READER', version = version + 2 WHERE id = '${agentId}'`)).toBe(
    'moves_one_version',
  )
})

test.each(Object.values(AgentRole))('a threshold is changed by administrators alone: %s', async (role) => {
  const changing = `INSERT INTO threshold_value (threshold, version, value, from_day, reason, author_id, author_name, written_at)
    VALUES ('HOURS_JUMP_TIMES', 1, 3, '2099-01-01', 'Parce que.', '${agentId}', 'Prénom Nom', now())`
  expect(await acting(changing, being(role))).toBe(role === 'ADMINISTRATOR' ? 'done' : 'refused')
})

test.each(Object.values(AgentRole))(
  'days are closed by administrators alone, and withdrawn once, before they begin: %s',
  async (role) => {
    const isAdministrator = role === 'ADMINISTRATOR'
    const closing = `INSERT INTO service_closure (id, from_day, until_day, reason, added_at, added_by_id, added_by_name)
    VALUES (gen_random_uuid(), '2099-01-05', '2099-01-05', 'Parce que.', now(), '${agentId}', 'Prénom Nom')`
    expect(await acting(closing, being(role))).toBe(isAdministrator ? 'done' : 'refused')
    const closure = String(existing['service_closure']?.['id'])
    const withdrawing = `UPDATE service_closure SET withdrawn_at = now(), withdrawn_by_id = '${agentId}',
    withdrawn_by_name = 'Prénom Nom', withdraw_reason = 'Parce que.' WHERE id = '${closure}'`
    expect(await acting(withdrawing, being(role))).toBe(isAdministrator ? 'done' : 'hidden')
    expect(await acting(withdrawing, being(role), { text: withdrawing })).toBe('hidden')
    const begun = `UPDATE service_closure SET added_at = '2026-01-01', from_day = '2026-01-02', until_day = '2026-01-02' WHERE id = '${closure}'`
    expect(await acting(withdrawing, being(role), { text: begun })).toBe(
      isAdministrator ? 'service_closure_to_come' : 'hidden',
    )
  },
)
