import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CopiedSpan } from '@cesu/db/copy-months'
import { addCells, type ReplayCell, type Replayed } from '@cesu/domain/replay'
import type { ReplayThread, ReplayThreadData } from './replay-thread.ts'

/** What is computed again. */
export interface ReplayCall extends ReplayThread {
  /** Months YYYY-MM, both included. */
  from: string
  to: string
  /** Only what was kept on prolonged values. */
  prolonged: boolean
  /** In how many parts each year is read, at least as many as threads: what is held of one is all that memory follows. */
  shares: number
  threads?: number
}

/** How far it is: declarations read, and the share of the spans that are done, from 0 to 1. */
export interface ReplayProgress {
  read: number
  share: number
}

/**
 * Computes the declarations of some months again, under the tables of today or others, and adds up what moves. Writes nothing, unless
 * `onFound` does, which is awaited before its thread goes on. On threads, which stream from PostgreSQL: memory does not follow the number of declarations.
 * Throws what a thread throws.
 */
export async function replay(
  call: ReplayCall,
  onFound: (found: Replayed, progress: ReplayProgress) => Promise<void> | void,
): Promise<ReplayCell[]> {
  const { threads = Math.max(1, Math.min(4, availableParallelism())) } = call
  const spans = spansOf(call)
  const total = spans.length
  const cells: ReplayCell[] = []
  let done = 0
  const keep = (found: Replayed): Promise<void> | void => {
    addCells(cells, found.cells)
    done += 1
    return onFound(found, { read: cells.reduce((sum, { read }) => sum + read, 0), share: done / total })
  }
  await Promise.all(Array.from({ length: Math.min(threads, total) }, () => inThread(call, { spans, keep })))
  return cells
}

/** A thread that takes spans until there are no more. */
async function inThread(
  { url, changes, households }: ReplayThread,
  { spans, keep }: { spans: CopiedSpan[]; keep: (found: Replayed) => Promise<void> | void },
): Promise<void> {
  const workerData: ReplayThreadData = { replay: { url, changes, households } }
  const worker = new Worker(new URL('./replay-thread.ts', import.meta.url), { workerData })
  try {
    for (let span = spans.shift(); span !== undefined; span = spans.shift()) await keep(await answerOf(worker, span))
  } finally {
    await worker.terminate()
  }
}

/** What a thread answers of a span. */
type Answer = { found: Replayed } | { failed: string }

const answerOf = (worker: Worker, span: CopiedSpan): Promise<Replayed> =>
  new Promise((resolve, reject) => {
    const settle = (answer: Answer) => {
      worker.off('error', reject)
      if ('found' in answer) resolve(answer.found)
      else reject(new Error(answer.failed))
    }
    worker.once('message', settle)
    worker.once('error', reject)
    worker.postMessage(span)
  })

/** The spans of some months: for each year, its shares of the employers. */
function spansOf({ from, to, prolonged, shares }: ReplayCall): CopiedSpan[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_none, index) => first + index)
  return years.flatMap((year) =>
    Array.from({ length: shares }, (_none, share) => ({
      ...{ from: year === first ? from : `${year}-01`, to: year === last ? to : `${year}-12` },
      ...{ share, shares, prolonged },
    })),
  )
}
