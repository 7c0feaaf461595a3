import { CaseStatus, openCaseStatuses } from '@cesu/domain/cases'
import { type Direction, oneOf, type PageSize, pageNumber, pageSize, text } from '@cesu/ui/list'
import type { SearchSchemaInput } from '@tanstack/react-router'

/** Which cases: those that ask for work, all of them, or those in one state. */
const states = ['OUVERTS', 'TOUS', ...Object.values(CaseStatus)] as const
export type CaseState = (typeof states)[number]

/** The statuses that a state stands for; none means all. */
export function statusesOf(state: CaseState): CaseStatus[] {
  if (state === 'TOUS') return []
  return state === 'OUVERTS' ? [...openCaseStatuses] : [state]
}

/** What the URL of the list says. */
export interface CasesSearch {
  sens: Direction
  statut: CaseState
  /** Identifier of a team. */
  equipe: string | undefined
  page: number
  curseur: string
  lignes: PageSize
}

/** What a short URL leaves out: the open cases, the first due first. */
export const defaultCasesSearch: CasesSearch = {
  sens: 'asc',
  statut: 'OUVERTS',
  equipe: undefined,
  page: 1,
  curseur: '',
  lignes: 25,
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function readCasesSearch(raw: Partial<CasesSearch> & SearchSchemaInput): CasesSearch {
  const curseur = text(raw.curseur)
  const equipe = text(raw.equipe)
  return {
    sens: oneOf(['asc', 'desc'], raw.sens, defaultCasesSearch.sens),
    statut: oneOf(states, raw.statut, defaultCasesSearch.statut),
    equipe: UUID.test(equipe) ? equipe : undefined,
    page: curseur === '' ? 1 : pageNumber(raw.page),
    curseur,
    lignes: pageSize(raw.lignes),
  }
}
