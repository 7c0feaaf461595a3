import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { asAdmin, type Role } from '../src/index.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { contexts, type Outcome, run } from './observe-access.ts'
import { insertion, type Row, writeTwoTenants } from './two-tenants.ts'

/** One command of a role, in its own context, on a database where two tenants have their rows; what comes of it is rolled back. */
export interface RoleCommands {
  database: FreshDatabase
  outcome: (role: Role, statement: { text: string; values: unknown[] }) => Promise<Outcome>
  /** Inserts a row, the later parts over the earlier ones. */
  adding: (role: Role, table: string, ...rows: (Row | undefined)[]) => Promise<Outcome>
  /** Changes anything, for good. */
  asOwner: (sql: string, values?: unknown[]) => Promise<unknown>
}

/** Makes the database before the tests of a file, and removes it after. */
export function roleCommands(): RoleCommands {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase()
    await asAdmin(database.adminUrl, writeTwoTenants)
  })
  afterAll(() => database.close())
  const outcome: RoleCommands['outcome'] = async (role, statement) => {
    const client = new pg.Client(database.urlFor(role))
    await client.connect()
    return run(client, contexts[role], statement).finally(() => client.end())
  }
  return {
    get database() {
      return database
    },
    outcome,
    adding: (role, table, ...rows) => outcome(role, insertion(table, Object.assign({}, ...rows))),
    asOwner: (sql, values = []) => asAdmin(database.adminUrl, (admin) => admin.query(sql, values)),
  }
}

/** An instant so many seconds from now. */
export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString()
