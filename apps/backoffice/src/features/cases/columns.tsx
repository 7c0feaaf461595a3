import { caseBrief, caseMonth, caseSentence } from '@cesu/domain/cases'
import { CaseStatusBadge } from '@cesu/ui/cesu'
import { Clipped, eurosInColumn, monthShort } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { Link, useRouterState } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useChosen } from './bulk/useSelection.ts'
import { Due } from './Due.tsx'
import { withList } from './openedFrom.ts'
import './cases.css'

type Case = inferOutput<typeof api.cases.list>['rows'][number]

const column = columnsOf<Case>()

const names = {
  ...{ employerName: 'Employeur', employeeName: 'Salarié', partnerName: 'Partenaire', teamName: 'Équipe' },
  assigneeName: 'Agent',
}

/** A name, kept on one line: twelve cases are seen at once; those of bodies leave their room to people’s. */
const named = (key: keyof typeof names) =>
  column.accessor(key, {
    header: names[key],
    cell: ({ getValue }) => (
      <span className={key === 'partnerName' || key === 'teamName' ? 'case-body' : undefined}>
        <Clipped text={getValue() ?? ''} />
      </span>
    ),
  })

const columns = column.columns([
  column.accessor('number', {
    header: 'Dossier',
    cell: ({ row: { original } }) => (
      <>
        <Choose row={original} />
        <CaseLink row={original} />
        <UnreadNotes count={original.unreadNotes} />
      </>
    ),
  }),
  column.accessor('about', {
    header: 'Sujet',
    meta: { multiline: true },
    cell: ({ row: { original } }) => <Subject row={original} />,
  }),
  named('partnerName'),
  named('employerName'),
  named('employeeName'),
  column.accessor(({ about }) => caseMonth(about), {
    id: 'period',
    header: 'Mois',
    cell: ({ getValue }) => short(getValue()),
  }),
  column.accessor('stakeCents', {
    header: 'En jeu (€)',
    meta: { numeric: true },
    cell: ({ getValue }) => amount(getValue()),
  }),
  named('assigneeName'),
  column.accessor('status', {
    header: 'État',
    cell: ({ row: { original } }) => (
      <>
        {original.answeredAt !== null && original.status !== 'AWAITING_REPLY' && original.status !== 'RESOLVED' ? (
          <Badge as="span" small noIcon severity="new">
            Réponse reçue{original.awaitedAnswers > 0 && ', autre attendue'}
          </Badge>
        ) : (
          <CaseStatusBadge status={original.status} />
        )}
      </>
    ),
  }),
  column.accessor('dueDay', {
    header: 'Échéance',
    enableSorting: true,
    cell: ({ row: { original } }) => <Due dueDay={original.dueDay} status={original.status} />,
  }),
])

export const table: ListTable<Case> = {
  caption: 'Dossiers',
  noun: { one: 'dossier', many: 'dossiers', none: 'Aucun dossier' },
  columns,
  rowId: ({ id }) => id,
}

/** What a case is about, on one line; opened, the whole of it and of the names that the line cuts. */
const Subject = ({ row }: { row: Case }) => (
  <details className="case-subject">
    <summary>{caseBrief(row.about)}</summary>
    <p>{caseSentence(row.about)}</p>
    {(Object.keys(names) as (keyof typeof names)[]).map(
      (key) =>
        row[key] && (
          <p key={key} className="case-subject__name">
            {names[key]} : {row[key]}
          </p>
        ),
    )}
  </details>
)

const amount = (cents: number | null) => (cents === null ? '' : eurosInColumn(cents))

const short = (month: string | null) => month && monthShort(month)

/** Chooses a case, to act on it with others; nothing for who acts on none. */
function Choose({ row: { id, number, version, about, status, assigneeId, assigneeName } }: { row: Case }) {
  const selection = useChosen()
  const isOwn = useMe().id === assigneeId
  if (selection === null) return null
  const isChosen = selection.chosen.has(id)
  return (
    <input
      type="checkbox"
      className="case-choice"
      aria-label={`Choisir le dossier ${number}`}
      checked={isChosen}
      disabled={selection.isFrozen}
      onChange={() =>
        isChosen
          ? selection.remove([id])
          : selection.add([{ id, number, version, kind: about.kind, status, assigneeName, isOwn }])
      }
    />
  )
}

/** That colleagues wrote notes since one last read the case: how many beside its number, and in words. */
const UnreadNotes = ({ count }: { count: number }) =>
  count > 0 && (
    <span className="case-unread" title={unreadWords(count)}>
      <span aria-hidden="true">{count}</span>
      <span className="fr-sr-only"> {unreadWords(count)}</span>
    </span>
  )

const unreadWords = (count: number) => (count > 1 ? `${count} notes non lues` : '1 note non lue')

/** The number of a case, and the way to its page: it says of which list, for a new tab has no other memory of it. */
const CaseLink = ({ row: { id, number } }: { row: Case }) => (
  <Link
    to="/dossiers/$id"
    params={{ id }}
    search={withList(useRouterState({ select: ({ location }) => location.state.search }))}
    state={({ search = '' }) => ({ fromList: true, search })}
  >
    Dossier {number}
  </Link>
)
