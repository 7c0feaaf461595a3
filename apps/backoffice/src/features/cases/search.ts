import { CaseStatus } from '@cesu/domain/cases'
import { type Direction, oneOf, type PageSize, pageNumber, pageSize, text } from '@cesu/ui'
import type { SearchSchemaInput } from '@tanstack/react-router'

/** What the URL of the list says. */
export interface CasesSearch {
  sens: Direction
  statut: CaseStatus | 'tous'
  /** Identifier of a team. */
  equipe: string | undefined
  page: number
  curseur: string
  lignes: PageSize
}

/** What a short URL leaves out: what is to be done, the most urgent first. */
export const defaultCasesSearch: CasesSearch = {
  sens: 'asc',
  statut: 'NEW',
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
    statut: oneOf([...Object.values(CaseStatus), 'tous'], raw.statut, defaultCasesSearch.statut),
    equipe: UUID.test(equipe) ? equipe : undefined,
    page: curseur === '' ? 1 : pageNumber(raw.page),
    curseur,
    lignes: pageSize(raw.lignes),
  }
}
