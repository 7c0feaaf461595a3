import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type { ITXClientDenyList } from '@prisma/client/runtime/client'
import pg from 'pg'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { impatientSocket } from './socket.ts'

export { Prisma }

/**
 * Encrypted columns, which no query reads unless it says so (`omit: { nirEncrypted: false }`) under a role that may:
 * `RETURNING` and `SELECT` then name only columns that the roles of the applications are granted.
 */
const hidden = {
  employer: { ibanEncrypted: true },
  employee: { nirEncrypted: true, nirIndex: true },
  employmentProposal: { nirEncrypted: true, nirIndex: true },
} as const

/** A pool of connections under one role of the database; its rows are reached through {@link withContext}. */
export type Db = PrismaClient<never, typeof hidden>

/** What a repository function receives: one transaction that carries who acts. */
export type Tx = Omit<Db, ITXClientDenyList>

/** How to reach the database. */
export interface Connection {
  /** URL of one role, from `urlFor`. */
  url: string
  /** Most connections held at once; 10 unless told. */
  max?: number
  /** Longest transaction, in milliseconds; 10 000 unless told. */
  timeoutMs?: number
  /** "transaction" when something lends connections by transaction and keeps no prepared statement; "none" unless told. */
  pooler?: 'none' | 'transaction'
}

/** How long a query waits for one of the connections to be free, and for the server to accept a new one. */
const WAIT_MS = 5_000
const CONNECT_MS = 3_000

/**
 * A pool of connections. It connects at the first query; `$disconnect()` closes it. A connection on which the server stays
 * silent is closed after 20 s, or 10 s more than the longest transaction: longer than any role may let a statement run, so
 * that only a COMMIT that waits for a standby, or a link that was cut, comes to that.
 */
export function connect({ url, max = 10, timeoutMs = 10_000, pooler = 'none' }: Connection): Db {
  const answerMs = Math.max(20_000, timeoutMs + 10_000)
  const pool = new pg.Pool({
    ...{ connectionString: url, max, connectionTimeoutMillis: WAIT_MS, keepAlive: true },
    stream: () => impatientSocket({ connectMs: CONNECT_MS, answerMs }),
  })
  // From its first instant: a farewell that comes in the packet of the welcome is read before anyone has taken the connection.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const statementNameGenerator = pooler === 'none' ? statementName : () => ''
  const adapter = new PrismaPg(pool, { statementNameGenerator, disposeExternalPool: true })
  // Longer than the pool's own wait, whose error says more.
  const transactionOptions = { maxWait: WAIT_MS + 1_000, timeout: timeoutMs }
  // No stack is kept of each statement for the sentence of an error, which nobody is shown.
  const db: Db = new PrismaClient({ adapter, omit: hidden, transactionOptions, errorFormat: 'minimal' })
  connections.set(db, pool)
  return db
}

const connections = new WeakMap<Db, pg.Pool>()

/** The connections of a pool that work, those that wait for work, and the queries that wait for one. */
export function poolFigures(db: Db): { busy: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount: idle = 0, waitingCount: waiting = 0 } = connections.get(db) ?? {}
  return { busy: totalCount - idle, idle, waiting }
}

// One prepared statement per distinct SQL text, so that PostgreSQL parses it once per connection.
const names = new Map<string, string>()
const namesAtMost = 1_000

/**
 * The name says the text: where a pooler lends one connection to several processes, a name is never another statement,
 * only an unknown or an existing one, which PostgreSQL refuses.
 */
function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  // An empty name is an unnamed statement: texts without end (lists of any length) do not fill the server's memory.
  if (names.size >= namesAtMost) return ''
  const name = `c${createHash('sha256').update(sql).digest('hex').slice(0, 20)}`
  names.set(sql, name)
  return name
}
