import { describe, expect, test } from 'vitest'
import { roleCommands } from './role-commands.ts'
import { idOf, type Row } from './row-values.ts'
import { insertion, rowFor, tenant } from './two-tenants.ts'

/** What a worker reads and issues of their own work, and of nobody else's. */

const { told } = roleCommands()
const { citizenId, fresh } = tenant('a')
const worker = idOf('a', 'employee', 2)

/** The person of tenant a employs nobody, and works there: for the employer of the tenant, or for that of the other one. */
const worksFor = (name: 'a' | 'b') => [
  { text: 'UPDATE citizen SET employer_id = NULL WHERE id = $1', values: [citizenId] },
  { text: 'UPDATE employment SET employee_id = $1 WHERE id = $2', values: [worker, idOf(name, 'employment', 0)] },
]
const nowhere = worksFor('a').slice(0, 1)
/** The document of tenant a is a payslip. */
const payslip = { text: `UPDATE document SET kind = 'PAYSLIP'`, values: [] }

const employersIn = async (table: string, ...before: { text: string; values: unknown[] }[]) => {
  const { rows } = await told({ role: 'cesu_citizen', text: `SELECT DISTINCT employer_id FROM ${table}` }, ...before)
  return rows.map(({ employer_id }) => employer_id)
}

const tables = [
  ...['employment', 'employment_terms', 'declaration', 'declaration_version', 'declaration_cancellation', 'document'],
]

describe('a worker', () => {
  test.each(tables)('reads %s of their own work, and nothing of a work that is not theirs', async (table) => {
    expect(await employersIn(table, payslip, ...nowhere)).toEqual([])
    for (const name of ['a', 'b'] as const) {
      expect(await employersIn(table, payslip, ...worksFor(name)), name).toEqual([idOf(name, 'employer', 0)])
    }
  })

  test('reads no receipt, which says what the tax gives the employer back', async () => {
    expect(await employersIn('document', ...worksFor('a'))).toEqual([])
  })

  test('reads who employs them as a payslip says it, and no row of an employer', async () => {
    const asked = { role: 'cesu_citizen' as const, text: 'SELECT * FROM own_work_employer($1)' }
    const values = [idOf('a', 'employer', 0)]
    const { rows } = await told({ ...asked, values }, ...worksFor('a'))
    expect(rows.map((row) => Object.keys(row))).toEqual([
      ['given_names', 'family_name', 'cesu_number', 'postal_code', 'city'],
    ])
    expect((await told({ ...asked, values }, ...worksFor('b'))).rows).toEqual([])
    expect((await told({ role: 'cesu_citizen', text: 'SELECT id FROM employer' }, ...worksFor('a'))).rows).toEqual([])
  })
})

describe('a payslip that a worker issues', () => {
  const own = { issued_by_kind: 'CITIZEN', issued_by_id: citizenId }
  const issuing = (changes: Row = {}) => {
    const row = { ...rowFor('cesu_citizen', 'document', { name: 'a', isNew: true }), ...own, ...changes }
    return { role: 'cesu_citizen' as const, ...insertion('document', row) }
  }
  const unissued = { text: 'DELETE FROM document', values: [] }

  test.each<[string, Row, string | null]>([
    ['of their own work', {}, null],
    ['a receipt', { kind: 'RECEIPT' }, 'refused'],
    ['in the name of somebody else', { issued_by_id: tenant('b').citizenId }, 'refused'],
    ['under another name', { issued_by_name: 'Quelqu’un d’autre' }, 'refused'],
    ['as staff', { issued_by_kind: 'PARTNER_STAFF' }, 'refused'],
    ['of another partner', { partner_id: tenant('b').partnerId }, 'refused'],
    ['of a version that is not in force', { version: 2 }, 'refused'],
    ['on another day', { issued_at: '2026-01-01T10:00:00Z' }, 'refused'],
  ])('%s: %o', async (_title, changes, stopped) => {
    expect(fresh['document']).toMatchObject({ kind: 'PAYSLIP', version: 1 })
    expect((await told(issuing(changes), unissued, ...worksFor('a'))).stopped).toBe(stopped)
  })

  test('of a cancelled declaration, or of somebody else’s work, is refused', async () => {
    const cancelled = { text: `UPDATE declaration SET status = 'CANCELLED'`, values: [] }
    expect((await told(issuing(), unissued, cancelled, ...worksFor('a'))).stopped).toBe('refused')
    expect((await told(issuing(), unissued, ...worksFor('b'))).stopped).toBe('refused')
  })
})

describe('what a worker takes is traced as theirs', () => {
  const tracing = (changes: Row) => {
    const entry = { ...rowFor('cesu_citizen', 'audit_entry', { name: 'a', isNew: true }), employer_id: null }
    const now = { at: new Date().toISOString(), partner_id: null }
    return { role: 'cesu_citizen' as const, ...insertion('audit_entry', { ...entry, ...now, ...changes }) }
  }
  const issued = { kind: 'DOCUMENT_ISSUED', subject_kind: 'DECLARATION', subject_id: idOf('a', 'declaration', 0) }
  const taken = { kind: 'OWN_DATA_TAKEN', subject_kind: 'CITIZEN', subject_id: citizenId }

  test.each<[string, Row, string | null]>([
    ['a payslip', issued, null],
    ['their data', taken, null],
    ['the payslip of another', { ...issued, subject_id: idOf('b', 'declaration', 0) }, 'refused'],
    ['what a partner would be told', { ...issued, partner_id: tenant('a').partnerId }, 'refused'],
    ['a declaration that is read', { ...issued, kind: 'DECLARATION_READ' }, 'refused'],
    ['another act on a declaration', { ...issued, kind: 'OWN_DATA_TAKEN' }, 'refused'],
    ['the data of another', { ...taken, subject_id: tenant('b').citizenId }, 'refused'],
  ])('%s: %o', async (_title, changes, stopped) => {
    expect((await told(tracing(changes), ...worksFor('a'))).stopped).toBe(stopped)
  })
})
