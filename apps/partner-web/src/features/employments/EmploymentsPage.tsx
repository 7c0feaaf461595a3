import { isSearchTooShort } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, useList } from '@cesu/ui/list'
import { api, fileOf } from '../../api.ts'
import { table } from './columns.tsx'
import { employmentsSearch } from './search.ts'

const search = {
  label: 'Nom, prénom ou numéro Cesu',
  hint: 'De l’employeur ou du salarié : le début suffit, dans n’importe quel ordre.',
  isTooShort: isSearchTooShort,
}

/** The pairs employer–worker that the partner may declare for today, in the order of names. */
export function EmploymentsPage() {
  const list = useList(employmentsSearch, (_url, page) => api.employments.list.queryOptions(page))
  return (
    <>
      <PageHeading title="Déclarer" />
      <p>Choisissez un salarié. Vous voyez les employeurs qui vous ont donné un mandat en cours.</p>
      <FilterBar list={list} search={search} />
      <DataTable
        list={list}
        table={table}
        askFile={fileOf('relations-d-emploi')}
        empty="Aucun employeur ne vous a donné de mandat en cours. Ses salariés apparaîtront ici dès qu’il l’aura fait."
      />
    </>
  )
}
