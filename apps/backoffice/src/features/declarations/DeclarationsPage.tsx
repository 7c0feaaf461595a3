import { declarationStatusLabels } from '@cesu/domain/declarations'
import { isSearchTooShort } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, monthOptions, nameOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { table } from './columns.tsx'
import { declarationsSearch } from './search.ts'

const search = {
  label: 'Nom, prénom, numéro Cesu ou référence',
  hint: 'Le début suffit ; dix caractères pour une référence.',
  isTooShort: isSearchTooShort,
}

/** The declarations of all partners: sorted, filtered and cut into pages by the server. */
export function DeclarationsPage() {
  const { today } = useMe()
  const { data: partners = [] } = useQuery(api.declarations.partners.queryOptions())
  const list = useList(declarationsSearch, ({ mois: period, statut: status, partenaire, anomalies }, page) =>
    api.declarations.list.queryOptions({ ...page, period, status, partnerId: partenaire, withAnomalies: anomalies }),
  )
  return (
    <>
      <PageHeading title="Déclarations" />
      <FilterBar
        list={list}
        search={search}
        filters={[
          { name: 'partenaire', label: 'Partenaire', all: 'Tous', options: nameOptions(partners) },
          { name: 'mois', label: 'Mois', all: 'Tous', options: monthOptions(today) },
          { name: 'statut', label: 'État', all: 'Tous', options: labelOptions(declarationStatusLabels) },
          {
            name: 'anomalies',
            label: 'Anomalies',
            all: 'Avec ou sans',
            options: [{ value: true, text: 'À vérifier' }],
          },
        ]}
      />
      <DataTable list={list} table={table} empty="Aucun partenaire n’a encore envoyé de déclaration." />
    </>
  )
}
