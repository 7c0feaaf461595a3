import { pipeline, Readable, type Transform } from 'node:stream'
import { frenchDecimal } from '@cesu/domain/shared'
import { stringify } from 'csv-stringify'
import type { ExportCell, ListExport } from './list-export.ts'

/**
 * A list as a spreadsheet set for French reads it: UTF-8 with its mark, semicolons, decimal commas. Written row after row
 * as it is read: a failure of the rows is one of the file, and a file that nobody reads any more stops the rows.
 */
export function csvOf(columns: ListExport['columns'], rows: AsyncIterable<unknown>): Transform {
  const csv = stringify({
    ...{ bom: true, header: true, delimiter: ';', columns: Object.keys(columns) },
    // A text that a spreadsheet would run is made one that it shows; between quotes, no other separator cuts it in two.
    ...{ escape_formulas: true, quoted_string: true, quoted_empty: false },
    // Spaces before a formula do not stop it.
    cast: { number: frenchDecimal, string: (value) => value.trim() },
  })
  // Whoever reads the file hears of its failure.
  pipeline(Readable.from(cellsOf(columns, rows)), csv, () => undefined)
  return csv
}

async function* cellsOf(columns: ListExport['columns'], rows: AsyncIterable<unknown>): AsyncGenerator<ExportCell[]> {
  for await (const row of rows) yield Object.values(columns).map((cell) => cell(row))
}

/** One cell of a line that is otherwise written as it came. */
export const csvCell = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`)
