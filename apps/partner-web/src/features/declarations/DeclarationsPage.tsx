import { declarationStatusLabels, workPeriod } from '@cesu/domain/declarations'
import { isSearchTooShort } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, monthOptions, useList } from '@cesu/ui/list'
import { api, fileOf } from '../../api.ts'
import { MonthCounts } from '../../MonthCounts.tsx'
import { useMe } from '../../session.ts'
import { table } from './columns.tsx'
import { NothingSent } from './NothingSent.tsx'
import { declarationsSearch } from './search.ts'

const search = {
  label: 'Nom, prénom, numéro Cesu ou référence',
  hint: 'Le début suffit ; dix caractères pour une référence.',
  isTooShort: isSearchTooShort,
}

/** The declarations that the partner sent: sorted, filtered and cut into pages by the server. */
export function DeclarationsPage() {
  const { today, permissions } = useMe()
  const list = useList(declarationsSearch, ({ mois: period, statut: status }, page) =>
    api.declarations.list.queryOptions({ ...page, period, status }),
  )
  return (
    <>
      <PageHeading title="Déclarations" />
      {/* The first page of those who only read: where the month stands. Who declares has a page for it. */}
      {!permissions.includes('declarations.submit') && <MonthCounts period={list.url.mois ?? workPeriod(today)} />}
      <FilterBar
        list={list}
        search={search}
        filters={[
          { name: 'mois', label: 'Mois', all: 'Tous les mois', options: monthOptions(today) },
          { name: 'statut', label: 'État', all: 'Tous les états', options: labelOptions(declarationStatusLabels) },
        ]}
      />
      <DataTable list={list} table={table} askFile={fileOf('declarations')} empty={<NothingSent />} />
    </>
  )
}
