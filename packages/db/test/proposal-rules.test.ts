import { beforeEach, describe, expect, test } from 'vitest'
import { roleCommands } from './role-commands.ts'
import { agentId, type Row, tenant } from './two-tenants.ts'

/** What the policies of proposals look at beyond the tenant. */

const { outcome, adding, asOwner } = roleCommands()
const a = tenant('a')
const theirs = tenant('b')
const hire = a.fresh['employment_proposal']

/** The end of the partner's own contract: nothing of a new one. */
const nothing: Row = Object.fromEntries(
  [
    ...[
      'given_names',
      'family_name',
      'search_name',
      'birth_day',
      'nir_encrypted',
      'nir_index',
      'activity',
      'start_day',
    ],
    ...['weekly_hours_hundredths', 'net_hourly_cents', 'level', 'certified', 'leave_mode'],
  ].map((column) => [column, null]),
)
const end: Row = {
  ...{ ...hire, ...nothing, kind: 'END', employment_id: a.existing['employment']?.['id'] },
  ...{ end_day: '2026-03-01', end_route: 'RESIGNATION' },
}

describe('a partner', () => {
  beforeEach(() => asOwner(`UPDATE mandate SET status = 'ACTIVE', acts = '{PROPOSE_EMPLOYMENT,PROPOSE_END}'`))

  test('proposes what its mandate lets it, one act without the other', async () => {
    const both = async () => [
      await adding('cesu_api', 'employment_proposal', hire),
      await adding('cesu_api', 'employment_proposal', end),
    ]
    expect(await both()).toEqual(['done', 'done'])
    await asOwner(`UPDATE mandate SET acts = '{DECLARE,CORRECT,PROPOSE_EMPLOYMENT}'`)
    expect(await both()).toEqual(['done', 'refused'])
    await asOwner(`UPDATE mandate SET acts = '{DECLARE,CORRECT,PROPOSE_END}'`)
    expect(await both()).toEqual(['refused', 'done'])
    await asOwner(`UPDATE mandate SET status = 'SUSPENDED', acts = '{PROPOSE_EMPLOYMENT,PROPOSE_END}'`)
    expect(await both()).toEqual(['refused', 'refused'])
  })

  test('never somebody of its own list for the same employer, by the names or the Cesu number that it shows', async () => {
    const { employee_id } = a.existing['employment'] ?? {}
    await asOwner(`UPDATE mandate SET acts = '{DECLARE,PROPOSE_EMPLOYMENT,PROPOSE_END}'`)
    await asOwner(`UPDATE employee SET search_name = 'LISTEE ROSE', cesu_number = '00000000424242' WHERE id = $1`, [
      employee_id,
    ])
    const adds = (changes: Row) => adding('cesu_api', 'employment_proposal', hire, changes)
    const byNumber = { nir_encrypted: null, nir_index: null }
    expect(await adds({ search_name: 'LISTEE ROSE' })).toBe('refused')
    expect(await adds({ ...byNumber, cesu_number: '00000000424242' })).toBe('refused')
    expect(await adds({ ...byNumber, search_name: 'LISTEE ROSE', cesu_number: '00000000424243' })).toBe('done')
    await asOwner(`UPDATE employment SET end_day = '2026-01-31' WHERE employee_id = $1`, [employee_id])
    expect(await adds({ search_name: 'LISTEE ROSE' })).toBe('done')
    await asOwner(`UPDATE employment SET end_day = '2026-02-01' WHERE employee_id = $1`, [employee_id])
    expect(await adds({ search_name: 'LISTEE ROSE' })).toBe('refused')
    await asOwner(`UPDATE employment SET end_day = NULL WHERE employee_id = $1`, [employee_id])
    // Without the act of declaring, its list does not have the pair: nothing is told of it.
    await asOwner(`UPDATE mandate SET acts = '{PROPOSE_EMPLOYMENT,PROPOSE_END}'`)
    expect(await adds({ search_name: 'LISTEE ROSE' })).toBe('done')
  })

  test.each([
    { author_id: agentId },
    { author_name: 'Quelqu’un d’autre' },
    { proposed_at: '2020-01-01' },
    { status: 'WITHDRAWN', withdrawn_at: '2100-01-01', withdrawn_by_name: 'Prénom Nom' },
    { employer_id: theirs.fresh['employment_proposal']?.['employer_id'] },
  ])('proposes now, in the name of the person who acts, for its own employers: not %o', async (changes) => {
    expect(await adding('cesu_api', 'employment_proposal', hire, changes)).toBe('refused')
  })

  test('takes back what waits, whatever became of the mandate, and once', async () => {
    const { id } = a.existing['employment_proposal'] ?? {}
    const withdrawing = {
      text: `UPDATE employment_proposal SET status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by_name = 'X' WHERE id = $1`,
      values: [id],
    }
    await asOwner(`UPDATE mandate SET status = 'EXPIRED'`)
    expect(await outcome('cesu_api', withdrawing)).toBe('done')
    await asOwner(withdrawing.text, withdrawing.values)
    expect(await outcome('cesu_api', withdrawing)).toBe('hidden')
    const again = `UPDATE employment_proposal SET status = 'PENDING', withdrawn_at = NULL, withdrawn_by_name = NULL WHERE id = $1`
    await asOwner(again, [id])
  })

  test('has its own new proposal compared, and no other’s, nor at another time than it was made', async () => {
    const at = new Date().toISOString()
    await asOwner('UPDATE employment_proposal SET proposed_at = $1', [at])
    const compare = (row: Row | undefined, instant: string) =>
      outcome('cesu_api', {
        text: 'SELECT FROM (SELECT check_identity($1, $2, $3) AS proposals OFFSET 0) told WHERE proposals IS NOT NULL',
        values: [row?.['employer_id'], row?.['proposal_id'], instant],
      })
    // What a match may be added to has none yet.
    expect(await compare(a.fresh['identity_match'], at)).toBe('done')
    expect(await compare(theirs.fresh['identity_match'], at)).toBe('hidden')
    expect(await compare(a.fresh['identity_match'], '2020-01-01')).toBe('hidden')
  })

  test('traces its own proposal, and no other’s', async () => {
    const entry = { kind: 'EMPLOYMENT_PROPOSED', subject_kind: 'PROPOSAL' }
    const about = (row: Row | undefined): Row => ({
      ...entry,
      subject_id: row?.['id'],
      employer_id: row?.['employer_id'],
    })
    const { audit_entry } = a.fresh
    expect(await adding('cesu_api', 'audit_entry', audit_entry, about(a.existing['employment_proposal']))).toBe('done')
    const other = about(theirs.existing['employment_proposal'])
    expect(await adding('cesu_api', 'audit_entry', audit_entry, other)).toBe('refused')
  })
})

test('a job opens the review of identities, and no other case', async () => {
  const review = { kind: 'IDENTITY_REVIEW', subject_kind: 'IDENTITY_CHECK' }
  expect(await adding('cesu_jobs', 'case', a.fresh['case'], review)).toBe('done')
  for (const changes of [{ kind: 'DECLARATION_ANOMALY' }, { subject_kind: 'DECLARATION' }, { status: 'RESOLVED' }]) {
    expect(await adding('cesu_jobs', 'case', a.fresh['case'], { ...review, ...changes })).toBe('refused')
  }
})
