import { CaseStatus } from '@cesu/domain/cases'
import { type Direction, oneOf, type PageSize, pageNumber, pageSize, text } from '@cesu/ui'
import type { SearchSchemaInput } from '@tanstack/react-router'

/** What the URL of the list says. */
export interface CasesSearch {
  sens: Direction
  statut: CaseStatus | undefined
  /** Identifier of a team. */
  equipe: string | undefined
  page: number
  curseur: string
  lignes: PageSize
}

/** What a short URL leaves out: the latest due day first, where the open cases are. */
export const defaultCasesSearch: CasesSearch = {
  sens: 'desc',
  statut: undefined,
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
    statut: oneOf(Object.values(CaseStatus), raw.statut, undefined),
    equipe: UUID.test(equipe) ? equipe : undefined,
    page: curseur === '' ? 1 : pageNumber(raw.page),
    curseur,
    lignes: pageSize(raw.lignes),
  }
}
