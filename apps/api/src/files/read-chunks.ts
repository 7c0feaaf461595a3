import type { ReceivedFile } from '@cesu/db/model'
import { type BreakCode, type CsvColumn, columnsNamed } from '@cesu/domain/files'
import { MOST_LINE_BYTES, PART_BYTES } from '../file-kind.ts'
import { type CsvLayout, csvReader, type LineFound, type LineReader, ndjsonReader, textReader } from './line-reader.ts'

/** A file that is kept, the columns of its kind (null for whatever it names), and its bytes: part by part, null after the last one. */
export interface KeptFile {
  readonly file: Pick<ReceivedFile, 'format' | 'encoding'>
  readonly columns: readonly CsvColumn[] | null
  readonly part: (number: number) => Promise<Buffer | null>
}

/** Lines that follow each other, and where they are, to the end of the last of them. */
export interface Chunk {
  readonly lines: readonly LineFound[]
  readonly fromByte: number
  readonly toByte: number
  /** Why no line follows them, though the file goes on. */
  readonly broken: BreakCode | null
  /** True when the file has no other line. */
  readonly isLast: boolean
}

/** Lines, and about as many bytes, of one chunk: what is held in memory, and done again when it is cut. */
const MOST_CHUNK_LINES = 1_000
const MOST_CHUNK_BYTES = 1_048_576

/** Bytes whose lines are looked for at once: what they make is held until it is done. */
const PIECE_BYTES = 65_536

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The chunks of a file from a byte where one begins: the same lines in each, whatever was read before. The last one
 * says so, and may have none.
 */
export async function* chunksFrom(kept: KeptFile, fromByte: number): AsyncGenerator<Chunk> {
  const opened = await openAt(kept, fromByte)
  if ('broken' in opened) {
    yield { lines: [], fromByte, toByte: fromByte, broken: opened.broken, isLast: true }
    return
  }
  let lines: LineFound[] = []
  let begin = fromByte
  let broken: BreakCode | null = null
  for await (const found of foundFrom(kept, opened)) {
    for (const line of found.lines) {
      lines.push(line)
      if (lines.length < MOST_CHUNK_LINES && line.end - begin < MOST_CHUNK_BYTES) continue
      yield { lines, fromByte: begin, toByte: line.end, broken: null, isLast: false }
      begin = line.end
      lines = []
    }
    broken = found.broken
  }
  yield { lines, fromByte: begin, toByte: lines.at(-1)?.end ?? begin, broken, isLast: true }
}

/** Lines as they were sent, without what ends them, and the line that names the columns, with what tells cells apart; null where none does. */
export interface SentLines {
  readonly header: { readonly text: string; readonly delimiter: string } | null
  readonly lines: readonly string[]
}

/** The lines of a chunk that was read. */
export async function linesBetween(
  kept: KeptFile,
  { fromByte, toByte }: Pick<Chunk, 'fromByte' | 'toByte'>,
): Promise<SentLines> {
  const opened = await openAt(kept, fromByte)
  if ('broken' in opened) return { header: null, lines: [] }
  const all = await bytesBetween(kept, opened.at, toByte)
  const [found, last] = [await opened.reader.push(all), await opened.reader.end()]
  const text = textReader(kept.file.encoding)
  let from = opened.at
  const lines = [...found.lines, ...last.lines].map(({ end }) => {
    const sent = text(all.subarray(from - opened.at, end - opened.at)).trim()
    from = end
    return sent
  })
  return { header: opened.header, lines }
}

async function bytesBetween(kept: KeptFile, from: number, to: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let left = to - from
  for await (const bytes of bytesFrom(kept, from)) {
    pieces.push(bytes.subarray(0, left))
    left -= bytes.length
    if (left <= 0) break
  }
  return Buffer.concat(pieces)
}

interface Opened extends Pick<SentLines, 'header'> {
  readonly reader: LineReader
  readonly at: number
}

/** What finds the lines from a byte on, and the byte of the first one: after the mark and the line that names the columns. */
async function openAt(kept: KeptFile, fromByte: number): Promise<Opened | { broken: BreakCode }> {
  const { format, encoding } = kept.file
  const first = (await kept.part(0)) ?? Buffer.alloc(0)
  const start = encoding === 'UTF_8' && first.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
  if (format === 'NDJSON') {
    const at = Math.max(fromByte, start)
    return { reader: ndjsonReader(encoding, at), at, header: null }
  }
  const header = readHeader(kept, first.subarray(start))
  if (header === null) return { broken: 'file.columns' }
  const at = Math.max(fromByte, start + header.length)
  const { text, layout } = header
  return { reader: csvReader(encoding, layout, at), at, header: { text, delimiter: layout.delimiter } }
}

/** What names the columns, of how many bytes; null when it does not name those that are expected. */
function readHeader({ file, columns }: KeptFile, bytes: Buffer) {
  const stop = bytes.subarray(0, MOST_LINE_BYTES).indexOf('\n')
  const line = textReader(file.encoding)(stop === -1 ? bytes.subarray(0, MOST_LINE_BYTES) : bytes.subarray(0, stop))
  const delimiter = line.includes(';') ? ';' : ','
  const names = line.split(delimiter).map((name) => name.trim().replaceAll(/^"|"$/g, ''))
  const named =
    columns === null
      ? names.map((name) => ({ name, field: name, type: 'text' as const }))
      : columnsNamed(columns, names)
  const layout: CsvLayout | null = named && { delimiter, columns: named }
  return layout && { text: line.trim(), length: stop === -1 ? bytes.length : stop + 1, layout }
}

async function* foundFrom(kept: KeptFile, { reader, at }: Opened) {
  for await (const bytes of bytesFrom(kept, at)) {
    const found = await reader.push(bytes)
    yield found
    if (found.broken !== null) return
  }
  yield await reader.end()
}

/** The bytes of a file from one of them on. */
async function* bytesFrom({ part }: KeptFile, at: number): AsyncGenerator<Buffer> {
  for (let number = Math.floor(at / PART_BYTES); ; number += 1) {
    const bytes = await part(number)
    if (bytes === null) return
    for (let from = Math.max(0, at - number * PART_BYTES); from < bytes.length; from += PIECE_BYTES)
      yield bytes.subarray(from, from + PIECE_BYTES)
  }
}
