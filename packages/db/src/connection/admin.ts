import pg from 'pg'
import { OperatorError } from './operator-error.ts'

/**
 * Runs `work` on one connection of the administrator, then closes it.
 * Throws an {@link OperatorError} when the server cannot be reached; what `work` throws goes through.
 */
export async function asAdmin<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // The server may go away between two queries: the next one says so.
  client.on('error', () => undefined)
  try {
    await client.connect().catch((cause) => {
      throw unreachable(url, cause)
    })
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** One sentence, without the password; the cause keeps the code that PostgreSQL or the network gave. */
function unreachable(url: string, cause: { code?: string; message?: string }): OperatorError {
  const { host, pathname } = new URL(url)
  return new OperatorError(
    `La base de données ${pathname.slice(1)} est injoignable sur ${host} (${cause.code ?? cause.message}) : ` +
      `vérifiez DATABASE_URL.`,
    { cause },
  )
}
