import { createJobs } from '../jobs/create-jobs.ts'
import { jobs as table } from '../jobs/table.ts'
import { createLog } from './log.ts'
import { openJobs } from './open-jobs.ts'
import { type Starting, starting, type Told } from './starting.ts'

/** Starts the jobs and nothing else, on the database of the settings; gives their names. */
export const startJobs = (onProgress: Told['onProgress']): Starting<readonly string[]> => starting(onProgress, start)

async function start(told: Told): Promise<readonly string[]> {
  const { db, url, mailing, logLevel } = await openJobs(told)
  const jobs = createJobs(table, { url, db, now: () => new Date(), mailing, log: createLog(logLevel) })
  told.onOpen(jobs.stop)
  await jobs.start()
  return table.map(({ name }) => name)
}
