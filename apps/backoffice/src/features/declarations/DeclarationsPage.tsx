import { DeclarationStatus, declarationStatusLabels } from '@cesu/domain/declarations'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, Filter, FilterBar, monthOptions, SearchField, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { columns } from './columns.tsx'
import { declarationsSearch } from './search.ts'

const noun = { one: 'déclaration', many: 'déclarations', none: 'Aucune déclaration' }
const statuses = Object.values(DeclarationStatus).map((value) => ({ value, text: declarationStatusLabels[value] }))

/** The declarations of all partners: sorted, filtered and cut into pages by the server. */
export function DeclarationsPage() {
  const { today } = useMe()
  const { data: partners = [] } = useQuery(api.declarations.partners.queryOptions())
  const list = useList(declarationsSearch, ({ mois, statut, partenaire, anomalies, tri, sens }, page) =>
    api.declarations.list.queryOptions({
      ...page,
      period: mois,
      status: statut,
      partnerId: partenaire,
      withAnomalies: anomalies,
      sort: tri,
      direction: sens,
    }),
  )
  return (
    <>
      <PageHeading title="Déclarations" />
      <FilterBar>
        <SearchField label="Nom, numéro Cesu ou référence" list={list} />
        <Filter
          list={list}
          name="partenaire"
          label="Partenaire"
          all="Tous"
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Filter list={list} name="mois" label="Mois" all="Tous" options={monthOptions(today)} />
        <Filter list={list} name="statut" label="État" all="Tous" options={statuses} />
        <Filter
          list={list}
          name="anomalies"
          label="Anomalies"
          all="Avec ou sans"
          options={[{ value: true, text: 'À vérifier' }]}
        />
      </FilterBar>
      <DataTable
        list={list}
        caption="Déclarations de tous les partenaires"
        noun={noun}
        columns={columns}
        rowId={(row) => row.id}
        empty="Aucun partenaire n’a encore envoyé de déclaration."
      />
    </>
  )
}
