import { connect, type Db } from '@cesu/db'
import { configFrom } from './config.ts'
import { checkKeys } from './installation.ts'
import { type Mailing, mailServer } from './mail.ts'
import { checkPrepared, openDatabase } from './open-database.ts'
import { readSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import type { Told } from './starting.ts'

/** Opens the database of the settings as the platform that acts by itself, under cesu_jobs. */
export async function openJobs(told: Told): Promise<{ db: Db; url: string; mailing: Mailing; logLevel: string }> {
  const settings = readSettings()
  const { identity, publicUrl, logLevel } = configFrom(settings)
  const demo = identity === null
  const secrets = await readSecrets(settings, { demo })
  const urlOf = await openDatabase({ settings, secrets, demo, ...told })
  const { CESU_DB_POOL_SIZE: max, CESU_DB_POOLER: pooler } = settings
  const url = urlOf('jobs')
  const db = connect({ url, max, pooler })
  told.onOpen(() => db.$disconnect())
  await checkPrepared(db, 'jobs')
  await checkKeys(db, secrets)
  const mailing = { publicUrl, secret: secrets.platformSecret, demo, send: mailServer(settings) }
  return { db, url, mailing, logLevel }
}
