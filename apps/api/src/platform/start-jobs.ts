import { connect } from '@cesu/db'
import { pino } from 'pino'
import { createJobs } from '../jobs/create-jobs.ts'
import { jobs as table } from '../jobs/table.ts'
import { configFrom } from './config.ts'
import { checkKeys } from './installation.ts'
import { checkPrepared, openDatabase } from './open-database.ts'
import { readSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { type Starting, starting, type Told } from './starting.ts'

/** Starts the jobs and nothing else, on the database of the settings; gives their names. */
export const startJobs = (onProgress: Told['onProgress']): Starting<readonly string[]> => starting(onProgress, start)

async function start(told: Told): Promise<readonly string[]> {
  const settings = readSettings()
  const { identity, logLevel } = configFrom(settings)
  const demo = identity === null
  const secrets = await readSecrets(settings, { demo })
  const urlOf = await openDatabase({ settings, secrets, demo, ...told })
  const { CESU_DB_POOL_SIZE: max, CESU_DB_POOLER: pooler } = settings
  const url = urlOf('jobs')
  const db = connect({ url, max, pooler })
  told.onOpen(() => db.$disconnect())
  await checkPrepared(db, 'jobs')
  await checkKeys(db, secrets)
  const jobs = createJobs(table, { url, db, now: () => new Date(), log: pino({ level: logLevel }) })
  told.onOpen(jobs.stop)
  await jobs.start()
  return table.map(({ name }) => name)
}
