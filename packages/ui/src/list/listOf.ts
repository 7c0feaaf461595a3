import type { BoundedCount } from '../design/format/amounts.ts'

/** What `DataTable` must know of the answer to a list. */
export interface ListQuery<Row> {
  rows: readonly Row[] | undefined
  count: BoundedCount | undefined
  /** True while other rows than those shown are on their way. */
  refreshing: boolean
  error: unknown
  retry: () => unknown
}

interface QueryLike<Row> {
  data: { rows: readonly Row[]; count?: BoundedCount } | undefined
  isPlaceholderData: boolean
  error: unknown
  refetch: () => unknown
}

/** A query of a list procedure (the previous rows kept as placeholder data) as `DataTable` reads it. */
export const listOf = <Row>(query: QueryLike<Row>): ListQuery<Row> => ({
  rows: query.data?.rows,
  count: query.data?.count,
  refreshing: query.isPlaceholderData,
  error: query.error,
  retry: query.refetch,
})
