import { type RegularisedRow, regularisedRows } from '../declarations/list-regularised.ts'
import { type Regularisation, regularise } from '../declarations/regularise.ts'
import { openJobs } from './open-jobs.ts'

/** What a regularisation of the platform is asked. */
interface Asked {
  /** From when the report counts. */
  since: Date
  /** Told of each step, in French. */
  onProgress: (message: string) => void
  /** Writes the report, row after row. */
  write: (rows: AsyncIterable<RegularisedRow>) => Promise<void>
}

/**
 * Regularises what was declared on prolonged values, on the database of the settings, then has the report written. Throws an
 * OperatorError, one French sentence, when the operator must act.
 */
export async function regularisePlatform({ since, onProgress, write }: Asked): Promise<Regularisation> {
  const opened: (() => Promise<unknown>)[] = []
  try {
    const { db } = await openJobs({ onProgress, onOpen: (close) => void opened.push(close) })
    const done = await regularise({
      db,
      clock: () => new Date(),
      onProgress: ({ months, versions }) =>
        onProgress(`${months} mois de foyers relus, ${versions} nouvelles versions`),
    })
    await write(regularisedRows(db, since))
    return done
  } finally {
    for (const close of opened.reverse()) await close()
  }
}
