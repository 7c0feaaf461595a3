import { CaseStatus, caseStatusLabels } from '@cesu/domain/cases'
import { PageHeading } from '@cesu/ui/app'
import { Choice, DataTable, FilterBar, listOf, useListState } from '@cesu/ui/list'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { columns } from './columns.tsx'
import { type CasesSearch, defaultCasesSearch, statusesOf } from './search.ts'

const route = getRouteApi('/signed-in/dossiers/')
const noun = { one: 'dossier', many: 'dossiers', none: 'Aucun dossier' }

const oneStatus = Object.values(CaseStatus).map((value) => ({ value, text: caseStatusLabels[value] }))

/** The cases of all teams, by due day. */
export function CasesPage() {
  const url = route.useSearch()
  const navigate = route.useNavigate()
  const list = useListState<CasesSearch>({
    open: { cursor: url.curseur, page: url.page },
    size: url.lignes,
    go: ({ change, place, replace }) =>
      navigate({
        search: { ...url, ...change, curseur: place.cursor, page: place.page },
        state: { trail: place.trail },
        replace,
        resetScroll: false,
      }),
  })
  const query = useQuery({
    ...api.cases.list.queryOptions({
      statuses: statusesOf(url.statut),
      teamId: url.equipe ?? null,
      direction: url.sens,
      cursor: url.curseur || null,
      limit: url.lignes,
    }),
    placeholderData: keepPreviousData,
  })
  const { data: teams = [] } = useQuery(api.cases.teams.queryOptions())
  const isFiltered = url.statut !== defaultCasesSearch.statut || url.equipe !== undefined
  return (
    <>
      <PageHeading title="Dossiers" />
      <FilterBar>
        <Choice
          label="État"
          all="À traiter ou en cours"
          value={url.statut === 'OUVERTS' ? undefined : url.statut}
          options={[...oneStatus, { value: 'TOUS' as const, text: 'Tous' }]}
          onChoose={(statut) => list.refine({ statut: statut ?? 'OUVERTS' })}
        />
        <Choice
          label="Équipe"
          all="Toutes"
          value={url.equipe}
          options={teams.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={(equipe) => list.refine({ equipe })}
        />
      </FilterBar>
      <DataTable
        caption="Dossiers"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        list={listOf(query)}
        sort={{ key: 'dueDay', direction: url.sens }}
        onSort={({ direction }) => list.refine({ sens: direction })}
        paging={list.paging(query.data?.nextCursor)}
        empty="Aucun dossier n’attend : tout ce que les règles ont trouvé est traité."
        onClearFilters={
          isFiltered ? () => list.clear({ statut: defaultCasesSearch.statut, equipe: undefined }) : undefined
        }
      />
    </>
  )
}
