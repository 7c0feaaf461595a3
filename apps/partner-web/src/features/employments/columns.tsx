import { pairStateLabels } from '@cesu/domain/declarations'
import { day, hoursInColumn, month, monthShort } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

type Pair = inferOutput<typeof api.employments.list>['rows'][number]

const column = columnsOf<Pair>()

const columns = column.columns([
  column.accessor('employeeName', {
    header: 'Salarié',
    meta: { multiline: true },
    cell: ({ getValue }) => <strong>{getValue()}</strong>,
  }),
  column.accessor('employerName', { header: 'Employeur', meta: { multiline: true } }),
  column.display({
    id: 'next',
    header: 'À déclarer',
    cell: ({ row: { original } }) => <Next pair={original} />,
  }),
  column.accessor('dueDay', {
    header: 'Avant le',
    cell: ({ row: { original } }) => <Due pair={original} />,
  }),
  column.display({
    id: 'last',
    header: 'Dernière déclaration',
    cell: ({ row: { original } }) => <LastDeclaration last={original.lastDeclaration} />,
  }),
  column.accessor('activity', { header: 'Activité', meta: { multiline: true } }),
])

const table: ListTable<Pair> = {
  caption: 'À faire ce mois-ci',
  noun: { one: 'salarié à déclarer', many: 'salariés à déclarer', none: 'Aucun salarié à déclarer' },
  columns,
  rowId: ({ employmentId }) => employmentId,
}

const found: ListTable<Pair> = {
  ...table,
  caption: 'Salariés trouvés',
  noun: { one: 'salarié', many: 'salariés', none: 'Aucun salarié' },
}

/** The same table for what is to do and for what is searched for. */
export const tableOf = (isSearch: boolean): ListTable<Pair> => (isSearch ? found : table)

function LastDeclaration({ last }: { last: Pair['lastDeclaration'] }) {
  if (!last) return 'Aucune'
  const hours = last.hoursHundredths === 0 ? 'sans heures' : `${hoursInColumn(last.hoursHundredths)} h`
  return `${monthShort(last.period)}, ${hours}`
}

function Next({ pair: { employerId, employmentId, employeeName, nextPeriod, state } }: { pair: Pair }) {
  if (!nextPeriod) {
    if (state === 'DORMANT') return 'Contrat terminé'
    return (
      <Link to="/declarer/$employerId/$employmentId" params={{ employerId, employmentId }} state={{ fromList: true }}>
        À jour<span className="fr-sr-only"> : ouvrir la déclaration de {employeeName}</span>
      </Link>
    )
  }
  return (
    <Link
      to="/declarer/$employerId/$employmentId"
      params={{ employerId, employmentId }}
      search={{ mois: nextPeriod }}
      hash="heures"
      state={{ fromList: true }}
    >
      Déclarer {month(nextPeriod)}
      <span className="fr-sr-only"> pour {employeeName}</span>
    </Link>
  )
}

function Due({ pair: { state, dueDay } }: { pair: Pair }) {
  if (dueDay === null) return state === 'DORMANT' ? pairStateLabels.DORMANT : ''
  return (
    <>
      {day(dueDay)}{' '}
      {state === 'LATE' && (
        <Badge as="span" small noIcon severity="error">
          {pairStateLabels.LATE}
        </Badge>
      )}
    </>
  )
}
