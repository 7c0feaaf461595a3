import { receivedFileKindLabels, receivedFileStatusLabels } from '@cesu/domain/files'
import { grouped, instant } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** One file, in the list. */
type SentFile = inferOutput<typeof api.files.list>['rows'][number]

const column = columnsOf<SentFile>()

export const table: ListTable<SentFile> = {
  caption: 'Fichiers envoyés',
  noun: { one: 'fichier', many: 'fichiers', none: 'Aucun fichier' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('name', {
      header: 'Fichier',
      cell: ({ row: { original } }) => {
        const name = original.name ?? `Fichier du ${instant(original.receivedAt)}`
        return (
          <Link className="cesu-clipped" title={name} to="/fichiers/$id" params={{ id: original.id }}>
            {name}
          </Link>
        )
      },
    }),
    column.accessor('receivedAt', { header: 'Reçu le', cell: ({ getValue }) => instant(getValue()) }),
    column.accessor('kind', {
      header: 'Ses lignes',
      cell: ({ row: { original } }) => receivedFileKindLabels[original.kind],
    }),
    column.accessor('status', {
      header: 'État',
      cell: ({ row: { original } }) => receivedFileStatusLabels[original.status],
    }),
    column.accessor('lines', {
      header: 'Lignes lues',
      meta: { numeric: true },
      cell: ({ getValue }) => grouped(getValue()),
    }),
    column.accessor('refused', {
      header: 'Refusées',
      meta: { numeric: true },
      cell: ({ getValue }) => grouped(getValue()),
    }),
    column.accessor('toMend', {
      header: 'À corriger',
      meta: { numeric: true },
      cell: ({ row: { original } }) => (original.dismissedAt === null ? grouped(original.toMend) : 'classé'),
    }),
    column.accessor('sentBy', { header: 'Envoyé par' }),
  ]),
}
