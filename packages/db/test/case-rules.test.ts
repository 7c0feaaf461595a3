import { describe, expect, test } from 'vitest'
import { inSeconds, roleCommands } from './role-commands.ts'
import { agentId, otherAgentId, tenant } from './two-tenants.ts'

/** The life of a case in the database: whatever the program does, a case moves one version at a time, and a decision is its author's. */

const { told, outcome } = roleCommands()
const id = String(tenant('a').existing['case']?.['id'])
const name = 'Prénom Nom'

/** What comes of changes of the case by the agent, from a state that it was in. */
const changing = async (changes: string, before = 'number = number', values: unknown[] = []) => {
  const { count, stopped } = await told(
    { role: 'cesu_agent', text: `UPDATE "case" SET ${changes} WHERE id = $1`, values: [id, ...values] },
    { text: `UPDATE "case" SET ${before} WHERE id = $1`, values: [id] },
  )
  return stopped ?? (count === 1 ? 'done' : 'hidden')
}

const taken = (by = agentId) => `status = 'IN_PROGRESS', assignee_id = '${by}'`
const decided = ({ outcome = 'NO_CHANGE', by = name, holder = agentId, at = inSeconds(0) } = {}) =>
  `status = 'RESOLVED', outcome = '${outcome}', reason = 'Parce que.', decided_at = '${at}', decided_by = '${by}',
   assignee_id = '${holder}'`

describe('a case', () => {
  test('moves one version at a time: neither none, nor two, nor back', async () => {
    expect(await changing(`${taken()}, version = version + 1`)).toBe('done')
    for (const version of ['version', 'version + 2', 'version - 1'])
      expect(await changing(`${taken()}, version = ${version}`, 'version = 5'), version).toBe('case_moves')
  })

  test('is handed on by a move that says so: its holder does not change beside one', async () => {
    expect(await changing(`assignee_id = '${otherAgentId}'`, taken())).toBe('case_moves')
    expect(await changing(`assignee_id = '${agentId}', version = version + 1`, taken(otherAgentId))).toBe('done')
  })

  test('that is decided is not decided over, by nobody: it is opened again first', async () => {
    const undecided = 'outcome = NULL, reason = NULL, decided_at = NULL, decided_by = NULL'
    expect(await changing(`${decided()}, version = version + 1`, decided())).toBe('case_moves')
    expect(await changing(`${taken()}, ${undecided}, version = version + 1`, decided())).toBe('done')
  })
})

