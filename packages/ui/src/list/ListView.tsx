import { FlexRender } from '@tanstack/react-table'
import type { RefObject } from 'react'
import { LIST_ID } from './list-id.ts'
import type { ViewProps } from './TableView.tsx'
import type { Sort } from './useList.ts'

/** The same list on a small screen: one block a row, its columns as terms and values, the sort as a choice. */
export function ListView<Row extends object>({ table, caption, dimmed, start, sortBy }: ViewProps<Row>) {
  return (
    <>
      {sortBy && <SortChoice table={table} sortBy={sortBy} />}
      <ul
        id={LIST_ID}
        tabIndex={-1}
        ref={start as RefObject<HTMLUListElement>}
        aria-label={caption}
        className={`cesu-cards ${dimmed ? 'cesu-dimmed' : ''}`}
      >
        {table.getRowModel().rows.map((row) => {
          const [title, ...others] = row.getVisibleCells()
          return (
            <li key={row.id} className="cesu-card">
              {title && (
                <div className="cesu-card__title">
                  <FlexRender cell={title} />
                </div>
              )}
              <dl className="cesu-card__values">
                {others.map((cell) => (
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

interface SortChoiceProps<Row extends object> {
  table: ViewProps<Row>['table']
  sortBy: (sort: Sort) => void
}

function SortChoice<Row extends object>({ table, sortBy }: SortChoiceProps<Row>) {
  const columns = table.getAllLeafColumns().filter((column) => column.columnDef.enableSorting)
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
          sortBy({ key, direction: direction === 'desc' ? 'desc' : 'asc' })
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
