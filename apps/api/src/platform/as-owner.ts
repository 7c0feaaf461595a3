import { connect, OperatorError, type Tx, urlFor, withContext } from '@cesu/db'
import { configFrom } from './config.ts'
import { readSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'

/** What a command of the operator works with: one transaction of the owner, the platform's secret, and now. */
export interface Owner {
  tx: Tx
  secret: string
  now: Date
}

/** Does some work as the owner, on the database of DATABASE_URL. Throws an OperatorError when the address is missing. */
export async function asOwner<R>(work: (owner: Owner) => Promise<R>): Promise<R> {
  const settings = readSettings()
  const { platformSecret: secret } = await readSecrets(settings, { demo: configFrom(settings).identity === null })
  const { DATABASE_URL: admin } = settings
  if (admin === undefined) throw new OperatorError('Donnez DATABASE_URL : l’adresse de la base, en administrateur.')
  const owner = connect({ url: urlFor(admin, 'cesu_migrator', secret), max: 1 })
  try {
    return await withContext(owner, { kind: 'jobs' }, (tx) => work({ tx, secret, now: new Date() }))
  } finally {
    await owner.$disconnect()
  }
}
