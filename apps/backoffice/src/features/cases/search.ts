import { CaseKind, CaseStatus, openCaseStatuses } from '@cesu/domain/cases'
import { addDays, type Day, isDay } from '@cesu/domain/shared'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** Several values in one of the address, between dots. */
const several = (isOne: (name: string) => boolean) => z.string().refine((value) => value.split('.').every(isOne))

const isStatus = (name: string): name is CaseStatus => name in CaseStatus
const isKind = (name: string): name is CaseKind => name in CaseKind

/** All cases; the address names some statuses, or this, or nothing: those that ask for work. */
export const ALL = 'TOUS'

/** The statuses that an address names; none means all. */
function statusesOf(value: string | undefined): CaseStatus[] {
  if (value === ALL) return []
  return value === undefined ? [...openCaseStatuses] : value.split('.').filter(isStatus)
}

/** How soon cases are due: late, today at most, within two days, within a week. */
export const CaseDue = z.enum(['RETARD', 'JOUR', 'BIENTOT', 'SEMAINE'])
type CaseDue = z.infer<typeof CaseDue>

export const dueLabels: Record<CaseDue, string> = {
  RETARD: 'En retard',
  JOUR: 'Aujourd’hui ou en retard',
  BIENTOT: 'Dans les 2 jours ou en retard',
  SEMAINE: 'Dans les 7 jours ou en retard',
}

const daysAhead: Record<CaseDue, number> = { RETARD: -1, JOUR: 0, BIENTOT: 2, SEMAINE: 7 }

/** The last due day that a choice keeps; null keeps all. */
const dueByOf = (due: CaseDue | undefined, today: Day): Day | null =>
  due === undefined ? null : addDays(today, daysAhead[due])

/** The values that an address names, between dots. */
export const valuesOf = (value: string | undefined): string[] => (value ? value.split('.') : [])

/** The same written: nothing for none. */
export const joined = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join('.')

/** Some days, the first and the last, between a dot. */
const CaseDays = z.string().refine((value) => {
  const [from = '', to = '', ...more] = value.split('.')
  return isDay(from) && isDay(to) && from <= to && more.length === 0
})

const daysOf = (value: string | undefined) => {
  const [from, to] = valuesOf(value)
  return from && to ? { from, to } : null
}

/** The columns that may be hidden: all but the number, which names the row. */
const columns = [
  ...['about', 'partnerName', 'employerName', 'employeeName', 'period', 'stakeCents', 'assigneeName', 'status'],
  'dueDay',
]

/** No column hidden, where the address says it: else this browser does. */
export const NO_COLUMN = 'aucune'

export const casesSearch = listSearch({
  name: 'dossiers',
  sorts: ['dueDay'],
  /**
   * `statut`, `type`: several between dots; `equipe`: identifier of a team; `agent`: only one's own; `ouvert`, `decide`, `rouvert`: the days
   * when it happened.
   */
  filters: {
    ...{ statut: several((name) => name === ALL || isStatus(name)), type: several(isKind), equipe: z.uuid() },
    ...{ echeance: CaseDue, agent: z.literal('moi'), ouvert: CaseDays, decide: CaseDays, rouvert: CaseDays },
  },
  /**
   * `vue`: the saved view that was opened, or `toutes`; `masquees`: the columns that are hidden; `liste`, on the page of a case: the list it was
   * opened from, as its address says it, or with words that no address bears.
   */
  more: {
    vue: z.union([z.uuid(), z.literal('toutes')]),
    masquees: several((name) => name === NO_COLUMN || columns.includes(name)),
    liste: z.enum(['filtres', 'recherche']),
  },
})

export type CasesUrl = ReturnType<typeof casesSearch.read>

/** What the server is asked for a list: its filters, whatever its order and the page. */
export const filtersOf = ({ statut, equipe, type, echeance, agent, ...url }: CasesUrl, today: Day) => ({
  ...{ statuses: statusesOf(statut), teamId: equipe, kinds: valuesOf(type).filter(isKind), isMine: agent === 'moi' },
  dueBy: dueByOf(echeance, today),
  ...{ opened: daysOf(url.ouvert), decided: daysOf(url.decide), reopened: daysOf(url.rouvert) },
})

/** The same, in its order. */
export const questionOf = (url: CasesUrl, today: Day) => ({ ...filtersOf(url, today), direction: url.sens })

/** The page of the cases of a decision of many. */
export const bulkCasesSearch = listSearch({ name: 'dossiers-groupes' })

export type BulkCasesUrl = ReturnType<typeof bulkCasesSearch.read>
