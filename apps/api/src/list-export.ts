import type { AnyOperation } from './operation.ts'
import type { Page } from './page.ts'

/** A list that leaves as a CSV file: the operation that gives its pages, and what each column shows of a row. */
export interface ListExport {
  /** Name of the file, without its extension. */
  readonly name: string
  /** A list: its input takes `cursor` and `limit`, its output is a page. */
  readonly operation: AnyOperation
  /** French header → cell. Amounts are euros with a decimal comma, hours likewise. */
  // biome-ignore lint/suspicious/noExplicitAny: the row of the operation's own output
  readonly columns: Readonly<Record<string, (row: any) => string | number | null>>
}

/** Writes an export down, its columns typed by the rows that its operation lets out. */
export const listExport = <Row>(
  definition: Omit<ListExport, 'operation' | 'columns'> & {
    readonly operation: AnyOperation & { readonly output: { readonly _output: Page<Row> } }
    readonly columns: Readonly<Record<string, (row: Row) => string | number | null>>
  },
): ListExport => definition
