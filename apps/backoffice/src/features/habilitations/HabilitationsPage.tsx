import { authorizationStatusLabels, stageLabels } from '@cesu/domain/habilitations'
import { PageHeading } from '@cesu/ui/app'
import { day } from '@cesu/ui/design'
import { columnsOf, DataTable, type ListTable, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { habilitationsSearch } from './search.ts'

type Held = inferOutput<typeof api.habilitations.list>['rows'][number]

const column = columnsOf<Held>()

const table: ListTable<Held> = {
  caption: 'Habilitations des partenaires',
  noun: { one: 'habilitation', many: 'habilitations', none: 'Aucune habilitation' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('partnerName', {
      header: 'Partenaire',
      meta: { multiline: true },
      cell: ({ row: { original } }) => (
        <Link to="/habilitations/$partnerId" params={{ partnerId: original.partnerId }}>
          {original.partnerName}
        </Link>
      ),
    }),
    column.accessor('stage', { header: 'Étape', cell: ({ row: { original } }) => stageLabels[original.stage] }),
    column.accessor('status', {
      header: 'État',
      cell: ({ row: { original } }) => authorizationStatusLabels[original.status],
    }),
    column.accessor('employers', {
      header: 'Employeurs prévus',
      meta: { numeric: true },
      cell: ({ getValue }) => getValue()?.toLocaleString('fr-FR') ?? 'Pas dit',
    }),
    column.accessor('endDay', { header: 'Jusqu’au', cell: ({ getValue }) => day(getValue()) }),
  ]),
}

/** What Urssaf lets partners' programs do, the last granted first. */
export function HabilitationsPage() {
  const list = useList(habilitationsSearch, (_url, { cursor, limit }) =>
    api.habilitations.list.queryOptions({ cursor, limit }),
  )
  return (
    <>
      <PageHeading title="Habilitations" />
      <p className="cesu-text">
        Ce que les programmes des partenaires peuvent faire. Une demande attend dans les{' '}
        <Link to="/dossiers" search={{ type: 'HABILITATION' } as never}>
          dossiers
        </Link>
        .
      </p>
      <DataTable list={list} table={table} empty="Aucun partenaire n’a d’habilitation." />
    </>
  )
}
