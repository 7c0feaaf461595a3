import pg from 'pg'
import { afterAll, beforeAll, vi } from 'vitest'
import { asAdmin, type Role } from '../src/index.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { contexts, type Outcome, run } from './observe-access.ts'
import { insertion, type Row, writeTwoTenants } from './two-tenants.ts'

interface Statement {
  text: string
  values?: unknown[]
}

/** A statement, under which role (the owner's is its own here), and in which context when it is not the role's. */
interface Told extends Statement {
  role: Role | 'cesu_owner'
  context?: string
}

/** The rows that it reached or gave; the constraint, the privilege or the words that stopped it, null when nothing did. */
interface Answer {
  rows: Row[]
  count: number
  stopped: string | null
}

/** One command of a role, in its own context, on a database where two tenants have their rows; what comes of it is rolled back. */
export interface RoleCommands {
  database: FreshDatabase
  outcome: (role: Role, statement: { text: string; values: unknown[] }) => Promise<Outcome>
  /** Inserts a row, the later parts over the earlier ones. */
  adding: (role: Role, table: string, ...rows: (Row | undefined)[]) => Promise<Outcome>
  /** What a statement of a role comes to after changes of the administrator's, in one transaction that is rolled back. */
  told: (attempt: Told, ...before: Statement[]) => Promise<Answer>
  /** What a statement of a role comes to on a connection of its own: for good, unless it is stopped. */
  committed: (attempt: Told & { role: Role }) => Promise<Answer>
  /** What attempts come to, each begun once the one before waits for what the administrator holds, which is then kept. */
  whileHeld: <T>(hold: (admin: pg.Client) => Promise<unknown>, attempts: (() => Promise<T>)[]) => Promise<T[]>
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
    told: (attempt, ...before) => asAdmin(database.adminUrl, (admin) => tell(admin, attempt, before)),
    committed: (attempt) => commit(database.urlFor(attempt.role), attempt),
    whileHeld: async (hold, attempts) => {
      // By another connection: in a transaction, who waits is read once.
      const text = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      const waiting = () => asAdmin(database.adminUrl, async (admin) => (await admin.query(text)).rowCount)
      const begun: ReturnType<(typeof attempts)[number]>[] = []
      await asAdmin(database.adminUrl, async (admin) => {
        await admin.query('BEGIN')
        await hold(admin)
        for (const attempt of attempts) {
          begun.push(attempt())
          await vi.waitUntil(async () => (await waiting()) === begun.length, { timeout: 5_000 })
        }
        await admin.query('COMMIT')
      })
      return Promise.all(begun)
    },
    adding: (role, table, ...rows) => outcome(role, insertion(table, Object.assign({}, ...rows))),
    asOwner: (sql, values = []) => asAdmin(database.adminUrl, (admin) => admin.query(sql, values)),
  }
}

async function tell(admin: pg.Client, attempt: Told, before: Statement[]): Promise<Answer> {
  // What comes before fires no trigger: what the role fires, it fires first, with its own privileges.
  await admin.query('BEGIN; SET LOCAL session_replication_role = replica')
  try {
    for (const each of before) await admin.query(each.text, each.values)
    await admin.query(`SET LOCAL session_replication_role = origin; SET LOCAL ROLE ${attempt.role}`)
    return await answerTo(admin, attempt)
  } finally {
    await admin.query('ROLLBACK')
  }
}

async function commit(url: string, attempt: Told): Promise<Answer> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('BEGIN READ WRITE')
    const answer = await answerTo(client, attempt)
    await client.query('COMMIT')
    return answer
  } finally {
    await client.end()
  }
}

/** What a statement comes to in a transaction that has just begun, once it has said in whose name. */
async function answerTo(client: pg.Client, { role, context, text, values }: Told): Promise<Answer> {
  const stamped = context ?? (role === 'cesu_owner' ? contexts.cesu_migrator : contexts[role])
  await client.query(`SELECT set_config('app.context', $1 || '|' || extract(epoch FROM now())::text, true)`, [stamped])
  return client.query(text, values).then(
    ({ rows, rowCount }) => ({ rows, count: rowCount ?? 0, stopped: null }),
    (error: pg.DatabaseError) => ({ rows: [], count: 0, stopped: whatStopped(error) }),
  )
}

function whatStopped({ code, constraint, message }: pg.DatabaseError): string {
  if (code === '42501') return message.includes('row-level security') ? 'refused' : 'denied'
  return constraint ?? message
}

/** An instant so many seconds from now. */
export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString()
