import { DeclarationStatus, declarationStatusLabels } from '@cesu/domain/declarations'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, Filter, FilterBar, monthOptions, SearchField, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import { api, fileOf } from '../../api.ts'
import { useMe } from '../../session.ts'
import { columns } from './columns.tsx'
import { declarationsSearch } from './search.ts'

const noun = { one: 'déclaration', many: 'déclarations', none: 'Aucune déclaration' }
const statuses = Object.values(DeclarationStatus).map((value) => ({ value, text: declarationStatusLabels[value] }))

/** The declarations that the partner sent: sorted, filtered and cut into pages by the server. */
export function DeclarationsPage() {
  const { today } = useMe()
  const list = useList(declarationsSearch, ({ mois, statut, tri, sens }, page) =>
    api.declarations.list.queryOptions({ ...page, period: mois, status: statut, sort: tri, direction: sens }),
  )
  return (
    <>
      <PageHeading title="Déclarations" />
      <FilterBar>
        <SearchField label="Nom, numéro Cesu ou référence" list={list} />
        <Filter list={list} name="mois" label="Mois" all="Tous les mois" options={monthOptions(today)} />
        <Filter list={list} name="statut" label="État" all="Tous les états" options={statuses} />
      </FilterBar>
      <DataTable
        list={list}
        caption="Déclarations envoyées"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        askFile={fileOf('declarations')}
        empty={<NothingSent />}
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
