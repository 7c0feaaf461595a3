import { caseKindLabels } from '@cesu/domain/cases'
import { AnomalyBadge, CaseStatusBadge, columnsOf, day, monthCapitalised } from '@cesu/ui'
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
    cell: ({ getValue }) => getValue().map((code) => <AnomalyBadge key={code} anomaly={code} />),
  }),
  column.accessor('partnerName', { header: 'Partenaire' }),
  column.accessor('employerName', { header: 'Employeur' }),
  column.accessor('employeeName', { header: 'Salarié' }),
  column.accessor('period', { header: 'Mois', cell: ({ getValue }) => monthCapitalised(getValue()) }),
  column.accessor('teamName', { header: 'Équipe' }),
  column.accessor('status', { header: 'État', cell: ({ getValue }) => <CaseStatusBadge status={getValue()} /> }),
  column.accessor('dueDay', {
    header: 'Échéance',
    enableSorting: true,
    cell: ({ getValue }) => day(getValue()),
  }),
])
