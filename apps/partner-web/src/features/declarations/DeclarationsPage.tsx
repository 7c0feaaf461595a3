import { PageHeading } from '@cesu/ui/app'
import { DataTable, listOf, useListState } from '@cesu/ui/list'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { columns } from './columns.tsx'
import { Filters } from './Filters.tsx'
import type { DeclarationsSearch } from './search.ts'

const route = getRouteApi('/signed-in/declarations')
const noun = { one: 'déclaration', many: 'déclarations', none: 'Aucune déclaration' }

/** The declarations that the partner sent: sorted, filtered and cut into pages by the server. */
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
    ...api.declarations.list.queryOptions({
      search: list.search,
      period: url.mois ?? null,
      status: url.statut ?? null,
      sort: url.tri,
      direction: url.sens,
      cursor: url.curseur || null,
      limit: url.lignes,
    }),
    placeholderData: keepPreviousData,
  })
  const isFiltered = list.search !== '' || url.mois !== undefined || url.statut !== undefined
  return (
    <>
      <PageHeading title="Déclarations" />
      <Filters url={url} list={list} />
      <DataTable
        caption="Déclarations envoyées"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        list={listOf(query)}
        sort={{ key: url.tri, direction: url.sens }}
        onSort={({ key, direction }) => list.refine({ tri: key, sens: direction })}
        paging={list.paging(query.data?.nextCursor)}
        empty={<NothingSent />}
        onClearFilters={isFiltered ? () => list.clear({ mois: undefined, statut: undefined }) : undefined}
      />
    </>
  )
}

function NothingSent() {
  const mayDeclare = useMe().permissions.includes('declarations.submit')
  return (
    <>
      <p>Votre organisme n’a pas encore envoyé de déclaration.</p>
      {mayDeclare && (
        <Link className="fr-btn" to="/declarer">
          Faire une déclaration
        </Link>
      )}
    </>
  )
}
