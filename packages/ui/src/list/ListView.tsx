import { type Cell, FlexRender } from '@tanstack/react-table'
import type { RefObject } from 'react'
import type { Direction, features } from './columns.ts'
import { LIST_ID } from './list-id.ts'
import type { ViewProps } from './TableView.tsx'

/** The same list on a small screen: one block a row, its columns as terms and values, the sort as a choice. */
export function ListView<Row extends object>({ table, caption, dimmed, start, onSort }: ViewProps<Row>) {
  return (
    <>
      {onSort && <SortChoice table={table} onSort={onSort} />}
      <ul
        id={LIST_ID}
        tabIndex={-1}
        ref={start as RefObject<HTMLUListElement>}
        aria-label={caption}
        className={`cesu-cards ${dimmed ? 'cesu-dimmed' : ''}`}
      >
        {table.getRowModel().rows.map((row) => {
          const [title, ...others] = row.getAllCells()
          return (
            <li key={row.id} className="cesu-card">
              {title && (
                <div className="cesu-card__title">
                  <FlexRender cell={title} />
                </div>
              )}
              <dl className="cesu-card__values">
                {others.filter(isInList).map((cell) => (
                  <div key={cell.id} className="cesu-card__value">
                    <dt>{String(cell.column.columnDef.header)}</dt>
                    <dd>
                      <FlexRender cell={cell} />
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const isInList = <Row extends object>(cell: Cell<typeof features, Row>) => cell.column.columnDef.meta?.inList !== false

interface SortChoiceProps<Row extends object> {
  table: ViewProps<Row>['table']
  onSort: (key: string, direction: Direction) => void
}

function SortChoice<Row extends object>({ table, onSort }: SortChoiceProps<Row>) {
  const columns = table
    .getHeaderGroups()
    .flatMap((group) => group.headers.map((header) => header.column))
    .filter((column) => column.columnDef.enableSorting)
  const sorted = columns.find((column) => column.getIsSorted())
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor="tri-de-la-liste">
        Trier par
      </label>
      <select
        id="tri-de-la-liste"
        className="fr-select"
        value={sorted ? `${sorted.id} ${sorted.getIsSorted()}` : ''}
        onChange={(event) => {
          const [key = '', direction] = event.target.value.split(' ')
          onSort(key, direction === 'desc' ? 'desc' : 'asc')
        }}
      >
        {columns.flatMap((column) => [
          <option key={`${column.id} asc`} value={`${column.id} asc`}>
            {String(column.columnDef.header)}, croissant
          </option>,
          <option key={`${column.id} desc`} value={`${column.id} desc`}>
            {String(column.columnDef.header)}, décroissant
          </option>,
        ])}
      </select>
    </div>
  )
}
