import { identifierLabels, openingReasons, openingVerdictLabels } from '@cesu/domain/openings'
import { frenchInstant } from '@cesu/domain/shared'
import { accessClassLabels, agentReadingLabels } from '@cesu/domain/sharing'
import { z } from 'zod'
import type { ExportCell } from '../list-export.ts'
import { operation } from '../operation.ts'
import { agentExpected, agentFilterOf, agentFilters } from './audit-agent-filter.ts'
import { AgentReadingRow } from './audit-agent-row.ts'
import { auditedReadings } from './audit-agents-page.ts'
import { lastClassed } from './audit-classed.ts'
import { AuditFile, AuditFormat, signedFile } from './audit-file.ts'

const columns: Readonly<Record<string, (row: z.output<typeof AgentReadingRow>) => ExportCell>> = {
  'Date et heure (heure de Paris)': ({ at }) => frenchInstant(at),
  'Instant (UTC)': ({ at }) => at,
  Lecture: ({ id }) => id,
  Agent: ({ agentName }) => agentName,
  'Identifiant de l’agent': ({ agentId }) => agentId,
  'Ce qui a été fait': ({ act }) => agentReadingLabels[act],
  Mois: ({ month }) => month,
  'Affiché en clair': ({ identifier }) => identifier && identifierLabels[identifier],
  Raison: ({ reason }) => reason && openingReasons[reason],
  'Ce que l’agent a écrit': ({ words }) => words,
  Contrôle: ({ verdict }) => verdict && openingVerdictLabels[verdict],
  'Personne (pseudonyme)': ({ subject }) => subject,
  Classement: ({ classification }) => accessClassLabels[classification],
  Règle: ({ rule }) => rule,
  'Ce que dit la règle': ({ ruleSentence }) => ruleSentence,
}

/** What agents opened, the last 10,000 at most that filters keep, as a signed file for a third party. Workers are pseudonyms in it. */
export const auditAgentsExport = operation({
  name: 'access.agents-export',
  title: 'Exporter les lectures des agents dans un fichier signé',
  permission: 'access.audit',
  effect: 'read',
  sensitive: { acts: ['ACCESSES_EXPORTED'] },
  input: z.strictObject({ ...agentFilters, format: AuditFormat }),
  expected: { ...agentExpected, format: 'CSV ou JSON' },
  output: AuditFile,
  example: { format: 'CSV' },
  async run(call, { format, ...asked }) {
    const { classification = null } = asked
    const { rows, isCut } = await lastClassed({ ...auditedReadings(call, agentFilterOf(asked)), classification })
    const leaving = rows.map((row) => AgentReadingRow.parse(row))
    const of = { operation: 'access.agents-export', name: 'lectures-des-agents', listed: 'readings' }
    return { ...(await signedFile(call, { ...of, format, rows: leaving, columns, isCut, asked })), rows }
  },
  lists: ({ rows }) => rows.map(({ employeeId }) => employeeId),
})
