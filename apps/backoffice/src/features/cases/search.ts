import { CaseKind, CaseStatus, openCaseStatuses } from '@cesu/domain/cases'
import { addDays, type Day } from '@cesu/domain/shared'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** Which cases: all of them, or those in one state; those that ask for work when nothing is chosen. */
const CaseState = z.enum(['TOUS', ...Object.values(CaseStatus)])

/** The statuses that a state stands for; none means all. */
function statusesOf(state: z.infer<typeof CaseState> | undefined): CaseStatus[] {
  if (state === 'TOUS') return []
  return state === undefined ? [...openCaseStatuses] : [state]
}

/** How soon cases are due: late, today at most, within a week. */
export const CaseDue = z.enum(['RETARD', 'JOUR', 'SEMAINE'])

export const dueLabels: Record<z.infer<typeof CaseDue>, string> = {
  RETARD: 'En retard',
  JOUR: 'Aujourd’hui ou en retard',
  SEMAINE: 'Dans les 7 jours ou en retard',
}

const daysAhead: Record<z.infer<typeof CaseDue>, number> = { RETARD: -1, JOUR: 0, SEMAINE: 7 }

/** The last due day that a choice keeps; null keeps all. */
const dueByOf = (due: z.infer<typeof CaseDue> | undefined, today: Day): Day | null =>
  due === undefined ? null : addDays(today, daysAhead[due])

const isKind = (name: string): name is CaseKind => name in CaseKind

/** Several kinds in one value of the address, between dots. */
const CaseKinds = z.string().refine((value) => value.split('.').every(isKind))

/** The kinds that an address names. */
export const kindsOf = (value: string | undefined): CaseKind[] => (value ?? '').split('.').filter(isKind)

export const casesSearch = listSearch({
  name: 'dossiers',
  sorts: ['dueDay'],
  /** `equipe`: identifier of a team; `type`: kinds, between dots; `agent`: only one's own. */
  filters: { statut: CaseState, equipe: z.uuid(), echeance: CaseDue, type: CaseKinds, agent: z.literal('moi') },
})

export type CasesUrl = ReturnType<typeof casesSearch.read>

/** What the server is asked for a list: its filters and its order, whatever the page. */
export const questionOf = ({ statut, equipe, type, echeance, agent, sens }: CasesUrl, today: Day) => ({
  ...{ statuses: statusesOf(statut), teamId: equipe, kinds: kindsOf(type), isMine: agent === 'moi' },
  ...{ dueBy: dueByOf(echeance, today), direction: sens },
})
