import { findSigningKey } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { signDocument } from '../platform/document-keys.ts'
import { record } from '../record.ts'
import { tokenHash } from '../tokens.ts'
import { auditCsv, auditJson } from './audit-file.ts'
import { accessFilterOf, auditExpected, auditFilters } from './audit-filter.ts'
import { accessesOf } from './audit-page.ts'
import { AccessRow } from './audit-row.ts'

const writers = { CSV: auditCsv, JSON: auditJson }
const types = { CSV: 'text/csv;charset=utf-8', JSON: 'application/json' }

/**
 * The accesses that filters keep, the last 10,000 at most, as a file for a third party: signed with the key of documents, whose public
 * half is published, and recorded with its digest. Workers are pseudonyms in it.
 */
export const auditExport = operation({
  name: 'access.export',
  title: 'Exporter des accès dans un fichier signé',
  permission: 'access.audit',
  effect: 'read',
  input: z.strictObject({ ...auditFilters, format: z.enum(['CSV', 'JSON']) }),
  expected: { ...auditExpected, format: 'CSV ou JSON' },
  output: z.object({
    name: z.string(),
    type: z.string(),
    content: z.string(),
    lines: z.int(),
    /** True when the filters keep more than the file holds. */
    isCut: z.boolean(),
  }),
  example: { format: 'CSV' },
  async run(call, { format, ...asked }) {
    const { tx, actor, now, today, secret } = call
    const key = await findSigningKey(tx)
    if (key === null) throw new Error('no key signs exports: the database was not prepared')
    const { classification = null } = asked
    const { rows, isCut } = await accessesOf(call, { filter: accessFilterOf(asked), classification })
    const filters = Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null)) as Record<
      string,
      string
    >
    const head = { exportedAt: now.toISOString(), exportedBy: actor.name, filters, lines: rows.length, isCut }
    const leaving = rows.map((row) => AccessRow.parse(row))
    const content = await writers[format](leaving, head, (signed) => ({
      ...{ keyId: key.id, signature: signDocument(signed, { key, secret }) },
    }))
    const payload = { format, lines: rows.length, sha256: tokenHash(content), filters }
    await record(call, { kind: 'ACCESS_EXPORTED', subjectId: 'access.export', payload })
    const name = `acces-${today}.${format.toLowerCase()}`
    return { name, type: types[format], content, lines: rows.length, isCut, rows }
  },
  lists: ({ rows }) => rows.map(({ employeeId }) => employeeId),
})
