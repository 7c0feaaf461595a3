import { configFrom } from './config.ts'
import { prepare } from './open-database.ts'
import { readSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'

/**
 * Makes the database of the settings ready, and starts nothing: migrations, logins, demo world in demo mode. Several at once
 * wait for each other. Throws an OperatorError, one French sentence, when the operator must act.
 */
export async function preparePlatform(onProgress: (message: string) => void): Promise<void> {
  const settings = readSettings()
  const demo = configFrom(settings).identity === null
  const secrets = await readSecrets(settings, { demo })
  const opened: (() => Promise<unknown>)[] = []
  try {
    await prepare({ settings, secrets, demo, onProgress, onOpen: (close) => void opened.push(close) })
  } finally {
    for (const close of opened.reverse()) await close()
  }
}
