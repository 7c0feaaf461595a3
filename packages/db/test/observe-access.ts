import pg from 'pg'
import { type Role, roles } from '../src/index.ts'
import { access } from './access.ts'
import type { Table } from './catalogue.ts'
import type { FreshDatabase } from './fresh-database.ts'
import { type Command, readRight } from './rights.ts'
import { justNow } from './row-values.ts'
import { agentId, insertion, type Row, rowFor, tenant } from './two-tenants.ts'

/**
 * In which context a command runs: the role's own kind on a row of its partner, or of the other partner; no context; an
 * empty one; one left at session level by an earlier transaction; one of another kind.
 */
export const situations = ['own', 'other', 'none', 'empty', 'stale', 'another kind'] as const
export type Situation = (typeof situations)[number]

/** Done; no row met; a row refused by a policy; no privilege. */
export type Outcome = 'done' | 'hidden' | 'refused' | 'denied'

/** One command of one role on one table; the columns read or changed, null for all. */
export interface Attempt {
  role: Role
  table: string
  command: Command
  columns: readonly string[] | null
}

/** Runs commands for real, each under its role and in a transaction that is rolled back. */
export interface Observer {
  outcome(attempt: Attempt, situation: Situation, context?: string): Promise<Outcome>
  /** The columns of a table that a role may select, insert or update, as PostgreSQL lets it. */
  columns(role: Role, table: string, command: 'select' | 'insert' | 'update'): Promise<string[]>
  close(): Promise<void>
}

const first = tenant('a')

/** The context that each role works in. */
export const contexts: Record<Role, string> = {
  cesu_api: `partner:${first.partnerId}:${first.staffId}`,
  cesu_agent: `agent:${agentId}`,
  cesu_auditor: `agent:${agentId}`,
  cesu_citizen: `citizen:${first.citizenId}`,
  cesu_door: 'door:',
  cesu_jobs: 'jobs:',
  cesu_migrator: 'jobs:',
}

/** Opens two connections for each role: one of them keeps a context that an earlier transaction left. */
export async function observer(database: FreshDatabase, tables: readonly Table[]): Promise<Observer> {
  const open = async (role: Role): Promise<pg.Client> => {
    const client = new pg.Client(database.urlFor(role))
    await client.connect()
    return client
  }
  const pairs = await Promise.all(roles.map(async (role) => [role, await open(role), await open(role)] as const))
  for (const [role, , stale] of pairs) await stale.query(stamping(contexts[role], 'session'))
  const clients = new Map(pairs.map(([role, client, stale]) => [role, { client, stale }]))
  const clientsOf = (role: Role) => {
    const both = clients.get(role)
    if (both === undefined) throw new Error(`no connection for ${role}`)
    return both
  }
  const tableNamed = (name: string): Table => {
    const table = tables.find((candidate) => candidate.name === name)
    if (table === undefined) throw new Error(`no table ${name}`)
    return table
  }
  return {
    outcome: async (attempt, situation, context) => {
      const { client, stale } = clientsOf(attempt.role)
      const row = rowOf(attempt, situation)
      await signNow(clientsOf('cesu_migrator').client, attempt, row)
      // Without a valid context no row at all may be met: then the command names none.
      const isNamed = situation === 'own' || situation === 'other'
      const named = isNamed ? tableNamed(attempt.table).keys.filter((key) => mayRead(attempt, key)) : []
      const statement = statementOf(attempt, { row, keys: tableNamed(attempt.table).keys, named })
      const stamped = context ?? contextOf(attempt.role, situation)
      return run(situation === 'stale' ? stale : client, stamped, statement)
    },
    columns: async (role, table, command) => {
      const { client } = clientsOf(role)
      const allowed: string[] = []
      for (const column of tableNamed(table).columns) {
        const outcome = await run(client, null, { text: touching(table, command, column), values: [] })
        if (outcome === 'hidden') allowed.push(column)
      }
      return allowed
    },
    close: async () => {
      await Promise.all(pairs.flatMap(([, client, stale]) => [client.end(), stale.end()]))
    },
  }
}

/** Whether a role may name a column in a condition: a job that forgets sees when, not what. */
function mayRead({ role, table }: Attempt, column: string): boolean {
  const right = readRight(access[table]?.[role]?.select)
  return right === null || right.columns === null || right.columns.includes(column)
}

/** What stamps a context, or an empty one, for the transaction or for what is left of the session. */
function stamping(context: string, span: 'local' | 'session'): string {
  const value = context === '' ? `''` : `${pg.escapeLiteral(`${context}|`)} || extract(epoch FROM now())::text`
  return `SELECT set_config('app.context', ${value}, ${span === 'local'})`
}

