/** How a column of a CSV file is read: as it is, a whole number, a sum in euros (comma or point), whole numbers apart by spaces. */
export type ColumnType = 'text' | 'int' | 'euros' | 'ints'

/** A column of a CSV file: its name on the first line, and the field of a line that it gives. */
export interface CsvColumn {
  readonly name: string
  readonly field: string
  readonly type: ColumnType
  /** True when a file may leave it out. */
  readonly optional?: true
}

/**
 * The columns that a first line names, in its order; null when one is missing, unknown, or there twice. Neither capitals nor spaces around
 * count.
 */
export function columnsNamed(columns: readonly CsvColumn[], header: readonly string[]): readonly CsvColumn[] | null {
  const named = header.map((name) => columns.find((column) => column.name === name.trim().toLowerCase()))
  const known = named.filter((column) => column !== undefined)
  const isWhole = columns.every((column) => column.optional === true || known.includes(column))
  return isWhole && known.length === header.length && new Set(known).size === known.length ? known : null
}

/** The fields of a line by its cells: an empty cell says nothing; what is no number stays a text, which its field refuses. */
export const fieldsOf = (columns: readonly CsvColumn[], cells: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    columns.flatMap(({ field, type }, place) => {
      const cell = (cells[place] ?? '').trim()
      return cell === '' ? [] : [[field, readers[type](cell)]]
    }),
  )

const readers: Record<ColumnType, (cell: string) => unknown> = {
  text: (cell) => cell,
  int: whole,
  euros: (cell) => {
    const [, euros, cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(cell) ?? []
    return euros === undefined ? cell : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
  },
  ints: (cell) => cell.split(/\s+/).map(whole),
}

function whole(text: string): number | string {
  return /^\d{1,15}$/.test(text) ? Number(text) : text
}
