import { PrismaPg } from '@prisma/adapter-pg'
import type { ITXClientDenyList } from '@prisma/client/runtime/client'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'

export { Prisma }

/**
 * Encrypted columns, which no query reads unless it says so (`omit: { nirEncrypted: false }`) under a role that may:
 * `RETURNING` and `SELECT` then name only columns that the roles of the applications are granted.
 */
const hidden = {
  employer: { ibanEncrypted: true },
  employee: { nirEncrypted: true, nirIndex: true },
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
}

/** A pool of connections. It connects at the first query; `$disconnect()` closes it. */
export function connect({ url, max = 10, timeoutMs = 10_000 }: Connection): Db {
  const adapter = new PrismaPg({ connectionString: url, max }, { statementNameGenerator: statementName })
  return new PrismaClient({ adapter, omit: hidden, transactionOptions: { maxWait: 5_000, timeout: timeoutMs } })
}

// One prepared statement per distinct SQL text, so that PostgreSQL parses it once per connection.
const names = new Map<string, string>()
const namesAtMost = 1_000

function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  // An empty name is an unnamed statement: texts without end (lists of any length) do not fill the server's memory.
  if (names.size >= namesAtMost) return ''
  const name = `s${names.size}`
  names.set(sql, name)
  return name
}

/** True for the error of a statement that waited too long for a lock: what holds it is still running. */
export const isLockTimeout = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  /\b55P03\b/.test(`${error.message} ${JSON.stringify(error.meta)}`)
