import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, SearchField, useList } from '@cesu/ui/list'
import { api, fileOf } from '../../api.ts'
import { columns } from './columns.tsx'
import { employmentsSearch } from './search.ts'

const noun = { one: 'relation d’emploi', many: 'relations d’emploi', none: 'Aucune relation d’emploi' }

/** The pairs employer–worker that the partner may declare for today, in the order of names. */
export function EmploymentsPage() {
  const list = useList(employmentsSearch, (_url, page) => api.employments.list.queryOptions(page))
  return (
    <>
      <PageHeading title="Déclarer" />
      <p>Choisissez un salarié. Vous voyez les employeurs qui vous ont donné un mandat en cours.</p>
      <FilterBar>
        <SearchField label="Nom de l’employeur ou du salarié" list={list} />
      </FilterBar>
      <DataTable
        list={list}
        caption="Relations d’emploi à déclarer"
        noun={noun}
        columns={columns}
        rowId={(row) => row.employmentId}
        askFile={fileOf('relations-d-emploi')}
        empty="Aucun employeur ne vous a donné de mandat en cours. Ses salariés apparaîtront ici dès qu’il l’aura fait."
      />
    </>
  )
}
