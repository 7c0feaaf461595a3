import { instant } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** One request of an application. */
export type ApiRequest = inferOutput<typeof api.applications.requests>['rows'][number]

const column = columnsOf<ApiRequest>()

const LONGEST_MS = 30_000

/** How long it took, as the log keeps it: a bound. */
function took(underMs: number): string {
  if (underMs === LONGEST_MS) return '10 s et plus'
  return underMs < 1_000 ? `moins de ${underMs} ms` : `moins de ${underMs / 1_000} s`
}

const severityOf = (status: number) => {
  if (status >= 500) return 'error'
  return status >= 400 ? 'warning' : 'success'
}

const columns = column.columns([
  column.accessor('at', { header: 'Date', cell: ({ getValue }) => instant(getValue()) }),
  column.accessor('route', {
    header: 'Demande',
    meta: { multiline: true },
    cell: ({ row: { original } }) => (
      <code className="applications-code">
        {original.method} {original.route}
      </code>
    ),
  }),
  column.accessor('status', {
    header: 'Réponse',
    cell: ({ getValue }) => (
      <Badge small noIcon severity={severityOf(getValue())}>
        {String(getValue())}
      </Badge>
    ),
  }),
  column.accessor('code', {
    header: 'Problème',
    meta: { multiline: true },
    cell: ({ getValue }) => {
      const code = getValue()
      return code === null ? 'Aucun' : <a href={`/docs/problems#${code}`}>{code}</a>
    },
  }),
  column.accessor('underMs', { header: 'Durée', cell: ({ getValue }) => took(getValue()) }),
  column.accessor('id', {
    header: 'Référence',
    meta: { multiline: true },
    cell: ({ getValue }) => <code className="applications-code">{getValue()}</code>,
  }),
])

export const requestTable: ListTable<ApiRequest> = {
  caption: 'Demandes de l’application',
  noun: { one: 'demande', many: 'demandes', none: 'Aucune demande' },
  columns,
  rowId: ({ id }) => id,
}
