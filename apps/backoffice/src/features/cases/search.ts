import { CaseStatus, openCaseStatuses } from '@cesu/domain/cases'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** Which cases: all of them, or those in one state; those that ask for work when nothing is chosen. */
export const CaseState = z.enum(['TOUS', ...Object.values(CaseStatus)])

/** The statuses that a state stands for; none means all. */
export function statusesOf(state: z.infer<typeof CaseState> | undefined): CaseStatus[] {
  if (state === 'TOUS') return []
  return state === undefined ? [...openCaseStatuses] : [state]
}

export const casesSearch = listSearch({
  name: 'dossiers',
  sorts: ['dueDay'],
  /** `equipe`: identifier of a team. */
  filters: { statut: CaseState, equipe: z.uuid() },
})

export type CasesUrl = ReturnType<typeof casesSearch.read>
