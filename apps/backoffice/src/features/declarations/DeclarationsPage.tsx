import { PageHeading } from '@cesu/ui/app'
import { DataTable, listOf, useListState } from '@cesu/ui/list'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { columns } from './columns.tsx'
import { Filters } from './Filters.tsx'
import type { DeclarationsSearch } from './search.ts'

const route = getRouteApi('/signed-in/declarations')
const noun = { one: 'déclaration', many: 'déclarations', none: 'Aucune déclaration' }
const noFilter = { mois: undefined, statut: undefined, partenaire: undefined, anomalies: false }

/** The declarations of all partners: sorted, filtered and cut into pages by the server. */
export function DeclarationsPage() {
  const url = route.useSearch()
  const navigate = route.useNavigate()
  const list = useListState<DeclarationsSearch>({
    open: { cursor: url.curseur, page: url.page },
    size: url.lignes,
    go: ({ change, place, search, replace }) =>
      navigate({
        search: { ...url, ...change, curseur: place.cursor, page: place.page },
        state: { search, trail: place.trail },
        replace,
        resetScroll: false,
      }),
  })
  const query = useQuery({
    ...api.agentDeclarations.list.queryOptions({
      search: list.search,
      period: url.mois ?? null,
      status: url.statut ?? null,
      partnerId: url.partenaire ?? null,
      withAnomalies: url.anomalies,
      sort: url.tri,
      direction: url.sens,
      cursor: url.curseur || null,
      limit: url.lignes,
    }),
    placeholderData: keepPreviousData,
  })
  const isFiltered =
    list.search !== '' || url.anomalies || [url.mois, url.statut, url.partenaire].some((value) => value !== undefined)
  return (
    <>
      <PageHeading title="Déclarations" />
      <Filters url={url} list={list} />
      <DataTable
        caption="Déclarations de tous les partenaires"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        list={listOf(query)}
        sort={{ key: url.tri, direction: url.sens }}
        onSort={({ key, direction }) => list.refine({ tri: key, sens: direction })}
        paging={list.paging(query.data?.nextCursor)}
        empty="Aucun partenaire n’a encore envoyé de déclaration."
        onClearFilters={isFiltered ? () => list.clear(noFilter) : undefined}
      />
    </>
  )
}
