import { onDatabase, type WatchedServer } from './watch-logs.ts'

/** Asks the database of the server of the journeys at this address, as its administrator. */
export function onDatabaseOf<R>(baseURL: string | undefined, work: Parameters<typeof onDatabase<R>>[1]): Promise<R> {
  const servers: WatchedServer[] = JSON.parse(process.env['E2E_SERVERS'] ?? '[]')
  const server = servers.find(({ dataDir }) => dataDir.includes(`-${new URL(baseURL ?? '').port}-`))
  if (server === undefined) throw new Error(`no server of the journeys at ${baseURL}`)
  return onDatabase(server, work)
}
