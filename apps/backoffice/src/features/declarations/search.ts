import { DeclarationStatus } from '@cesu/domain/declarations'
import { isPeriod } from '@cesu/domain/shared'
import { type Direction, oneOf, type PageSize, pageNumber, pageSize, text } from '@cesu/ui/list'
import type { SearchSchemaInput } from '@tanstack/react-router'

const sorts = ['submittedAt', 'period', 'netCents'] as const

/** What the URL of the list says. The search may be a name: it stays in the browser's history entry. */
export interface DeclarationsSearch {
  tri: (typeof sorts)[number]
  sens: Direction
  mois: string | undefined
  statut: DeclarationStatus | undefined
  /** Identifier of a partner. */
  partenaire: string | undefined
  /** True keeps only the declarations with something to check. */
  anomalies: boolean
  page: number
  curseur: string
  lignes: PageSize
}

/** What a short URL leaves out. */
export const defaultDeclarationsSearch: DeclarationsSearch = {
  tri: 'submittedAt',
  sens: 'desc',
  mois: undefined,
  statut: undefined,
  partenaire: undefined,
  anomalies: false,
  page: 1,
  curseur: '',
  lignes: 25,
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function readDeclarationsSearch(raw: Partial<DeclarationsSearch> & SearchSchemaInput): DeclarationsSearch {
  const curseur = text(raw.curseur)
  const mois = text(raw.mois)
  const partenaire = text(raw.partenaire)
  return {
    tri: oneOf(sorts, raw.tri, defaultDeclarationsSearch.tri),
    sens: oneOf(['asc', 'desc'], raw.sens, defaultDeclarationsSearch.sens),
    mois: isPeriod(mois) ? mois : undefined,
    statut: oneOf(Object.values(DeclarationStatus), raw.statut, undefined),
    partenaire: UUID.test(partenaire) ? partenaire : undefined,
    anomalies: raw.anomalies === true,
    page: curseur === '' ? 1 : pageNumber(raw.page),
    curseur,
    lignes: pageSize(raw.lignes),
  }
}
