import { GradeBadge } from '@cesu/ui/cesu'
import { day } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'
import { WatchBadge } from './WatchBadge.tsx'

type Row = inferOutput<typeof api.parameters.list>['rows'][number]

const column = columnsOf<Row>()

const columns = column.columns([
  column.accessor('label', {
    header: 'Paramètre',
    meta: { multiline: true },
    cell: ({ row: { original } }) => (
      <Link to="/parametres/$id" params={{ id: original.id }} state={{ fromList: true }}>
        {original.label}
      </Link>
    ),
  }),
  column.accessor('value', {
    header: 'Valeur',
    cell: ({ row: { original } }) =>
      original.value ?? (original.figureCount === 1 ? 'Texte' : `${original.figureCount} valeurs`),
  }),
  column.accessor('watch.version.from', { header: 'Depuis', cell: ({ getValue }) => day(getValue()) }),
  column.accessor('watch.version.grade', {
    header: 'Fiabilité',
    cell: ({ row: { original } }) => <Reliability row={original} />,
  }),
  column.accessor('watch.lastCheckDay', {
    header: 'Vérifié le',
    cell: ({ getValue }) => {
      const lastCheckDay = getValue()
      return lastCheckDay ? day(lastCheckDay) : 'Jamais'
    },
  }),
  column.accessor('watch.dueDay', {
    header: 'À revérifier le',
    cell: ({ row: { original } }) => <Due watch={original.watch} />,
  }),
])

export const table: ListTable<Row> = {
  caption: 'Paramètres, à revérifier d’abord',
  noun: { one: 'paramètre', many: 'paramètres', none: 'Aucun paramètre' },
  columns,
  rowId: ({ id }) => id,
}

/** The grade of the value in force, and whether what was computed with an earlier one stays provisional. */
const Reliability = ({ row: { watch, wasProvisional } }: { row: Row }) => (
  <>
    {watch.version.grade} <GradeBadge grade={watch.version.grade} />
    {wasProvisional && <span className="cesu-source"> (avant : D)</span>}
  </>
)

const Due = ({ watch }: Pick<Row, 'watch'>) => (
  <>
    {watch.isInForce && day(watch.dueDay)} <WatchBadge watch={watch} />
  </>
)
