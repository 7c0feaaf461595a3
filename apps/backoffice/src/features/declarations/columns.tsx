import { DeclarationStatusBadge, hoursListed } from '@cesu/ui/cesu'
import { Clipped, dayOfInstant, eurosInColumn, monthShort } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

type Declaration = inferOutput<typeof api.declarations.list>['rows'][number]

const column = columnsOf<Declaration>()

const columns = column.columns([
  column.accessor('reference', {
    header: 'Référence',
    cell: ({ row: { original } }) => (
      <Link
        to="/declarations/$employerId/$period/$id"
        params={{ employerId: original.employerId, period: original.period, id: original.id }}
        state={{ fromList: true }}
      >
        {original.reference}
      </Link>
    ),
  }),
  column.accessor('partnerName', { header: 'Partenaire', cell: ({ getValue }) => <Clipped text={getValue()} /> }),
  column.accessor('employerName', { header: 'Employeur', meta: { multiline: true } }),
  column.accessor('employeeName', { header: 'Salarié', meta: { multiline: true } }),
  column.accessor('period', {
    header: 'Mois',
    enableSorting: true,
    sortDescFirst: true,
    cell: ({ getValue }) => monthShort(getValue()),
  }),
  column.accessor('hoursHundredths', {
    header: 'Heures',
    meta: { numeric: true },
    cell: ({ getValue }) => hoursListed(getValue()),
  }),
  column.accessor('netCents', {
    header: 'Net (€)',
    enableSorting: true,
    sortDescFirst: true,
    meta: { numeric: true },
    cell: ({ getValue }) => eurosInColumn(getValue()),
  }),
  column.accessor('anomalyCount', {
    header: 'Anomalies',
    cell: ({ getValue }) => <AnomalyCount count={getValue()} />,
  }),
  column.accessor('status', {
    header: 'État',
    cell: ({ getValue }) => <DeclarationStatusBadge status={getValue()} />,
  }),
  column.accessor('submittedAt', {
    header: 'Reçue le',
    enableSorting: true,
    sortDescFirst: true,
    cell: ({ getValue }) => dayOfInstant(getValue()),
  }),
])

export const table: ListTable<Declaration> = {
  caption: 'Déclarations de tous les partenaires',
  noun: { one: 'déclaration', many: 'déclarations', none: 'Aucune déclaration' },
  columns,
  rowId: ({ id }) => id,
}

function AnomalyCount({ count }: { count: number }) {
  if (count === 0) return 'Aucune'
  return (
    <Badge as="span" small noIcon severity="warning">
      {count}
    </Badge>
  )
}
