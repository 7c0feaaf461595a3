import { connect, OperatorError, urlFor, withContext } from '@cesu/db'
import { configFrom } from './config.ts'
import { rotateDocumentKey } from './document-keys.ts'
import { readSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'

/**
 * Puts a new key of documents in use on the database of DATABASE_URL, and gives its id. Throws an OperatorError when the address is
 * missing.
 */
export async function rotatePlatformKey(): Promise<string> {
  const settings = readSettings()
  const { platformSecret: secret } = await readSecrets(settings, { demo: configFrom(settings).identity === null })
  const { DATABASE_URL: admin } = settings
  if (admin === undefined) throw new OperatorError('Donnez DATABASE_URL : l’adresse de la base, en administrateur.')
  const owner = connect({ url: urlFor(admin, 'cesu_migrator', secret), max: 1 })
  try {
    return await withContext(owner, { kind: 'jobs' }, (tx) => rotateDocumentKey(tx, { secret, now: new Date() }))
  } finally {
    await owner.$disconnect()
  }
}
