import { printedCode } from '@cesu/domain/documents'
import { day, dayOfInstant } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import { MandateStatusBadge } from './badges.tsx'
import { actsInShort, type ListedMandate } from './mandate.ts'

const column = columnsOf<ListedMandate>()

/** The mandates received, by the names of the employers. */
export const mandatesTable: ListTable<ListedMandate> = {
  caption: 'Mandats reçus',
  noun: { one: 'mandat', many: 'mandats', none: 'Aucun mandat' },
  columns: column.columns([
    column.accessor('employerName', {
      header: 'Employeur',
      meta: { multiline: true },
      cell: ({ row: { original } }) => (
        <Link to="/mandats/$employerId/$id" params={original} state={{ fromList: true }}>
          {original.employerName}
        </Link>
      ),
    }),
    column.accessor('employerNumber', { header: 'Numéro Cesu' }),
    column.accessor('status', {
      header: 'État',
      meta: { multiline: true },
      cell: ({ row: { original } }) => <MandateStatusBadge mandate={original} />,
    }),
    column.accessor('endDay', { header: 'Jusqu’au', cell: ({ row: { original } }) => until(original) }),
    column.accessor('acts', {
      header: 'Ce qu’il permet',
      meta: { multiline: true },
      cell: ({ getValue }) => actsInShort(getValue()),
    }),
    column.accessor('receiptCode', {
      header: 'Reçu',
      cell: ({ getValue }) => printedReceipt(getValue()),
    }),
  ]),
  rowId: ({ id }) => id,
}

const printedReceipt = (code: string | null): string => (code === null ? 'Aucun' : printedCode(code))

/** The last day of a mandate, as a row says it: the day when it was stopped, if it was. */
const until = ({ revokedAt, endDay }: ListedMandate): string => {
  if (revokedAt !== null) return dayOfInstant(revokedAt)
  return endDay === null ? 'Sans fin prévue' : day(endDay)
}
