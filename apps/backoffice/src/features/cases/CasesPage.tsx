import { caseStatusLabels } from '@cesu/domain/cases'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, Filter, FilterBar, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { columns } from './columns.tsx'
import { CaseState, casesSearch, statusesOf } from './search.ts'

const noun = { one: 'dossier', many: 'dossiers', none: 'Aucun dossier' }
const stateLabels = { ...caseStatusLabels, TOUS: 'Tous' }
const states = CaseState.options.map((value) => ({ value, text: stateLabels[value] }))

/** The cases of all teams, by due day. */
export function CasesPage() {
  const { data: teams = [] } = useQuery(api.cases.teams.queryOptions())
  const list = useList(casesSearch, ({ statut, equipe, sens }, { cursor, limit }) =>
    api.cases.list.queryOptions({ cursor, limit, statuses: statusesOf(statut), teamId: equipe, direction: sens }),
  )
  return (
    <>
      <PageHeading title="Dossiers" />
      <FilterBar>
        <Filter list={list} name="statut" label="État" all="À traiter ou en cours" options={states} />
        <Filter
          list={list}
          name="equipe"
          label="Équipe"
          all="Toutes"
          options={teams.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </FilterBar>
      <DataTable
        list={list}
        caption="Dossiers"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        empty="Aucun dossier n’attend : tout ce que les règles ont trouvé est traité."
      />
    </>
  )
}
