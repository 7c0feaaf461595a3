import { type Cell, FlexRender, type Header, type Table } from '@tanstack/react-table'
import { memo, type ReactNode, type RefObject } from 'react'
import { TableBox } from '../design/layout/TableBox.tsx'
import type { Direction, features } from './columns.ts'
import { LIST_ID } from './list-id.ts'
import type { Sort } from './useList.ts'

export interface ViewProps<Row extends object> {
  table: Pick<Table<typeof features, Row>, 'getAllLeafColumns' | 'getHeaderGroups' | 'getRowModel'>
  caption: string
  /** True while newer rows are on their way. */
  dimmed: boolean
  /** Where the focus goes after a change of page, and from the skip link. */
  start: RefObject<HTMLElement | null>
  sortBy: ((sort: Sort) => void) | undefined
}

/** The list as a table of the design system, in its small density. */
export function TableView<Row extends object>({ table, caption, dimmed, start, sortBy }: ViewProps<Row>) {
  return (
    <TableBox caption={caption} className={`fr-table--no-caption ${dimmed ? 'cesu-dimmed' : ''}`}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <ColumnTitle key={header.id} header={header} sortBy={sortBy} />
            ))}
          </tr>
        ))}
      </thead>
      <tbody id={LIST_ID} tabIndex={-1} ref={start as RefObject<HTMLTableSectionElement>}>
        {table.getRowModel().rows.map((row) => (
          <Line key={row.id} cells={row.getVisibleCells()} />
        ))}
      </tbody>
    </TableBox>
  )
}

interface ColumnTitleProps<Row extends object> {
  header: Header<typeof features, Row>
  sortBy: ViewProps<Row>['sortBy']
}

function cellClass<Row extends object>({ columnDef }: Header<typeof features, Row>['column']): string | undefined {
  if (columnDef.meta?.numeric) return 'fr-cell--right'
  return columnDef.meta?.multiline ? 'fr-cell--multiline' : undefined
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const SORT_MARK = { asc: '▲', desc: '▼', none: '⇅' } as const

function ColumnTitle<Row extends object>({ header, sortBy }: ColumnTitleProps<Row>) {
  const { column } = header
  const sorted = column.getIsSorted()
  const className = cellClass(column)
  const title = <FlexRender header={header} />
  if (!column.columnDef.enableSorting || !sortBy) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    )
  }
  return (
    <th scope="col" className={className} aria-sort={sorted ? ARIA_SORT[sorted] : undefined}>
      <button
        type="button"
        className="cesu-sort"
        onClick={() =>
          sortBy({
            key: column.id,
            direction: sorted ? opposite(sorted) : firstDirection(column.columnDef.sortDescFirst),
          })
        }
      >
        {title}
        <span aria-hidden="true" className={sorted ? 'cesu-sort__mark cesu-sort__mark--on' : 'cesu-sort__mark'}>
          {SORT_MARK[sorted || 'none']}
        </span>
      </button>
    </th>
  )
}

const opposite = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc')
const firstDirection = (descending: boolean | undefined): Direction => (descending ? 'desc' : 'asc')

interface LineProps<Row extends object> {
  cells: readonly Cell<typeof features, Row>[]
}

/** Drawn again only when its cells change: another row, another choice of columns. */
const Line = memo(function Line<Row extends object>({ cells }: LineProps<Row>) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const Tag = index === 0 ? 'th' : 'td'
        return (
          <Tag key={cell.id} scope={index === 0 ? 'row' : undefined} className={cellClass(cell.column)}>
            <FlexRender cell={cell} />
          </Tag>
        )
      })}
    </tr>
  )
}) as <Row extends object>(props: LineProps<Row>) => ReactNode
