import type { FileEncoding } from '@cesu/db/model'
import { type BreakCode, type CsvColumn, fieldsOf, refuseLine } from '@cesu/domain/files'
import type { Refusal } from '@cesu/domain/shared'
import { parse } from 'csv-parse'
import { MOST_LINE_BYTES } from '../file-kind.ts'
import { parseStrictJson } from '../strict-json.ts'

const LINE_FEED = 0x0a

/** A line: its fields, or why it has none; and the byte after it. */
export interface LineFound {
  readonly found: { readonly fields: unknown } | { readonly refusals: readonly Refusal[] }
  readonly end: number
}

/** Lines that were found, in their order; why there is none after them, when the others can no longer be told apart. */
export interface LinesFound {
  readonly lines: readonly LineFound[]
  readonly broken: BreakCode | null
}

/** Finds the lines of bytes that come piece by piece, from a byte that begins one. */
export interface LineReader {
  push: (bytes: Buffer) => Promise<LinesFound>
  /** The last line, when nothing ends it. */
  end: () => Promise<LinesFound>
}

/** The text of bytes, whose encoding is known to be the right one. */
export function textReader(encoding: FileEncoding): (bytes: Buffer) => string {
  if (encoding === 'UTF_8') return (bytes) => bytes.toString('utf8')
  const decoder = new TextDecoder('windows-1252')
  return (bytes) => decoder.decode(bytes)
}

/** One JSON object a line; lines without a word are none. `at`: the byte of the file with which it begins. No file is kept with a longer one. */
export function ndjsonReader(encoding: FileEncoding, at: number): LineReader {
  const text = textReader(encoding)
  let rest: Buffer = Buffer.alloc(0)
  let end = at
  const lineOf = (bytes: Buffer): LineFound[] => {
    const line = text(bytes).trim()
    return line === '' ? [] : [{ found: readJson(line), end }]
  }
  const push = (bytes: Buffer): LinesFound => {
    const data = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const lines: LineFound[] = []
    let from = 0
    for (let stop = data.indexOf(LINE_FEED); stop !== -1; stop = data.indexOf(LINE_FEED, from)) {
      end += stop + 1 - from
      lines.push(...lineOf(data.subarray(from, stop)))
      from = stop + 1
    }
    rest = data.subarray(from)
    return { lines, broken: null }
  }
  return {
    push: async (bytes) => push(bytes),
    end: async () => {
      end += rest.length
      return { lines: lineOf(rest), broken: null }
    },
  }
}

/** JSON that means one thing only: what is written as we would write it needs no closer look. */
function readJson(line: string): LineFound['found'] {
  try {
    const fields: unknown = JSON.parse(line)
    return { fields: JSON.stringify(fields) === line ? fields : parseStrictJson(line) }
  } catch {
    return { refusals: [refuseLine('line.not_json', '')] }
  }
}

/** How the cells of a CSV file are told apart, and what they are. */
export interface CsvLayout {
  readonly delimiter: ';' | ','
  readonly columns: readonly CsvColumn[]
}

/** One line of cells, after the line that names them. A cell may hold a line feed between its quotes. */
export function csvReader(encoding: FileEncoding, { delimiter, columns }: CsvLayout, at: number): LineReader {
  const text = textReader(encoding)
  // One character a byte, so that what is counted is bytes.
  const cellOf = (cell: string) => (isPlain.test(cell) ? cell : text(Buffer.from(cell, 'latin1')))
  let lines: LineFound[] = []
  let broken: BreakCode | null = null
  const parser = parse({
    ...{ encoding: 'latin1', delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    ...{ record_delimiter: ['\n', '\r\n'], max_record_size: MOST_LINE_BYTES },
    on_record: (cells: string[], { bytes }) => {
      lines.push({ found: readCells(columns, cells.map(cellOf)), end: at + bytes })
      // Kept here: what comes before a fault is not lost with it.
      return null
    },
  })
  parser.on('error', () => {
    broken = 'file.unreadable'
  })
  const taken = (): LinesFound => {
    const found = { lines, broken }
    lines = []
    return found
  }
  return {
    push: async (bytes) => {
      await new Promise((done) => parser.write(bytes, done))
      return taken()
    },
    end: async () => {
      if (broken !== null) return taken()
      await new Promise((done) => parser.once('error', done).once('end', done).resume().end())
      return taken()
    },
  }
}

const isPlain = /^[\0-\x7f]*$/

function readCells(columns: readonly CsvColumn[], cells: readonly string[]): LineFound['found'] {
  if (cells.length === columns.length) return { fields: fieldsOf(columns, cells) }
  return { refusals: [refuseLine('line.cells', '', { columns: columns.length, cells: cells.length })] }
}
