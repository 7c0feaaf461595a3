import { caseKindLabels } from '@cesu/domain/cases'
import { anomalyLabels } from '@cesu/domain/declarations'
import { daysBetween } from '@cesu/domain/shared'
import { CaseStatusBadge } from '@cesu/ui/cesu'
import { day, monthShort } from '@cesu/ui/design'
import { columnsOf } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'
import { useMe } from '../../session.ts'

type Case = inferOutput<typeof api.cases.list>['rows'][number]

const column = columnsOf<Case>()

export const columns = column.columns([
  column.accessor('number', {
    header: 'Dossier',
    cell: ({ row: { original } }) => (
      <Link
        to="/declarations/$employerId/$period/$id"
        params={{ employerId: original.employerId, period: original.period, id: original.declarationId }}
        state={{ fromList: true }}
      >
        Dossier {original.number}
      </Link>
    ),
  }),
  column.accessor('anomalies', {
    header: 'Sujet',
    meta: { multiline: true },
    cell: ({ row: { original } }) => (
      <>
        {caseKindLabels[original.kind]} :{' '}
        {original.anomalies.map((code) => anomalyLabels[code].toLowerCase()).join(', ')}
      </>
    ),
  }),
  column.accessor('partnerName', { header: 'Partenaire', meta: { multiline: true } }),
  column.accessor('employerName', { header: 'Employeur', meta: { multiline: true } }),
  column.accessor('employeeName', { header: 'Salarié', meta: { multiline: true } }),
  column.accessor('period', { header: 'Mois', cell: ({ getValue }) => monthShort(getValue()) }),
  column.accessor('teamName', { header: 'Équipe', meta: { multiline: true } }),
  column.accessor('status', { header: 'État', cell: ({ getValue }) => <CaseStatusBadge status={getValue()} /> }),
  column.accessor('dueDay', {
    header: 'Échéance',
    enableSorting: true,
    cell: ({ row: { original } }) => <Due dueDay={original.dueDay} status={original.status} />,
  }),
])

/** The due day, and how late it is when the case still waits for an answer. */
function Due({ dueDay, status }: Pick<Case, 'dueDay' | 'status'>) {
  const { today } = useMe()
  const daysLate = daysBetween(dueDay, today)
  return (
    <>
      {day(dueDay)}
      {status !== 'RESOLVED' && daysLate > 0 && (
        <>
          <br />
          <Badge as="span" small noIcon severity="error">
            En retard de {daysLate} j
          </Badge>
        </>
      )}
    </>
  )
}
