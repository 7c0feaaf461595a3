import type { ViewProps } from './TableView.tsx'

/** The order of the rows, when the column that would show it is hidden; nothing otherwise. */
export function HiddenSort<Row extends object>({
  table,
}: {
  table: Pick<ViewProps<Row>['table'], 'getAllLeafColumns'>
}) {
  const column = table.getAllLeafColumns().find((each) => each.getIsSorted() && !each.getIsVisible())
  if (!column) return null
  const direction = column.getIsSorted() === 'desc' ? 'décroissant' : 'croissant'
  return (
    <p className="cesu-source">
      Tri : {String(column.columnDef.header)} (colonne masquée), {direction}
    </p>
  )
}
