import type { z } from 'zod'
import type { KnownKind } from './actor.ts'
import type { Operation } from './operation.ts'
import type { Page } from './page.ts'

/** What a column shows of a row: a text, nothing, or a whole number of hundredths (cents, hours), written « 1012,50 ». */
export type ExportCell = string | number | null

/** A list that leaves as a CSV file: the operation that gives its pages, and what each column shows of a row. */
// biome-ignore lint/suspicious/noExplicitAny: any export, whatever its rows and who takes it away
export interface ListExport<K extends KnownKind = any, Row = any> {
  /** Last part of its address. */
  readonly name: string
  /** A list: its input takes `cursor` and `limit`, its output is a page. */
  // biome-ignore lint/suspicious/noExplicitAny: what `run` returns stays inside
  readonly operation: Operation<K, 'read', z.ZodType, z.ZodType<Page<Row>>, any>
  /** French header → cell, in the order of the file. */
  readonly columns: Readonly<Record<string, (row: Row) => ExportCell>>
}

/** Writes an export down, its columns typed by the rows that its operation lets out. */
export const listExport = <K extends KnownKind, Row>(definition: ListExport<K, Row>): ListExport<K, Row> => definition
