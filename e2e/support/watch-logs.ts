import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { EVERYBODY, forbiddenLines } from '../../scripts/forbidden-in-logs.ts'

/** Where a server of the journeys is: the folder of its data, and its log. */
export interface WatchedServer {
  dataDir: string
  logFile: string
}

/**
 * After the journeys, and before their servers stop: reads all that each server logged, from info, and fails when a line holds a NIR, an
 * IBAN, an address, a token, a query, or the whole name of somebody of its world.
 */
export default async function watchLogs(): Promise<void> {
  const servers: WatchedServer[] = JSON.parse(process.env['E2E_SERVERS'] ?? '[]')
  for (const server of servers.filter((one) => existsSync(one.logFile))) {
    const { dataDir, logFile } = server
    // The sentences of the start, which name the personas of the demonstration, are no lines of the log.
    const lines = readFileSync(logFile, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
    if (lines.length === 0) throw new Error(`the server of ${dataDir} has logged nothing: nothing was watched`)
    const found = forbiddenLines(lines, await everybody(server))
    if (found.length > 0) throw new Error(`the log of ${dataDir} holds what it may not:\n${found.join('\n')}`)
  }
}

/** The names of everybody in the world of a server that runs. */
const everybody = (server: WatchedServer): Promise<{ given: string; family: string }[]> =>
  onDatabase(server, async (client) => (await client.query(EVERYBODY)).rows)

/** Asks something of the database of a server of the journeys, as its administrator. */
export async function onDatabase<R>({ dataDir }: WatchedServer, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8')
  const client = new pg.Client(`postgresql://postgres:${password}@127.0.0.1:${port}/cesu`)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
