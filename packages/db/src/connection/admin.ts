import pg from 'pg'
import { databaseAddress, refusalOf } from './refused.ts'

/**
 * Runs `work` on one connection of the administrator, then closes it.
 * Throws an {@link OperatorError} when the server does not let it in; what `work` throws goes through.
 */
export async function asAdmin<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = await signIn(url)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function signIn(url: string): Promise<pg.Client> {
  databaseAddress(url)
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
    // The server may go away between two queries: the next one says so.
    client.on('error', () => undefined)
    await client.connect()
    return client
  } catch (cause) {
    await client?.end().catch(() => undefined)
    throw refusalOf(url, cause)
  }
}
