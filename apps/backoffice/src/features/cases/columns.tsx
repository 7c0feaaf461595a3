import { caseKindLabels } from '@cesu/domain/cases'
import { AnomalyBadge, CaseStatusBadge, columnsOf, day, monthShort } from '@cesu/ui'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

type Case = inferOutput<typeof api.cases.list>['rows'][number]

const column = columnsOf<Case>()

export const columns = column.columns([
  column.accessor('number', {
    header: 'Dossier',
    cell: ({ row: { original } }) => (
      <Link
        to="/declarations/$employerId/$period/$id"
        params={{ employerId: original.employerId, period: original.period, id: original.declarationId }}
      >
        Dossier {original.number}
      </Link>
    ),
  }),
  column.accessor('kind', { header: 'Type', cell: ({ getValue }) => caseKindLabels[getValue()] }),
  column.accessor('anomalies', {
    header: 'À vérifier',
    meta: { multiline: true },
    cell: ({ getValue }) => getValue().map((code) => <AnomalyBadge key={code} anomaly={code} />),
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
    cell: ({ getValue }) => day(getValue()),
  }),
])