/** The context to stamp; null for none; the empty text for an empty one. */
function contextOf(role: Role, situation: Situation): string | null {
  if (situation === 'own' || situation === 'other') return contexts[role]
  if (situation === 'empty') return ''
  if (situation !== 'another kind') return null
  return role === 'cesu_api' ? `agent:${agentId}` : contexts.cesu_api
}

function rowOf({ role, table, command }: Attempt, situation: Situation): Row {
  const row = rowFor(role, table, { name: situation === 'other' ? 'b' : 'a', isNew: command === 'insert' })
  // One instant for all that is sent of it.
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value === justNow ? justNow.toPostgres() : value]),
  )
}

/** What an update writes where the row's own values are not what a role may write: the answer to an approval. */
const answered = (): Row => ({
  ...{ answered_by_id: agentId, answered_by_name: 'Prénom Nom', answered_at: new Date(), answer: 'GRANTED' },
  revoked_at: new Date(),
  ...{ restored_at: new Date(), restored_by_id: agentId, restored_by_name: 'Prénom Nom', restore_reason: 'Parce que.' },
})

/** A proof is of the mandate's own instant, and of now: the mandate is given at the instant of the proof that is tried. */
async function signNow(owner: pg.Client, { table, command }: Attempt, row: Row): Promise<void> {
  if (table !== 'mandate_consent' || command !== 'insert') return
  const values = [row['signed_at'], row['mandate_id']]
  await owner.query(`BEGIN; ${stamping(contexts.cesu_migrator, 'local')}`)
  await owner.query('UPDATE mandate SET signed_at = $1 WHERE id = $2', values)
  await owner.query('COMMIT')
}

interface Statement {
  text: string
  values: unknown[]
}

function statementOf(
  { table, command, columns }: Attempt,
  { row, keys, named }: { row: Row; keys: readonly string[]; named: readonly string[] },
): Statement {
  if (command === 'insert') return insertion(table, row)
  const name = pg.escapeIdentifier(table)
  const where = named.map((key, index) => `${pg.escapeIdentifier(key)} = $${index + 1}`).join(' AND ') || 'true'
  const values = named.map((key) => row[key])
  if (command === 'delete') return { text: `DELETE FROM ${name} WHERE ${where}`, values }
  if (command === 'select') {
    const list = columns === null ? '*' : columns.map((column) => pg.escapeIdentifier(column)).join(', ')
    return { text: `SELECT ${list} FROM ${name} WHERE ${where}`, values }
  }
  const changed =
    columns ??
    Object.keys(row)
      .filter((column) => !keys.includes(column))
      .slice(0, 1)
  const list = changed.map((column, index) => `${pg.escapeIdentifier(column)} = $${named.length + index + 1}`)
  const text = `UPDATE ${name} SET ${list.join(', ') || itself(keys)} WHERE ${where}`
  return { text, values: [...values, ...changed.map((column) => answered()[column] ?? row[column] ?? null)] }
}

/** What an update of a table that has nothing but its key sets. */
const itself = ([key = '']: readonly string[]): string => `${pg.escapeIdentifier(key)} = ${pg.escapeIdentifier(key)}`

/** A statement that needs the privilege on one column and meets no row. */
function touching(table: string, command: 'select' | 'insert' | 'update', column: string): string {
  const [name, one] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)]
  if (command === 'select') return `SELECT ${one} FROM ${name} WHERE false`
  if (command === 'insert') return `INSERT INTO ${name} (${one}) SELECT NULL WHERE false`
  return `UPDATE ${name} SET ${one} = NULL WHERE false`
}

const insufficientPrivilege = '42501'
/** Privileges and policies let it through; another row stops it (restrict, foreign key, unique, exclusion), or a check of one that it reaches. */
const stoppedByARow = ['23001', '23503', '23505', '23514', '23P01']

/** Runs a statement in a context (null for none, empty for an empty one), in a transaction that is rolled back. */
export async function run(client: pg.Client, context: string | null, { text, values }: Statement): Promise<Outcome> {
  // Whatever the role's default: what counts is what it may do if it asks.
  await client.query(`BEGIN READ WRITE; ${context === null ? '' : stamping(context, 'local')}`)
  try {
    const { rowCount } = await client.query(text, values)
    return rowCount === 0 ? 'hidden' : 'done'
  } catch (error) {
    const { code = '', message } = error as pg.DatabaseError
    if (stoppedByARow.includes(code)) return 'done'
    if (code !== insufficientPrivilege) throw new Error(`${text}: ${message}`, { cause: error })
    return message.includes('row-level security') ? 'refused' : 'denied'
  } finally {
    await client.query('ROLLBACK')
  }
}
