import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, listOf, SearchField, useListMemory, useListState } from '@cesu/ui/list'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { columns } from './columns.tsx'
import type { EmploymentsSearch } from './search.ts'

const route = getRouteApi('/signed-in/declarer')
const noun = { one: 'relation d’emploi', many: 'relations d’emploi', none: 'Aucune relation d’emploi' }

/** The pairs employer–worker that the partner may declare for today, in the order of names. */
export function EmploymentsPage() {
  const { lignes } = route.useSearch()
  const navigate = route.useNavigate()
  const { cursor, trail } = useListMemory()
  const list = useListState<EmploymentsSearch>({
    open: { cursor, page: trail.length + 1 },
    size: lignes,
    go: ({ change, place, search, replace }) =>
      navigate({
        search: { lignes, ...change },
        state: { search, cursor: place.cursor, trail: place.trail },
        replace,
        resetScroll: false,
      }),
  })
  const query = useQuery({
    ...api.employments.list.queryOptions({ search: list.search, cursor: cursor || null, limit: lignes }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeading title="Déclarer" />
      <p>Choisissez un salarié. Vous voyez les employeurs qui vous ont donné un mandat en cours.</p>
      <FilterBar>
        <SearchField label="Nom de l’employeur ou du salarié" value={list.search} onSearch={list.searchFor} />
      </FilterBar>
      <DataTable
        caption="Relations d’emploi à déclarer"
        noun={noun}
        columns={columns}
        rowId={(row) => row.employmentId}
        list={listOf(query)}
        paging={list.paging(query.data?.nextCursor)}
        empty="Aucun employeur ne vous a donné de mandat en cours. Ses salariés apparaîtront ici dès qu’il l’aura fait."
        onClearFilters={list.search ? () => list.clear({}) : undefined}
      />
    </>
  )
}
