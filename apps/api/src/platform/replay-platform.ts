import type { ReplayCell, TableChange } from '@cesu/domain/replay'
import { type RegularisedRow, regularisedRows } from '../declarations/replay/list-regularised.ts'
import { regularise } from '../declarations/replay/regularise.ts'
import { type ReplayProgress, replay } from '../declarations/replay/replay.ts'
import { openJobs } from './open-jobs.ts'

/** What is asked: months YYYY-MM, both included, and whether only what was kept on prolonged values. */
interface AskedSpan {
  from: string
  to: string
  prolonged: boolean
  /** Told of each step, in French. */
  onProgress: (message: string) => void
}

/** Computes what the database of the settings holds again, under tables that may be changed. Nothing is written there. */
export const replayPlatform = ({ onProgress, changes, ...span }: AskedSpan & { changes: readonly TableChange[] }) =>
  onJobs(onProgress, ({ url }) =>
    replay({ ...span, url, changes, households: 'NONE', shares: 4 }, (_found, progress) =>
      onProgress(inWords(progress)),
    ),
  )

/** What is written, and the report of it. */
interface AskedVersions extends AskedSpan {
  /** From when the report counts. */
  since: Date
  /** Writes the report, row after row. */
  write: (rows: AsyncIterable<RegularisedRow>) => Promise<void>
}

/** What was written, what the law refuses (references), what was read. */
interface Written {
  versions: number
  refused: readonly string[]
  cells: readonly ReplayCell[]
}

/** Writes a new version of what the tables of today change, then has the report written. */
export const regularisePlatform = ({ onProgress, since, write, ...span }: AskedVersions): Promise<Written> =>
  onJobs(onProgress, async ({ db, url }) => {
    const done = await regularise({
      ...{ ...span, db, url, clock: () => new Date() },
      onProgress: ({ read, versions }) => onProgress(`${read} déclarations relues, ${versions} nouvelles versions`),
    })
    await write(regularisedRows(db, since))
    return done
  })

const inWords = ({ read, share }: ReplayProgress): string => `${Math.floor(share * 100)} %, ${read} déclarations relues`

/** Works as the platform that acts by itself, then closes. An OperatorError, one French sentence, when the operator must act. */
async function onJobs<R>(
  onProgress: (message: string) => void,
  work: (opened: Awaited<ReturnType<typeof openJobs>>) => Promise<R>,
): Promise<R> {
  const opened: (() => Promise<unknown>)[] = []
  try {
    return await work(await openJobs({ onProgress, onOpen: (close) => void opened.push(close) }))
  } finally {
    for (const close of opened.reverse()) await close()
  }
}
