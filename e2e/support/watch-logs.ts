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
  for (const { dataDir, logFile } of servers.filter((one) => existsSync(one.logFile))) {
    // The sentences of the start, which name the personas of the demonstration, are no lines of the log.
    const lines = readFileSync(logFile, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
    if (lines.length === 0) throw new Error(`the server of ${dataDir} has logged nothing: nothing was watched`)
    const found = forbiddenLines(lines, await everybody(dataDir))
    if (found.length > 0) throw new Error(`the log of ${dataDir} holds what it may not:\n${found.join('\n')}`)
  }
}

/** The names of everybody in the world of a server that runs. */
async function everybody(dataDir: string): Promise<{ given: string; family: string }[]> {
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8')
  const client = new pg.Client(`postgresql://postgres:${password}@127.0.0.1:${port}/cesu`)
  await client.connect()
  try {
    const { rows } = await client.query(EVERYBODY)
    return rows
  } finally {
    await client.end()
  }
}
