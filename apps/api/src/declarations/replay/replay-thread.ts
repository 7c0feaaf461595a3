import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
// The client of the database is not loaded in a thread: it would weigh more than all that the thread reads.
import { type CopiedSpan, copyOtherMonths, copyPlainMonths } from '@cesu/db/copy-months'
import {
  changeTables,
  makeReplay,
  type NamedHouseholds,
  type OtherMonth,
  type Replayed,
  type TableChange,
} from '@cesu/domain/replay'
import { replayColumns } from './columns.ts'
import { readLines } from './read-lines.ts'

/** What a thread is given once: the address of cesu_jobs, its tables, which households are to be named. */
export interface ReplayThread {
  url: string
  changes: readonly TableChange[]
  households: NamedHouseholds
}

/** What a thread is given when it is one of these. */
export interface ReplayThreadData {
  readonly replay: ReplayThread
}

const given = workerData as ReplayThreadData | null
if (parentPort !== null && given?.replay) answerSpans(parentPort, given.replay)

/**
 * Computes spans again, one after the other, under tables of this thread's own: those of the code, changed as it was told. Reads
 * the database by itself, and answers each span with what it found.
 */
function answerSpans(port: MessagePort, { url, changes, households }: ReplayThread): void {
  changeTables(changes)
  port.on('message', (span: CopiedSpan) => {
    void replaySpan(url, span, households).then(
      (found) => port.postMessage({ found }),
      (error: Error) => port.postMessage({ failed: error.stack ?? error.message }),
    )
  })
}

async function replaySpan(url: string, span: CopiedSpan, households: NamedHouseholds): Promise<Replayed> {
  const replay = makeReplay({ households })
  await copyPlainMonths(url, span, { columns: replayColumns.plain, read: readLines(replay) })
  let rest = ''
  const decoder = new TextDecoder()
  const read = (bytes: Buffer) => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    // COPY doubles what escapes: no column that is read here holds a backslash.
    for (const line of lines) replay.other(JSON.parse(line) as OtherMonth)
  }
  await copyOtherMonths(url, span, { columns: replayColumns.other, read })
  return replay.end()
}
