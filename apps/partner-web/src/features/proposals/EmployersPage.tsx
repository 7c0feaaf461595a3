import { isSearchTooShort } from '@cesu/domain/shared'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { columnsOf, DataTable, FilterBar, type ListTable, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { AskMandate } from '../../AskMandate.tsx'
import { api } from '../../api.ts'
import { employersSearch } from './search.ts'

type Employer = inferOutput<typeof api.employers.list>['rows'][number]

const column = columnsOf<Employer>()

const table: ListTable<Employer> = {
  caption: 'Employeurs qui vous ont donné mandat',
  noun: { one: 'employeur', many: 'employeurs', none: 'Aucun employeur' },
  columns: column.columns([
    column.accessor('name', {
      header: 'Employeur',
      meta: { multiline: true },
      cell: ({ row: { original } }) => (
        <Link to="/propositions/salarie/$employerId" params={original} state={{ fromList: true }}>
          {original.name}
        </Link>
      ),
    }),
    column.accessor('city', { header: 'Commune', meta: { multiline: true } }),
    column.accessor('cesuNumber', { header: 'Numéro Cesu' }),
  ]),
  rowId: ({ employerId }) => employerId,
}

const search = {
  label: 'Nom, prénom ou numéro Cesu',
  hint: 'Le début suffit, dans n’importe quel ordre.',
  isTooShort: isSearchTooShort,
}

/** To which employer a worker is proposed. */
export function EmployersPage() {
  const list = useList(employersSearch, (_url, page) => api.employers.list.queryOptions(page))
  return (
    <>
      <BackLink to="/propositions">Revenir aux propositions</BackLink>
      <PageHeading title="À quel employeur proposez-vous un salarié ?" />
      <FilterBar list={list} search={search} />
      <DataTable list={list} table={table} empty={<NoEmployer />} />
    </>
  )
}

const NoEmployer = () => (
  <>
    <p>Aucun employeur ne vous a donné de mandat. Un employeur apparaît ici dès que le sien est actif.</p>
    <AskMandate className="fr-btn" />
  </>
)
