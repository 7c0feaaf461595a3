import { gradesToCheck } from '@cesu/domain/parameter-checks'
import { PageHeading } from '@cesu/ui/app'
import { GradeLegend } from '@cesu/ui/cesu'
import { Choice, DataTable, FilterBar, listOf, SearchField, useListState } from '@cesu/ui/list'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { columns } from './columns.tsx'
import { Downloads } from './Downloads.tsx'
import type { ParametersSearch } from './search.ts'
import './parameters.css'

type Summary = inferOutput<typeof api.parameters.list>['summary']

const route = getRouteApi('/signed-in/parametres')
const noun = { one: 'paramètre', many: 'paramètres', none: 'Aucun paramètre' }
const noFilter = { fiabilite: undefined, theme: undefined, reverifier: false }

/** The parameters of the law, those that a person must read again first. */
export function ParametersPage() {
  const url = route.useSearch()
  const navigate = route.useNavigate()
  const list = useListState<ParametersSearch>({
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
    ...api.parameters.list.queryOptions({
      search: list.search,
      grade: url.fiabilite ?? null,
      theme: url.theme ?? null,
      toCheck: url.reverifier,
      cursor: url.curseur || null,
      limit: url.lignes,
    }),
    placeholderData: keepPreviousData,
  })
  const isFiltered =
    list.search !== '' || url.reverifier || [url.fiabilite, url.theme].some((value) => value !== undefined)
  return (
    <>
      <PageHeading title="Paramètres">
        <Downloads />
      </PageHeading>
      <Introduction summary={query.data?.summary} />
      <Filters url={url} list={list} summary={query.data?.summary} />
      <DataTable
        caption="Paramètres, à revérifier d’abord"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        list={listOf(query)}
        paging={list.paging(query.data?.nextCursor)}
        empty="Le registre est vide."
        onClearFilters={isFiltered ? () => list.clear(noFilter) : undefined}
      />
      <div className="fr-mt-3w">
        <GradeLegend />
      </div>
    </>
  )
}

/** What these are, who changes them, and how many wait. */
const Introduction = ({ summary }: { summary: Summary | undefined }) => (
  <p className="fr-mb-2w">
    Tous les calculs reposent sur ces valeurs. Elles ne changent que dans le code ; ici, on vérifie qu’elles sont
    toujours vraies.{' '}
    {summary && (
      <strong>
        {summary.toCheck === 0
          ? `Les ${summary.total} paramètres sont à jour.`
          : `${summary.toCheck} paramètre${summary.toCheck === 1 ? '' : 's'} sur ${summary.total} à revérifier.`}
      </strong>
    )}
  </p>
)

interface FiltersProps {
  url: ParametersSearch
  list: ReturnType<typeof useListState<ParametersSearch>>
  summary: Summary | undefined
}

/** Search and filters, each choice with how many parameters it holds. */
function Filters({ url, list, summary }: FiltersProps) {
  const totalOf = (grade: string) => summary?.grades.find((counted) => counted.grade === grade)?.total
  return (
    <FilterBar>
      <SearchField label="Nom ou identifiant" value={list.search} onSearch={list.searchFor} />
      <Choice
        label="Vérification"
        all="Tous"
        value={url.reverifier ? 'oui' : undefined}
        options={[{ value: 'oui', text: counted('À revérifier', summary?.toCheck) }]}
        onChoose={(choice) => list.refine({ reverifier: choice === 'oui' })}
      />
      <Choice
        label="Fiabilité"
        all="Toutes"
        value={url.fiabilite}
        options={gradesToCheck.map((grade) => ({ value: grade, text: counted(grade, totalOf(grade)) }))}
        onChoose={(fiabilite) => list.refine({ fiabilite })}
      />
      <Choice
        label="Thème"
        all="Tous"
        value={url.theme}
        options={(summary?.themes ?? []).map((theme) => ({ value: theme, text: theme }))}
        onChoose={(theme) => list.refine({ theme })}
      />
    </FilterBar>
  )
}

const counted = (name: string, count: number | undefined): string => (count === undefined ? name : `${name} (${count})`)
