import {
  advanceFile,
  countFailure,
  type Db,
  type FileAdvance,
  findFilePart,
  holdFile,
  insertFileChunk,
  type Prisma,
  type Tx,
  withContext,
} from '@cesu/db'
import type { ReceivedFile } from '@cesu/db/model'
import type { BreakCode } from '@cesu/domain/files'
import type { FileKind, RefusedLine } from '../../file-kind.ts'
import { type Chunk, chunksFrom } from '../../files/read-chunks.ts'
import { legalDay } from '../../platform/clock.ts'
import { errorsOf } from '../../problem.ts'
import { automaticCheck, record } from '../../record.ts'

/** Reasons kept of a line: what it did is all the same nothing. */
const MOST_REASONS = 3

/** Readings that fail one after the other before a file is given up: some twenty minutes of them (ours, grade D). */
const MOST_FAILURES = 12

/** What reading a file needs. */
export interface FileRun {
  /** Under cesu_jobs. */
  readonly db: Db
  readonly clock: () => Date
  /** Aborted when the process stops waiting for it: it ends between two chunks, and is read on elsewhere. */
  readonly signal: AbortSignal
}

/**
 * Reads a file on from where it was read to, a transaction a chunk: what its lines do, what came of them, and how far the file was read are
 * written together or not at all, so that whatever is killed, the rest is read on from there and nothing is done twice. When another process
 * has read on meanwhile, this one leaves it the file. How many lines were read. What it throws is counted: a file that always fails is given up.
 */
export async function runFile(run: FileRun, kind: FileKind, file: ReceivedFile): Promise<number> {
  const { db, signal } = run
  const inJobs = <R>(work: (tx: Tx) => Promise<R>) => withContext(db, { kind: 'jobs' }, work)
  const part = async (number: number) => {
    const bytes = await inJobs((tx) => findFilePart(tx, { ...file, number }))
    return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  let at: Progress = file
  try {
    for await (const chunk of chunksFrom({ file, columns: kind.columns, part }, file.readBytes)) {
      if (signal.aborted) break
      const next = await inJobs((tx) => readChunk({ tx, now: run.clock() }, { kind, file, at, chunk }))
      if (next === null) break
      at = next
    }
  } catch (error) {
    // A database that does not answer counts nothing: the file has no part in it.
    await inJobs((tx) => countedFailure({ tx, now: run.clock() }, { file, at })).catch(() => undefined)
    throw error
  }
  return at.lines - file.lines
}

/** How far a file was read. */
type Progress = Pick<ReceivedFile, 'readBytes' | 'lines' | 'accepted' | 'toMend' | 'chunks'>

/** Counts a reading that failed, and gives the file up after the last one. */
async function countedFailure(work: Work, { file, at }: { file: ReceivedFile; at: Progress }): Promise<void> {
  const { partnerId, id } = file
  const { readBytes, lines, accepted, toMend, chunks } = at
  const { tx, now } = work
  if (!(await holdFile(tx, { partnerId, id, readBytes })) || (await countFailure(tx, file)) < MOST_FAILURES) return
  const given = { status: 'BROKEN', endedAt: now, brokenFor: 'file.failed' } as const
  await moveOn(work, file, { partnerId, id, readBytes, lines, accepted, toMend, chunks, ...given })
}

/** Moves a file on; once it is over, what is told of it. */
async function moveOn({ tx, now }: Work, { kind }: ReceivedFile, next: FileAdvance): Promise<void> {
  const { partnerId, id, lines, accepted, endedAt } = next
  await advanceFile(tx, next)
  if (endedAt === null) return
  const payload = { kind, lines, accepted, brokenFor: next.brokenFor }
  await record({ tx, now, actor: automaticCheck }, { kind: 'FILE_ENDED', subjectId: id, payload, partnerId })
}

interface Work {
  readonly tx: Tx
  readonly now: Date
}

interface Reading {
  readonly kind: FileKind
  readonly file: ReceivedFile
  readonly at: Progress
  readonly chunk: Chunk
}

/** Reads a chunk, in one transaction; null when the file is no longer where it was. */
async function readChunk({ tx, now }: Work, { kind, file, at, chunk }: Reading): Promise<Progress | null> {
  const { partnerId, id } = file
  if (!(await holdFile(tx, { partnerId, id, readBytes: at.readBytes }))) return null
  const { lines, fromByte, toByte, isLast } = chunk
  const unread: RefusedLine[] = []
  const read = lines.flatMap(({ found }, place) => {
    const line = at.lines + place + 1
    if ('fields' in found) return [{ line, fields: found.fields }]
    unread.push({ line, refusals: found.refusals })
    return []
  })
  const refused = [...unread, ...(await kind.keep({ tx, file, now, today: legalDay(now) }, read))]
  if (lines.length > 0) {
    const told = { number: at.chunks, firstLine: at.lines + 1, lines: lines.length, fromByte, toByte, doneAt: now }
    await insertFileChunk(tx, { partnerId, fileId: id, ...told, refusals: refused.sort(byLine).map(keptOf) })
  }
  const brokenFor = breakOf(chunk, at)
  const next = {
    readBytes: isLast && brokenFor === null ? file.size : toByte,
    lines: at.lines + lines.length,
    accepted: at.accepted + lines.length - refused.length,
    toMend: at.toMend + refused.filter(isToMend(kind)).length,
    chunks: at.chunks + Math.min(1, lines.length),
  }
  const over = brokenFor === null ? 'DONE' : 'BROKEN'
  const status = isLast ? over : 'UNDER_WAY'
  await moveOn({ tx, now }, file, { partnerId, id, ...next, status, endedAt: isLast ? now : null, brokenFor })
  return next
}

/** Why a file is read no further; null when it goes on, or was read whole. */
function breakOf({ broken, isLast, lines }: Chunk, { lines: before }: Progress): BreakCode | null {
  return broken ?? (isLast && before + lines.length === 0 ? 'file.no_line' : null)
}

/** Whether something is to be done of a line that was refused: not where all that is said of it is that it was done already. */
const isToMend =
  ({ done }: FileKind) =>
  ({ refusals }: RefusedLine): boolean =>
    !refusals.every(({ code }) => done.includes(code))

const byLine = (a: RefusedLine, b: RefusedLine): number => a.line - b.line

/** A refused line as it is kept (`KeptRefusal` of files/read-verdicts). */
const keptOf = ({ line, refusals }: RefusedLine): Prisma.InputJsonObject => ({
  line,
  errors: errorsOf(refusals.slice(0, MOST_REASONS)).map((reason) => ({ ...reason })),
})
