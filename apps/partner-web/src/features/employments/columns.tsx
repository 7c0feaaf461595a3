import { eurosInColumn, hoursInColumn, month, monthCapitalised } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'
import { useMe } from '../../session.ts'

type Employment = inferOutput<typeof api.employments.list>['rows'][number]

const column = columnsOf<Employment>()

const columns = column.columns([
  column.display({
    id: 'pair',
    header: 'Salarié et employeur',
    meta: { multiline: true },
    cell: ({ row: { original } }) => (
      <>
        <strong>{original.employeeName}</strong>
        <br />
        chez {original.employerName}
      </>
    ),
  }),
  column.accessor('activity', { header: 'Activité', meta: { multiline: true } }),
  column.accessor('netHourlyCents', {
    header: 'Net horaire (€)',
    meta: { numeric: true },
    cell: ({ getValue }) => eurosInColumn(getValue()),
  }),
  column.display({
    id: 'last',
    header: 'Dernière déclaration',
    cell: ({ row: { original } }) => <LastDeclaration last={original.lastDeclaration} />,
  }),
  column.display({
    id: 'next',
    header: 'À déclarer',
    cell: ({ row: { original } }) => <Next employment={original} />,
  }),
])

export const table: ListTable<Employment> = {
  caption: 'Relations d’emploi à déclarer',
  noun: { one: 'relation d’emploi', many: 'relations d’emploi', none: 'Aucune relation d’emploi' },
  columns,
  rowId: ({ employmentId }) => employmentId,
}

function LastDeclaration({ last }: { last: Employment['lastDeclaration'] }) {
  if (!last) return 'Aucune'
  return (
    <>
      {monthCapitalised(last.period)}
      <br />
      <span className="cesu-source">
        {last.hoursHundredths === 0 ? 'Sans heures' : `${hoursInColumn(last.hoursHundredths)} h`},{' '}
        {eurosInColumn(last.netCents)} € net
      </span>
    </>
  )
}

function Next({ employment }: { employment: Employment }) {
  const { employerId, employmentId, employeeName, nextPeriod } = employment
  const mayDeclare = useMe().permissions.includes('declarations.submit')
  if (!nextPeriod) return 'À jour'
  if (!mayDeclare) return monthCapitalised(nextPeriod)
  return (
    <Link
      className="fr-btn fr-btn--secondary fr-btn--sm"
      to="/declarer/$employerId/$employmentId"
      params={{ employerId, employmentId }}
      search={{ mois: nextPeriod }}
      state={{ fromList: true }}
    >
      Déclarer {month(nextPeriod)}
      <span className="fr-sr-only"> pour {employeeName}</span>
    </Link>
  )
}
