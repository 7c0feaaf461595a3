import { describe, expect, test } from 'vitest'
import { roleCommands } from './role-commands.ts'
import { agentId, otherAgentId, tenant } from './two-tenants.ts'

/** What an agent opens of a person, in the database: whatever the program does, nothing that identifies leaves without it. */

const { told } = roleCommands()
const [a] = [tenant('a')]
const employerId = String(a.existing['employer']?.['id'])
const caseId = String(a.existing['case']?.['id'])

const opening = `INSERT INTO person_opening (id, agent_id, party, person_id, case_id, reason, words, opened_at, expires_at)
  VALUES (gen_random_uuid(), $1, 'EMPLOYER', $2, $3, $4, $5, date_trunc('milliseconds', now()) + $6::interval,
    date_trunc('milliseconds', now()) + $6::interval + interval '30 minutes')`
const values = ({ by = agentId, person = employerId, from = null as string | null, since = '0 s' } = {}) => [
  ...[by, person, from, from === null ? 'OTHER' : 'CASE', from === null ? 'Parce qu’elle appelle.' : null, since],
]
const held = (by: string) => ({
  text: `UPDATE "case" SET status = 'IN_PROGRESS', assignee_id = '${by}' WHERE id = $1`,
  values: [caseId],
})
const role = (name: string) => ({ text: `UPDATE agent SET role = $1 WHERE id = $2`, values: [name, agentId] })

const stoppedBy = async (asked: Parameters<typeof values>[0], ...before: Parameters<typeof told>[1][]) =>
  (await told({ role: 'cesu_agent', text: opening, values: values(asked) }, ...before)).stopped ?? 'done'

describe('an opening', () => {
  test('is the agent’s own, of now, from a case that they hold and that concerns the person', async () => {
    expect(await stoppedBy({})).toBe('done')
    expect(await stoppedBy({ by: otherAgentId })).toBe('refused')
    expect(await stoppedBy({ since: '-1 hour' })).toBe('refused')
    expect(await stoppedBy({ since: '1 hour' })).toBe('refused')
    expect(await stoppedBy({ from: caseId })).toBe('refused')
    expect(await stoppedBy({ from: caseId }, held(agentId))).toBe('done')
    expect(await stoppedBy({ from: caseId }, held(otherAgentId))).toBe('refused')
    const stranger = String(tenant('b').existing['employer']?.['id'])
    expect(await stoppedBy({ from: caseId, person: stranger }, held(agentId))).toBe('refused')
  })

  test('is of who may open: neither who audits, nor who has left', async () => {
    expect(await stoppedBy({}, role('SUPERVISOR'))).toBe('done')
    expect(await stoppedBy({}, role('AUDITOR'))).toBe('refused')
    expect(await stoppedBy({}, { text: 'UPDATE agent SET active = false WHERE id = $1', values: [agentId] })).toBe(
      'refused',
    )
  })
})

describe('what identifies a person', () => {
  const revealed = (...before: Parameters<typeof told>[1][]) =>
    told(
      {
        role: 'cesu_agent',
        text: `SELECT value FROM reveal_identifier('EMPLOYER', $1, 'EMAIL', now())`,
        values: [employerId],
      },
      ...before,
    )
  const opened = (asked: Parameters<typeof values>[0] = {}) => ({ text: opening, values: values(asked) })

  test('leaves under a live opening of the agent, and is kept as revealed', async () => {
    expect(await revealed()).toMatchObject({ count: 0 })
    expect((await revealed(opened())).rows).toEqual([{ value: 'x@exemple.invalid' }])
    expect(await revealed(opened({ by: otherAgentId }))).toMatchObject({ count: 0 })
    expect(await revealed(opened({ since: '-29 minutes' }))).toMatchObject({ count: 1 })
    expect(await revealed(opened({ since: '-30 minutes' }))).toMatchObject({ count: 0 })
    expect(await revealed(opened({ since: '1 minute' }))).toMatchObject({ count: 0 })
  })

  test('leaves no more once the case is another’s, or decided', async () => {
    const from = opened({ from: caseId })
    expect(await revealed(held(agentId), from)).toMatchObject({ count: 1 })
    const handed = {
      text: `UPDATE "case" SET assignee_id = '${otherAgentId}', version = version + 1 WHERE id = $1`,
      values: [caseId],
    }
    expect(await revealed(held(agentId), from, handed)).toMatchObject({ count: 0 })
  })

  test('is no column of the back office', async () => {
    for (const text of [
      'SELECT email FROM employer',
      'SELECT birth_day FROM employee',
      'SELECT nir_encrypted FROM employee',
      `SELECT * FROM identifiers_of('EMPLOYER', '${employerId}')`,
    ])
      expect(await told({ role: 'cesu_agent', text }), text).toMatchObject({ stopped: 'denied' })
  })
})

test('a check is of another, who audits or leads, once, and of an opening that no case explains', async () => {
  const checked = (by: string, ...before: Parameters<typeof told>[1][]) =>
    told(
      {
        role: 'cesu_agent',
        text: `SELECT party FROM check_opening((SELECT id FROM person_opening o WHERE o.opened_at > now() - interval '1 minute' LIMIT 1),
          'JUSTIFIED', 'L’appel est noté.', now())`,
      },
      { text: opening, values: values({ by }) },
      // Seen to be named, in this transaction alone: who checks is told of it by the trail.
      { text: 'CREATE POLICY test_select ON person_opening FOR SELECT TO cesu_agent USING (true)' },
      ...before,
    )
  expect(await checked(otherAgentId, role('AUDITOR'))).toMatchObject({ count: 1 })
  expect(await checked(otherAgentId, role('AGENT'))).toMatchObject({ count: 0 })
  expect(await checked(agentId, role('AUDITOR'))).toMatchObject({ count: 0 })
})
