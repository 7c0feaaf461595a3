import { dayOfInstant } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import { RequestStatusBadge } from './badges.tsx'
import { isUndelivered, type MandateRequest } from './mandate.ts'

const column = columnsOf<MandateRequest>()

const dayOrNot = (instant: string | null): string => (instant === null ? 'Non' : dayOfInstant(instant))

/** The requests sent, the last first. */
export const requestsTable: ListTable<MandateRequest> = {
  caption: 'Demandes de mandat',
  noun: { one: 'demande', many: 'demandes', none: 'Aucune demande' },
  columns: column.columns([
    column.accessor('email', {
      header: 'Adresse',
      meta: { multiline: true },
      cell: ({ row: { original } }) => (
        <Link
          className="mandates-long"
          to="/mandats/demandes/$id"
          params={{ id: original.id }}
          state={{ fromList: true }}
        >
          {original.email}
        </Link>
      ),
    }),
    column.accessor('reference', {
      header: 'Votre référence',
      meta: { multiline: true },
      cell: ({ getValue }) => <span className="mandates-long">{getValue() ?? 'Aucune'}</span>,
    }),
    column.accessor('status', {
      header: 'État',
      meta: { multiline: true },
      cell: ({ row: { original } }) => (
        <>
          <RequestStatusBadge status={original.status} />
          {isUndelivered(original) && (
            <span className="mandates-fault"> Le message n’arrive pas : corrigez l’adresse.</span>
          )}
        </>
      ),
    }),
    column.accessor('askedAt', { header: 'Envoyée', cell: ({ getValue }) => dayOfInstant(getValue()) }),
    column.accessor('openedAt', { header: 'Ouverte', cell: ({ getValue }) => dayOrNot(getValue()) }),
    column.accessor('remindedAt', { header: 'Relancée', cell: ({ getValue }) => dayOrNot(getValue()) }),
    column.accessor('endedAt', { header: 'Close', cell: ({ getValue }) => dayOrNot(getValue()) }),
  ]),
  rowId: ({ id }) => id,
}
