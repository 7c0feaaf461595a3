import { frenchInstant } from '@cesu/domain/shared'
import {
  accessClassLabels,
  accessOutcomeLabels,
  accessRefusalLabels,
  askedDataText,
  legalBases,
} from '@cesu/domain/sharing'
import { z } from 'zod'
import type { ExportCell } from '../list-export.ts'
import { operation } from '../operation.ts'
import { lastClassed } from './audit-classed.ts'
import { AuditFile, AuditFormat, signedFile } from './audit-file.ts'
import { accessFilterOf, auditExpected, auditFilters } from './audit-filter.ts'
import { auditedAccesses } from './audit-page.ts'
import { AccessRow } from './audit-row.ts'

const columns: Readonly<Record<string, (row: z.output<typeof AccessRow>) => ExportCell>> = {
  'Date et heure (heure de Paris)': ({ at }) => frenchInstant(at),
  'Instant (UTC)': ({ at }) => at,
  Accès: ({ id }) => id,
  Organisme: ({ consumerName }) => consumerName,
  Programme: ({ programName }) => programName,
  Finalité: ({ purposeLabel }) => purposeLabel,
  'Code de la finalité': ({ purposeCode, purposeVersion }) => `${purposeCode}, version ${purposeVersion}`,
  Fondement: ({ legalBasis }) => legalBases[legalBasis].name,
  Données: ({ scope }) => askedDataText(scope),
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

/** The accesses that filters keep, the last 10,000 at most, as a signed file for a third party. Workers are pseudonyms in it. */
export const auditExport = operation({
  name: 'access.export',
  title: 'Exporter des accès dans un fichier signé',
  permission: 'access.audit',
  effect: 'read',
  sensitive: { acts: ['ACCESSES_EXPORTED'] },
  input: z.strictObject({ ...auditFilters, format: AuditFormat }),
  expected: { ...auditExpected, format: 'CSV ou JSON' },
  output: AuditFile,
  example: { format: 'CSV' },
  async run(call, { format, ...asked }) {
    const { classification = null } = asked
    const { rows, isCut } = await lastClassed({ ...auditedAccesses(call, accessFilterOf(asked)), classification })
    const leaving = rows.map((row) => AccessRow.parse(row))
    const of = { operation: 'access.export', name: 'acces', listed: 'accesses' }
    return { ...(await signedFile(call, { ...of, format, rows: leaving, columns, isCut, asked })), rows }
  },
  lists: ({ rows }) => rows.map(({ employeeId }) => employeeId),
})
