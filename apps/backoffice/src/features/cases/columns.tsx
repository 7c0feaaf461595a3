import { type CaseFacts, type CaseKind, caseBrief, caseMonth, caseSentence } from '@cesu/domain/cases'
import { daysBetween } from '@cesu/domain/shared'
import { CaseStatusBadge } from '@cesu/ui/cesu'
import { Clipped, day, monthShort } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import type { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import './cases.css'

type Case = inferOutput<typeof api.cases.list>['rows'][number]

const column = columnsOf<Case>()

const names = { employerName: 'Employeur', employeeName: 'Salarié', partnerName: 'Partenaire', teamName: 'Équipe' }

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
    cell: ({ row: { original } }) => <CaseLink about={original.about} row={original} />,
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
  named('teamName'),
  column.accessor('status', { header: 'État', cell: ({ getValue }) => <CaseStatusBadge status={getValue()} /> }),
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

/** The way to the declaration that a case is about. */
const toDeclaration = ({ period }: { period: string }, { employerId, subjectId }: Case, text: string) =>
  employerId !== null && (
    <Link
      to="/declarations/$employerId/$period/$id"
      params={{ employerId, period, id: subjectId }}
      state={{ fromList: true }}
    >
      {text}
    </Link>
  )

/** Where each kind of case is handled. */
const subjectLinks: { [K in CaseKind]: (facts: CaseFacts<K>, row: Case, text: string) => ReactNode } = {
  DECLARATION_ANOMALY: toDeclaration,
  DECLARATION_CHANGE: toDeclaration,
  // All that is known of them is said in their line.
  IDENTITY_REVIEW: (_facts, _row, text) => text,
  API_ABUSE: (_facts, _row, text) => text,
  API_UNUSUAL: (_facts, _row, text) => text,
  ACCESS_NOT_RECOGNISED: (_facts, _row, text) => text,
  REPAIR_ITEM: (_facts, _row, text) => text,
  SHARED_IDENTITY: (_facts, _row, text) => text,
  DEATH_REPORTED: (_facts, _row, text) => text,
  MANDATE_DISPUTED: (_facts, _row, text) => text,
  IDENTITY_MISMATCH: (_facts, _row, text) => text,
}

const short = (month: string | null) => month && monthShort(month)

/** The number of a case, and the way to where its kind is handled. */
const CaseLink = <K extends CaseKind>({ about, row }: { about: { kind: K; facts: CaseFacts<K> }; row: Case }) =>
  subjectLinks[about.kind](about.facts, row, `Dossier ${row.number}`)

/** The due day, and how late it is when the case still waits for an answer. */
function Due({ dueDay, status }: Pick<Case, 'dueDay' | 'status'>) {
  const { today } = useMe()
  const daysLate = daysBetween(dueDay, today)
  return (
    <>
      {day(dueDay)}{' '}
      {status !== 'RESOLVED' && daysLate > 0 && (
        <Badge as="span" small noIcon severity="error">
          Retard {daysLate} j
        </Badge>
      )}
    </>
  )
}
