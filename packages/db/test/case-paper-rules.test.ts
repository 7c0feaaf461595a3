import { describe, expect, test } from 'vitest'
import { inSeconds, roleCommands } from './role-commands.ts'
import { agentId, insertion, otherAgentId, type Row, tenant } from './two-tenants.ts'

/** What people put in a case, in the database: each in their own name, files by the very bytes that they tell of, opinions once. */

const { told, outcome, adding } = roleCommands()
const { existing, fresh } = tenant('a')
const caseId = String(existing['case']?.['id'])
const name = 'Prénom Nom'
const held = (by = agentId) => ({
  text: `UPDATE "case" SET status = 'IN_PROGRESS', assignee_id = '${by}', version = version + 1 WHERE id = $1`,
  values: [caseId],
})
const asAgent = async (text: string, values: unknown[], ...before: { text: string; values?: unknown[] }[]) => {
  const { count, stopped } = await told({ role: 'cesu_agent', text, values }, ...before)
  return stopped ?? (count === 1 ? 'done' : 'hidden')
}

describe('a file', () => {
  const file = existing['case_file'] ?? {}
  const id = String(file['id'])
  const removing = (by = agentId, called = name, at = inSeconds(0)) =>
    asAgent(
      `UPDATE case_file SET removed_at = $2, removed_by_id = $3, removed_by_name = $4, removed_reason = 'Non.' WHERE id = $1`,
      [id, at, by, called],
    )

  test('is attached in one’s own name, now', async () => {
    for (const change of [{ author_id: otherAgentId }, { author_name: 'Autre' }, { added_at: inSeconds(-3_600) }])
      expect(await adding('cesu_agent', 'case_file', fresh['case_file'], change as Row)).toBe('refused')
    expect(await adding('cesu_agent', 'case_file', fresh['case_file'])).toBe('done')
  })

  test('has the bytes that its row tells of', async () => {
    const text = 'INSERT INTO case_file_content (file_id, bytes) VALUES ($1, $2)'
    const emptied = { text: 'DELETE FROM case_file_content WHERE file_id = $1', values: [id] }
    const recent = { text: 'UPDATE case_file SET added_at = now() WHERE id = $1', values: [id] }
    expect(await asAgent(text, [id, Buffer.from('%PDF-')], emptied, recent)).toBe('done')
    for (const bytes of ['%PDF_', '%PDF-1'])
      expect(await asAgent(text, [id, Buffer.from(bytes)], emptied, recent)).toBe('refused')
  })

  test('is removed in one’s own name, now, once, and nobody takes bytes away otherwise', async () => {
    expect(await removing()).toBe('done')
    expect(await removing(otherAgentId)).toBe('refused')
    expect(await removing(agentId, 'Quelqu’un d’autre')).toBe('refused')
    expect(await removing(agentId, name, inSeconds(-3_600))).toBe('refused')
    const removed = {
      text: `UPDATE case_file SET removed_at = now(), removed_by_id = $2, removed_by_name = 'x', removed_reason = 'x' WHERE id = $1`,
      values: [id, agentId],
    }
    expect(await asAgent(`UPDATE case_file SET removed_reason = 'y' WHERE id = $1`, [id], removed)).toBe('hidden')
    for (const text of [
      'DELETE FROM case_file_content WHERE file_id = $1',
      `UPDATE case_file SET name = name WHERE id = $1`,
    ])
      expect(await outcome('cesu_agent', { text, values: [id] })).toBe('denied')
  })
})

