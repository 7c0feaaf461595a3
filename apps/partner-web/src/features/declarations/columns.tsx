import { columnsOf, DeclarationStatusBadge, eurosInColumn, hoursInColumn, instant, monthCapitalised } from '@cesu/ui'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

type Declaration = inferOutput<typeof api.declarations.list>['rows'][number]

const column = columnsOf<Declaration>()

export const columns = column.columns([
  column.accessor('reference', {
    header: 'Référence',
    cell: ({ row: { original } }) => (
      <Link
        to="/declarations/$employerId/$period/$id"
        params={{ employerId: original.employerId, period: original.period, id: original.id }}
      >
        {original.reference}
      </Link>
    ),
  }),
  column.accessor('employerName', { header: 'Employeur' }),
  column.accessor('employeeName', { header: 'Salarié' }),
  column.accessor('period', {
    header: 'Mois',
    enableSorting: true,
    sortDescFirst: true,
    cell: ({ getValue }) => monthCapitalised(getValue()),
  }),
  column.accessor('hoursHundredths', {
    header: 'Heures',
    meta: { numeric: true },
    cell: ({ getValue }) => hoursInColumn(getValue()),
  }),
  column.accessor('netCents', {
    header: 'Net (€)',
    enableSorting: true,
    sortDescFirst: true,
    meta: { numeric: true },
    cell: ({ getValue }) => eurosInColumn(getValue()),
  }),
  column.accessor('contributionsCents', {
    header: 'Cotisations (€)',
    meta: { numeric: true },
    cell: ({ getValue }) => eurosInColumn(getValue()),
  }),
  column.accessor('status', {
    header: 'État',
    cell: ({ getValue }) => <DeclarationStatusBadge status={getValue()} />,
  }),
  column.accessor('submittedAt', {
    header: 'Envoyée le',
    enableSorting: true,
    sortDescFirst: true,
    cell: ({ getValue }) => instant(getValue()),
  }),
])
