import type { Tx } from '@cesu/db'
import type { ReceivedFile, ReceivedFileKind } from '@cesu/db/model'
import type { CsvColumn } from '@cesu/domain/files'
import type { Refusal } from '@cesu/domain/shared'

/** A line that is refused, and all the reasons. */
export interface RefusedLine {
  readonly line: number
  readonly refusals: readonly Refusal[]
}

/** A line that can be read: 1 for the first one that holds data, and its fields, not parsed. */
export interface ReadLine {
  readonly line: number
  readonly fields: unknown
}

/** Some lines of a file, and the transaction that they have to themselves, under the jobs. */
export interface LineWork {
  readonly tx: Tx
  readonly file: Pick<ReceivedFile, 'partnerId' | 'id'>
  readonly now: Date
  /** The legal day in France. */
  readonly today: string
}

/**
 * What the lines of a kind of file are, and what they do: all that the runner of files (jobs/files) asks of a kind. `keep` takes a few
 * thousand lines at once, by statements over sets, in the transaction in which the runner writes that they are done: what it writes there
 * is written once, whatever is cut. It gives the lines that it refuses; the others are accepted.
 */
export interface FileKind {
  readonly kind: ReceivedFileKind
  /** Lines of a file at most, and bytes. */
  readonly mostLines: number
  readonly mostBytes: number
  /** The columns of such a file in CSV. */
  readonly columns: readonly CsvColumn[]
  /** Codes of the refusals that say that a line was done already: nothing of it is to be sent again. */
  readonly done: readonly string[]
  readonly keep: (work: LineWork, lines: readonly ReadLine[]) => Promise<readonly RefusedLine[]>
}

/** The longest line, in bytes: a file that has a longer one is none of lines. */
export const MOST_LINE_BYTES = 16_384

/** Bytes of each part of a file that is kept, the last one apart. */
export const PART_BYTES = 1_048_576
