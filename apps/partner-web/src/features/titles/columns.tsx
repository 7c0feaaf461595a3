import { voucherStatusLabels } from '@cesu/domain/vouchers'
import { day, euros } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** One title, in the list. */
type Title = inferOutput<typeof api.issuer.titles>['rows'][number]

const column = columnsOf<Title>()

export const table: ListTable<Title> = {
  caption: 'Titres',
  noun: { one: 'titre', many: 'titres', none: 'Aucun titre' },
  rowId: ({ number }) => number,
  columns: column.columns([
    column.accessor('number', {
      header: 'Numéro',
      cell: ({ getValue }) => (
        <Link to="/titres/$number" params={{ number: getValue() }}>
          {getValue()}
        </Link>
      ),
    }),
    column.accessor('status', {
      header: 'État',
      cell: ({ row: { original } }) => voucherStatusLabels[original.status],
    }),
    column.accessor('vintage', { header: 'Millésime', meta: { numeric: true } }),
    column.accessor('faceValueCents', {
      header: 'Valeur',
      meta: { numeric: true },
      cell: ({ getValue }) => euros(getValue()),
    }),
    column.accessor('electronic', {
      header: 'Support',
      cell: ({ getValue }) => (getValue() ? 'dématérialisé' : 'papier'),
    }),
    column.accessor('usableUntil', { header: 'Utilisable jusqu’au', cell: ({ getValue }) => day(getValue()) }),
    column.accessor('remittableUntil', {
      header: 'À remettre jusqu’au',
      cell: ({ getValue }) => day(getValue()),
    }),
  ]),
}
