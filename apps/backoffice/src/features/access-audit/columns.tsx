import { accessOutcomeLabels, accessRefusalLabels, legalBases } from '@cesu/domain/sharing'
import { instant, monthShort } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { Access } from './access.ts'
import { ClassBadge } from './ClassBadge.tsx'
import './access-audit.css'

const column = columnsOf<Access>()

const columns = column.columns([
  column.accessor('at', {
    header: 'Accès',
    cell: ({ row: { original } }) => (
      <Link to="/acces/$id" params={{ id: original.id }} state={{ fromList: true }}>
        {instant(original.at)}
      </Link>
    ),
  }),
  column.accessor('classification', {
    header: 'Classement',
    meta: { multiline: true },
    cell: ({ row: { original } }) => <Classified access={original} />,
  }),
  column.accessor('consumerName', { header: 'Organisme', meta: { multiline: true } }),
  column.accessor('purposeLabel', { header: 'Finalité', meta: { multiline: true } }),
  column.accessor('legalBasis', {
    header: 'Fondement',
    meta: { multiline: true },
    cell: ({ getValue }) => legalBases[getValue()].name,
  }),
  column.accessor('firstMonth', {
    header: 'Mois',
    meta: { multiline: true },
    cell: ({ row: { original } }) => monthsOf(original),
  }),
  column.accessor('outcome', {
    header: 'Résultat',
    meta: { multiline: true },
    cell: ({ row: { original } }) => outcomeOf(original),
  }),
  column.accessor('records', { header: 'Lignes', meta: { numeric: true } }),
  column.accessor('subject', {
    header: 'Salarié',
    cell: ({ getValue }) => <Pseudonym subject={getValue()} />,
  }),
])

export const table: ListTable<Access> = {
  caption: 'Accès aux données des salariés',
  noun: { one: 'accès', many: 'accès', none: 'Aucun accès' },
  columns,
  rowId: ({ id }) => id,
}

/** What an access is, and the sentence of the rule that says so. */
export const Classified = ({
  access: { classification, ruleSentence },
}: {
  access: Pick<Access, 'classification' | 'ruleSentence'>
}) => (
  <>
    <ClassBadge classification={classification} />
    <span className="access-rule">{ruleSentence}</span>
  </>
)

/** The start of the number that stands for the worker: enough to see that it is the same one. */
export const Pseudonym = ({ subject }: { subject: string }) => <code>{subject.slice(0, 8)}…</code>

export const outcomeOf = ({ outcome, refusal }: Pick<Access, 'outcome' | 'refusal'>): string =>
  `${accessOutcomeLabels[outcome]}${refusal === null ? '' : ` : ${accessRefusalLabels[refusal]}`}`

export const monthsOf = ({ firstMonth, lastMonth }: Pick<Access, 'firstMonth' | 'lastMonth'>): string =>
  firstMonth === lastMonth ? monthShort(firstMonth) : `${monthShort(firstMonth)} à ${monthShort(lastMonth)}`
