import { asAdmin } from './admin.ts'
import { createMissingDatabase, migrate } from './migrate.ts'
import { ensureLogins } from './roles.ts'

/** What preparing needs. */
export interface Preparation {
  /** The platform's secret, from which the passwords of the roles are derived. */
  secret: string
  /** Puts what the application wants in a database; runs when tables and logins are there. */
  fill: () => Promise<unknown>
  /** Told once, in French, when another process is preparing. */
  onWait: (message: string) => void
}

/**
 * Makes a database ready: created, migrated, logins set, filled. One process at a time, whatever their number: the others
 * wait, then find everything done.
 *
 * @param url administrator's URL. Throws what {@link migrate}, {@link ensureLogins} and `fill` throw.
 */
export async function prepareDatabase(url: string, { secret, fill, onWait }: Preparation): Promise<void> {
  await createMissingDatabase(url)
  await asAdmin(url, async (client) => {
    // Held by this connection until it closes, even if the process is killed.
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(72707371) AS mine')
    if (!rows[0]?.mine) {
      onWait('Une autre commande prépare cette base de données : attente…')
      await client.query('SELECT pg_advisory_lock(72707371)')
    }
    await migrate(url, onWait)
    await ensureLogins(url, secret)
    await fill()
  })
}
