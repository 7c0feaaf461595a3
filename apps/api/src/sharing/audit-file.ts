import { text } from 'node:stream/consumers'
import { frenchInstant } from '@cesu/domain/shared'
import { accessClassLabels, accessOutcomeLabels, accessRefusalLabels, legalBases } from '@cesu/domain/sharing'
import type { z } from 'zod'
import { csvOf } from '../csv.ts'
import type { ExportCell } from '../list-export.ts'
import type { AccessRow } from './audit-row.ts'

type Row = z.output<typeof AccessRow>

/** What a file of accesses says of itself. */
export interface AuditFileHead {
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

const columns: Readonly<Record<string, (row: Row) => ExportCell>> = {
  'Date et heure (heure de Paris)': ({ at }) => frenchInstant(at),
  'Instant (UTC)': ({ at }) => at,
  Accès: ({ id }) => id,
  Organisme: ({ consumerName }) => consumerName,
  Programme: ({ programName }) => programName,
  Finalité: ({ purposeLabel }) => purposeLabel,
  'Code de la finalité': ({ purposeCode, purposeVersion }) => `${purposeCode}, version ${purposeVersion}`,
  Fondement: ({ legalBasis }) => legalBases[legalBasis].name,
  Données: ({ scope }) => scope,
  'Premier mois': ({ firstMonth }) => firstMonth,
  'Dernier mois': ({ lastMonth }) => lastMonth,
  Résultat: ({ outcome }) => accessOutcomeLabels[outcome],
  'Motif du refus': ({ refusal }) => refusal && accessRefusalLabels[refusal],
  Enregistrements: ({ records }) => String(records),
  Partage: ({ grantId }) => grantId,
  'Salarié (pseudonyme)': ({ subject }) => subject,
  Classement: ({ classification }) => accessClassLabels[classification],
  Règle: ({ rule }) => rule,
  'Ce que dit la règle': ({ ruleSentence }) => ruleSentence,
}

async function* these<T>(rows: readonly T[]) {
  yield* rows
}

/**
 * The accesses as a spreadsheet reads them, then a line that says what the file is, then the signature (Ed25519) of every byte that
 * comes before its line.
 */
export async function auditCsv(rows: readonly Row[], head: AuditFileHead, sign: Sign): Promise<string> {
  const { exportedAt, exportedBy, filters, lines, isCut } = head
  const about = ['Fichier', exportedAt, exportedBy, JSON.stringify(filters), String(lines), isCut ? 'coupé' : 'complet']
  const signed = (await text(csvOf(columns, these(rows)))) + (await line(about))
  const { keyId, signature } = sign(signed)
  return signed + (await line(['Signature', 'Ed25519', keyId, signature]))
}

/** One line more, its cells written as the others are. */
async function line(cells: readonly string[]): Promise<string> {
  const shown = Object.fromEntries(cells.map((cell, rank) => [String(rank), () => cell]))
  const [, written = ''] = (await text(csvOf(shown, these([null])))).split(/\n(.*)/s)
  return written
}

/** The same for a program: what is signed is a text of JSON, so that it is verified byte for byte. */
export function auditJson(rows: readonly Row[], head: AuditFileHead, sign: Sign): string {
  const signed = JSON.stringify({ ...head, accesses: rows })
  return `${JSON.stringify({ algorithm: 'Ed25519', ...sign(signed), signed }, null, 2)}\n`
}
