import type { CaseKind, CaseStatus } from '@cesu/db/model'
import { addDays, type Day } from '../shared/index.ts'

/** Days an agent has to answer, from the opening: ours, no text sets it. */
const ANSWER_DAYS: Record<CaseKind, number> = { DECLARATION_ANOMALY: 15 }

/** Day by which a case opened today must be answered. */
export const dueDay = (kind: CaseKind, today: Day): Day => addDays(today, ANSWER_DAYS[kind])

/** The name of each kind of case. */
export const caseKindLabels: Record<CaseKind, string> = { DECLARATION_ANOMALY: 'Anomalie de déclaration' }

/** The statuses of a case that still asks for work. */
export const openCaseStatuses: readonly CaseStatus[] = ['NEW', 'IN_PROGRESS']

/** What a screen writes for each status of a case. */
export const caseStatusLabels: Record<CaseStatus, string> = {
  NEW: 'À traiter',
  IN_PROGRESS: 'En cours',
  RESOLVED: 'Décidé',
}
