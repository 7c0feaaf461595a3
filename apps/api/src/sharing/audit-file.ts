import { text } from 'node:stream/consumers'
import { findSigningKey } from '@cesu/db'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { csvOf } from '../csv.ts'
import type { ExportCell, ListExport } from '../list-export.ts'
import { signDocument } from '../platform/document-keys.ts'
import { record } from '../record.ts'
import { tokenHash } from '../tokens.ts'

export const AuditFormat = z.enum(['CSV', 'JSON'])

/** A file as it leaves. */
export const AuditFile = z.object({
  name: z.string(),
  type: z.string(),
  content: z.string(),
  lines: z.int(),
  /** True when the filters keep more than the file holds. */
  isCut: z.boolean(),
})

const types = { CSV: 'text/csv;charset=utf-8', JSON: 'application/json' }

/** What a file of accesses says of itself. */
interface AuditFileHead {
  /** Instant, ISO 8601. */
  exportedAt: string
  exportedBy: string
  filters: Readonly<Record<string, string>>
  lines: number
  /** True when the filters keep more than a file holds. */
  isCut: boolean
}

/** A signature of the text that comes before it. */
type Sign = (text: string) => { keyId: string; signature: string }

/** What leaves in a file: of which operation, its lines, and how a spreadsheet reads each. */
interface Leaving<Row> {
  operation: string
  /** Its first word: `acces-2026-11-03.csv`. */
  name: string
  format: z.output<typeof AuditFormat>
  /** Under which name a program reads the lines. */
  listed: string
  rows: readonly Row[]
  columns: Readonly<Record<string, (row: Row) => ExportCell>>
  isCut: boolean
  /** What was asked, as it was parsed. */
  asked: Readonly<Record<string, string | null | undefined>>
}

/** A file for a third party: signed with the key of documents, whose public half is published, and recorded with its digest. */
export async function signedFile<Row>(
  call: Call<'AGENT'>,
  { operation, name, format, listed, rows, columns, isCut, asked }: Leaving<Row>,
): Promise<z.output<typeof AuditFile>> {
  const { tx, actor, now, today, secret } = call
  const key = await findSigningKey(tx)
  if (key === null) throw new Error('no key signs exports: the database was not prepared')
  const filters = Object.fromEntries(
    Object.entries(asked).flatMap(([one, value]) => (value == null ? [] : [[one, value]])),
  )
  const lines = rows.length
  const head = { exportedAt: now.toISOString(), exportedBy: actor.name, filters, lines, isCut }
  const sign: Sign = (signed) => ({ keyId: key.id, signature: signDocument(signed, { key, secret }) })
  const content =
    format === 'CSV' ? await auditCsv({ rows, columns, head, sign }) : auditJson({ ...head, [listed]: rows }, sign)
  const payload = { format, lines, sha256: tokenHash(content), filters }
  await record(call, { kind: 'ACCESS_EXPORTED', subjectId: operation, payload })
  return { name: `${name}-${today}.${format.toLowerCase()}`, type: types[format], content, lines, isCut }
}

async function* these<T>(rows: readonly T[]) {
  yield* rows
}

interface Csv<Row> extends Pick<Leaving<Row>, 'rows' | 'columns'> {
  head: AuditFileHead
  sign: Sign
}

/**
 * The lines as a spreadsheet reads them, then a line that says what the file is, then the signature (Ed25519) of every byte that
 * comes before its line.
 */
async function auditCsv<Row>({ rows, columns, head, sign }: Csv<Row>): Promise<string> {
  const { exportedAt, exportedBy, filters, lines, isCut } = head
  const about = ['Fichier', exportedAt, exportedBy, JSON.stringify(filters), String(lines), isCut ? 'coupé' : 'complet']
  const signed = (await text(csvOf(columns as ListExport['columns'], these(rows)))) + (await line(about))
  const { keyId, signature } = sign(signed)
  // As it is: one that begins with a dash is no formula, and what verifies it expects no quote before it.
  return `${signed}"Signature";"Ed25519";"${keyId}";"${signature}"\n`
}

/** One line more, its cells written as the others are. */
async function line(cells: readonly string[]): Promise<string> {
  const shown = Object.fromEntries(cells.map((cell, rank) => [String(rank), () => cell]))
  const [, written = ''] = (await text(csvOf(shown, these([null])))).split(/\n(.*)/s)
  return written
}

/** The same for a program: what is signed is a text of JSON, so that it is verified byte for byte. */
function auditJson(told: object, sign: Sign): string {
  const signed = JSON.stringify(told)
  return `${JSON.stringify({ algorithm: 'Ed25519', ...sign(signed), signed }, null, 2)}\n`
}
