import {
  type ColumnDef,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Noun } from '../design/format/amounts.ts'

export type Direction = 'asc' | 'desc'

interface ColumnMeta {
  /** Figures are aligned on the right. */
  numeric?: boolean
  /** A text that may take several lines; the others stay on one. */
  multiline?: boolean
}

/** The server sorts and cuts into pages; the table only needs to know which column is sorted and which are hidden. */
export const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, columnMeta: {} as ColumnMeta })

/**
 * A column of `DataTable`. Its `header` is a text; its `id` is the server's name of the sort when `enableSorting` is true.
 * The first column names the row.
 */
// biome-ignore lint/suspicious/noExplicitAny: each column has its own type of value
export type Column<Row extends object> = ColumnDef<typeof features, Row, any>

/** The helper that types columns from the row of a router's procedure. */
export const columnsOf = <Row extends object>() => createColumnHelper<typeof features, Row>()

/** How the rows of a list are shown, whatever is asked of it. */
export interface ListTable<Row extends object> {
  /** Read by screen readers as the name of the table. */
  caption: string
  noun: Noun
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
}