describe('an opinion', () => {
  const asked = (change: Row = {}) => ({ ...fresh['case_opinion'], asked_at: inSeconds(0), ...change })
  const asking = async (change: Row = {}, by = agentId) => {
    const row = asked(change)
    const columns = Object.keys(row)
    const places = columns.map((_, rank) => `$${rank + 1}`)
    return asAgent(`INSERT INTO case_opinion (${columns}) VALUES (${places})`, Object.values(row), held(by))
  }
  const id = String(existing['case_opinion']?.['id'])
  const given = `opinion = 'OTHER', words = 'Oui.', answered_at = now()`
  const setting = (changes: string, before = 'question = question') =>
    asAgent(`UPDATE case_opinion SET ${changes} WHERE id = $1`, [id], {
      text: `UPDATE case_opinion SET ${before} WHERE id = $1`,
      values: [id],
    })
  const swapped = `asked_by_id = '${agentId}', asked_of_id = '${otherAgentId}'`

  test('is asked in one’s own name, now, about a case that one holds', async () => {
    expect(await asking()).toBe('done')
    expect(await asking({}, otherAgentId)).toBe('refused')
    expect(await asking({ asked_by_name: 'Quelqu’un d’autre' })).toBe('refused')
    expect(await asking({ asked_at: inSeconds(-3_600) })).toBe('refused')
    expect(await asking({ asked_by_id: otherAgentId, asked_of_id: agentId })).toBe('refused')
  })

  test('is given by who is asked, once, and taken back by who asked', async () => {
    expect(await setting(given)).toBe('done')
    expect(await setting(given, given)).toBe('hidden')
    expect(await setting(given, 'withdrawn_at = now()')).toBe('hidden')
    expect(await setting(given, swapped)).toBe('refused')
    expect(await setting('withdrawn_at = now()', swapped)).toBe('done')
    expect(await setting('withdrawn_at = now()')).toBe('refused')
    const taking = `UPDATE case_opinion SET withdrawn_at = now() WHERE id = $1`
    expect(await asAgent(taking, [id], held())).toBe('done')
    expect(await asAgent(taking, [id], held(otherAgentId))).toBe('refused')
    expect(await setting('question = question')).toBe('denied')
  })
})

describe('what one has read', () => {
  test('is said by oneself, and a mention is written by who writes the note', async () => {
    const seen = `INSERT INTO case_seen (case_id, agent_id, seen_at) VALUES ($1, $2, now())
      ON CONFLICT (case_id, agent_id) DO UPDATE SET seen_at = excluded.seen_at`
    expect(await asAgent(seen, [caseId, agentId])).toBe('done')
    expect(await asAgent(seen, [caseId, otherAgentId])).toBe('refused')
    const note = String(existing['case_note']?.['id'])
    const mention = 'INSERT INTO case_mention (note_id, case_id, agent_id) VALUES ($1, $2, $3)'
    expect(await asAgent(mention, [note, caseId, agentId])).toBe('refused')
    const read = 'UPDATE case_mention SET read_at = now() WHERE note_id = $1'
    expect(await asAgent(read, [note])).toBe('done')
    const others = { text: `UPDATE case_mention SET agent_id = '${otherAgentId}' WHERE note_id = $1`, values: [note] }
    expect(await asAgent(read, [note], others)).toBe('hidden')
  })
})

describe.each([
  ['cesu_api', { actor_kind: 'PARTNER_STAFF', actor_id: tenant('a').staffId }, { party: 'PARTNER' }],
  ['cesu_citizen', { actor_kind: 'CITIZEN', actor_id: tenant('a').citizenId }, { party: 'EMPLOYER' }],
] as const)('a file that leaves with an answer of %s', (role, actor, { party }) => {
  const [partner, employer] = party === 'PARTNER' ? [tenant('a').partnerId, null] : [null, existing['employer']?.['id']]
  const asking = (of: unknown[]) => ({
    text: 'UPDATE case_message SET party = $1, partner_id = $2, employer_id = $3 WHERE case_id = $4',
    values: [party, ...of, caseId],
  })
  const tracing = async (changes: Row, of: unknown[] = [partner, employer]) => {
    const about = { subject_kind: 'CASE', subject_id: caseId, employer_id: null, partner_id: partner }
    const entry = { ...fresh['audit_entry'], ...actor, ...about, kind: 'CASE_FILE_ADDED', at: inSeconds(0), ...changes }
    return (await told({ role, ...insertion('audit_entry', entry) }, asking(of))).stopped
  }

  test('is traced by who was asked, in their own name, and by nobody else', async () => {
    expect(await tracing({})).toBeNull()
    for (const wrong of [{ actor_name: 'Autre' }, { at: inSeconds(-60) }, { subject_id: tenant('b').staffId }])
      expect([wrong, await tracing(wrong)]).toEqual([wrong, 'refused'])
    const others =
      party === 'PARTNER' ? [tenant('b').partnerId, null] : [null, tenant('b').existing['employer']?.['id']]
    expect(await tracing({}, others)).toBe('refused')
  })
})