describe('an agent', () => {
  test('decides in their own name, now', async () => {
    const deciding = (over: Parameters<typeof decided>[0]) =>
      changing(`${decided(over)}, version = version + 1`, taken())
    expect(await deciding({})).toBe('done')
    expect(await deciding({ by: 'Quelqu’un d’autre' })).toBe('refused')
    expect(await deciding({ holder: otherAgentId })).toBe('refused')
    expect(await deciding({ at: inSeconds(-3_600) })).toBe('refused')
    expect(await deciding({ at: inSeconds(3_600) })).toBe('refused')
  })

  test('never says that a case is over: the platform does', async () => {
    expect(await changing(`${decided({ outcome: 'OVER' })}, version = version + 1`, taken())).toBe('refused')
  })

  test('moves it to no other team, nor changes what it is about', async () => {
    for (const column of ['team_id', 'kind', 'facts', 'due_day', 'subject_id'])
      expect(await changing(`${column} = ${column}`), column).toBe('denied')
  })

  test('writes notes in their own name, and changes nor removes none', async () => {
    const note = `INSERT INTO case_note (id, case_id, author_id, author_name, text, written_at)
      VALUES (gen_random_uuid(), $1, $2, $3, 'Une note.', now())`
    const noting = (author: string, called: string) =>
      outcome('cesu_agent', { text: note, values: [id, author, called] })
    expect(await noting(agentId, name)).toBe('done')
    expect(await noting(otherAgentId, name)).toBe('refused')
    expect(await noting(agentId, 'Quelqu’un d’autre')).toBe('refused')
    for (const text of [
      `UPDATE case_note SET text = 'x' WHERE case_id = $1`,
      'DELETE FROM case_note WHERE case_id = $1',
    ]) {
      expect(await outcome('cesu_agent', { text, values: [id] })).toBe('denied')
      expect(await told({ role: 'cesu_owner', text, values: [id] })).toMatchObject({ count: 0 })
    }
  })

  test('asks in their own name, of whom the case concerns, about a case that they hold', async () => {
    const partnerId = String(tenant('a').existing['partner']?.['id'])
    const asked = `INSERT INTO case_message
        (id, case_id, case_number, party, partner_id, about, reply_by, author_id, author_name, text, written_at)
      SELECT gen_random_uuid(), $1, c.number, 'PARTNER', $2, 'un mandat', '2026-12-01', $3, $4, 'Qui a signé ?', now()
      FROM "case" c WHERE c.id = $1`
    const asking = async ({ of = partnerId, author = agentId, called = name, before = taken() } = {}) => {
      const { stopped } = await told(
        { role: 'cesu_agent', text: asked, values: [id, of, author, called] },
        { text: `UPDATE "case" SET ${before} WHERE id = $1`, values: [id] },
      )
      return stopped ?? 'done'
    }
    expect(await asking()).toBe('done')
    expect(await asking({ author: otherAgentId })).toBe('refused')
    expect(await asking({ called: 'Quelqu’un d’autre' })).toBe('refused')
    expect(await asking({ of: String(tenant('b').existing['partner']?.['id']) })).toBe('refused')
    expect(await asking({ before: taken(otherAgentId) })).toBe('refused')
    expect(await asking({ before: 'number = number' })).toBe('refused')
  })

  test('says where they are themselves, and nobody for another', async () => {
    const present = `INSERT INTO case_presence (case_id, agent_id, expires_at) VALUES ($1, $2, now())
      ON CONFLICT (case_id, agent_id) DO UPDATE SET expires_at = excluded.expires_at`
    const saying = (author: string) => outcome('cesu_agent', { text: present, values: [id, author] })
    expect(await saying(agentId)).toBe('done')
    expect(await saying(otherAgentId)).toBe('refused')
  })

  test('reads and shares views within their team; changes none but their own, and finds first one that they read', async () => {
    const own = String(tenant('a').existing['case_view']?.['id'])
    const theirs = String(tenant('b').existing['case_view']?.['id'])
    const team = String(tenant('a').existing['team']?.['id'])
    const sharing = { text: 'UPDATE case_view SET team_id = $2 WHERE id = $1', values: [theirs, team] }
    const seen = { text: 'SELECT FROM case_view WHERE id = $1', values: [theirs] }
    expect(await outcome('cesu_agent', seen)).toBe('hidden')
    expect((await told({ role: 'cesu_agent', ...seen }, sharing)).count).toBe(1)
    // Read by all of the team, changed and removed by who owns it.
    for (const text of ['UPDATE case_view SET saved_at = now() WHERE id = $1', 'DELETE FROM case_view WHERE id = $1'])
      expect((await told({ role: 'cesu_agent', text, values: [theirs] }, sharing)).count).toBe(0)
    const saving = (owner: string, withTeam: string | null) =>
      outcome('cesu_agent', {
        text: `INSERT INTO case_view (id, owner_id, team_id, name, asked, saved_at) VALUES (gen_random_uuid(), $1, $2, 'Une', '{}', now())`,
        values: [owner, withTeam],
      })
    expect(await saving(agentId, null)).toBe('done')
    expect(await saving(agentId, team)).toBe('done')
    expect(await saving(otherAgentId, null)).toBe('refused')
    const choosing = (agent: string, view: string) =>
      outcome('cesu_agent', {
        text: `INSERT INTO case_view_default (agent_id, view_id) VALUES ($1, $2) ON CONFLICT (agent_id) DO UPDATE SET view_id = excluded.view_id`,
        values: [agent, view],
      })
    expect(await choosing(agentId, own)).toBe('done')
    expect(await choosing(agentId, theirs)).toBe('refused')
    expect(await choosing(otherAgentId, own)).toBe('refused')
  })
})
