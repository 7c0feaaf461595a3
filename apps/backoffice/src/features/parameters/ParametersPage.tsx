import { gradesToCheck } from '@cesu/domain/parameters'
import { PageHeading } from '@cesu/ui/app'
import { GradeLegend } from '@cesu/ui/cesu'
import { DataTable, Filter, FilterBar, SearchField, useList } from '@cesu/ui/list'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { columns } from './columns.tsx'
import { Downloads } from './Downloads.tsx'
import { parametersSearch } from './search.ts'
import './parameters.css'

type Summary = inferOutput<typeof api.parameters.list>['summary']

const noun = { one: 'paramètre', many: 'paramètres', none: 'Aucun paramètre' }

/** The parameters of the law, those that a person must read again first. */
export function ParametersPage() {
  const list = useList(parametersSearch, ({ fiabilite, theme, reverifier }, page) =>
    api.parameters.list.queryOptions({ ...page, grade: fiabilite, theme, toCheck: reverifier }),
  )
  const summary = list.answer?.summary
  const totalOf = (grade: string) => summary?.grades.find((counted) => counted.grade === grade)?.total
  return (
    <>
      <PageHeading title="Paramètres">
        <Downloads />
      </PageHeading>
      <Introduction summary={summary} />
      <FilterBar>
        <SearchField label="Nom ou identifiant" list={list} />
        <Filter
          list={list}
          name="reverifier"
          label="Vérification"
          all="Tous"
          options={[{ value: true, text: counted('À revérifier', summary?.toCheck) }]}
        />
        <Filter
          list={list}
          name="fiabilite"
          label="Fiabilité"
          all="Toutes"
          options={gradesToCheck.map((grade) => ({ value: grade, text: counted(grade, totalOf(grade)) }))}
        />
        <Filter
          list={list}
          name="theme"
          label="Thème"
          all="Tous"
          options={(summary?.themes ?? []).map((theme) => ({ value: theme, text: theme }))}
        />
      </FilterBar>
      <DataTable
        list={list}
        caption="Paramètres, à revérifier d’abord"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        empty="Le registre est vide."
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

const counted = (name: string, count: number | undefined): string => (count === undefined ? name : `${name} (${count})`)
