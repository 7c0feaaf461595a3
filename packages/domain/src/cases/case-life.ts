import type { CaseKind, CaseStatus } from '@cesu/db/model'
import { addDays, type Day } from '../shared/index.ts'
import { caseKinds } from './kinds.ts'

/** Day by which a case opened today must be answered. */
export const dueDay = (kind: CaseKind, today: Day): Day => addDays(today, caseKinds[kind].answerDays)

/** The statuses of a case that still asks for work. */
export const openCaseStatuses: readonly CaseStatus[] = ['NEW', 'IN_PROGRESS']

/** What a screen writes for each status of a case. */
export const caseStatusLabels: Record<CaseStatus, string> = {
  NEW: 'À traiter',
  IN_PROGRESS: 'En cours',
  RESOLVED: 'Décidé',
}
