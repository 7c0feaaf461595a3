import type { Grade } from '@cesu/domain/contributions'
import { gradesToCheck } from '@cesu/domain/parameter-checks'
import { oneOf, type PageSize, pageNumber, pageSize, text } from '@cesu/ui/list'
import type { SearchSchemaInput } from '@tanstack/react-router'

/** What the URL of the list says. */
export interface ParametersSearch {
  fiabilite: Grade | undefined
  theme: string | undefined
  /** True keeps only the parameters to check again. */
  reverifier: boolean
  page: number
  curseur: string
  lignes: PageSize
}

/** What a short URL leaves out. */
export const defaultParametersSearch: ParametersSearch = {
  fiabilite: undefined,
  theme: undefined,
  reverifier: false,
  page: 1,
  curseur: '',
  lignes: 25,
}

const LONGEST_THEME = 100

export function readParametersSearch(raw: Partial<ParametersSearch> & SearchSchemaInput): ParametersSearch {
  const curseur = text(raw.curseur)
  const theme = text(raw.theme)
  return {
    fiabilite: oneOf(gradesToCheck, raw.fiabilite, undefined),
    theme: theme !== '' && theme.length <= LONGEST_THEME ? theme : undefined,
    reverifier: raw.reverifier === true,
    page: curseur === '' ? 1 : pageNumber(raw.page),
    curseur,
    lignes: pageSize(raw.lignes),
  }
}
