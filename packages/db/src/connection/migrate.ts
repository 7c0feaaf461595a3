import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { asAdmin } from './admin.ts'
import { OperatorError } from './operator-error.ts'
import { checkRights } from './preflight.ts'

const folder = new URL('../../prisma/migrations/', import.meta.url)

/** What a migration run did. */
export interface MigrationReport {
  /** The migrations that were applied, in order; empty when the database was up to date. */
  applied: string[]
}

/** The database was made by migrations that this folder does not have: an older set, or a newer one. */
export class OtherMigrations extends OperatorError {}

/**
 * Brings a database to the state of prisma/migrations, after creating it when missing: what `prisma migrate deploy` does,
 * with the same lock and the same rows in `_prisma_migrations`, but one transaction for each migration and its row, so that
 * a failed one leaves nothing. Costs one query when everything is already applied.
 *
 * @param url administrator's URL: able to create roles and tables.
 * @param onWait told once, in French, when another process is migrating.
 * Throws an {@link OperatorError} when the server does not let it in, when a right is missing, when a migration fails or was
 * edited after it was applied; {@link OtherMigrations} when the database has been through one that is not in the folder.
 */
export async function migrate(url: string, onWait?: (message: string) => void): Promise<MigrationReport> {
  const wanted = migrationsInFolder()
  await createMissingDatabase(url)
  return asAdmin(url, async (client) => {
    if (pending(wanted, await migrationsInDatabase(client)).length === 0) return { applied: [] }
    await lock(client, onWait)
    const missing = pending(wanted, await migrationsInDatabase(client))
    if (missing.length > 0) await checkRights(client)
    for (const migration of missing) await apply(client, migration)
    return { applied: missing.map(({ name }) => name) }
  })
}

/**
 * The names of the migrations that a database lacks, in order; nothing is written. Throws as {@link migrate} does when it has been
 * through something else.
 */
export const missingMigrations = async (client: pg.Client): Promise<string[]> =>
  pending(migrationsInFolder(), await migrationsInDatabase(client)).map(({ name }) => name)

/** A migration of the folder. */
interface Migration {
  name: string
  sql: Buffer
  /** SHA-256, in hexadecimal: what Prisma keeps. */
  checksum: string
}

function migrationsInFolder(): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(`${name}/migration.sql`, folder))
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** A row of `_prisma_migrations` that was not rolled back. */
interface Recorded {
  name: string
  checksum: string
  finished: boolean
  /** Whether an error was written: PostgreSQL then undid the whole migration. */
  failed: boolean
}

const code = { databaseMissing: '3D000', databaseExists: '42P04', tableMissing: '42P01', unique: '23505' }

/** Creates the database of this URL when the server does not have it. */
export async function createMissingDatabase(url: string): Promise<void> {
  try {
    await asAdmin(url, () => Promise.resolve())
  } catch (error) {
    if (!(error instanceof OperatorError && codeOf(error.cause) === code.databaseMissing)) throw error
    const elsewhere = Object.assign(new URL(url), { pathname: '/postgres' }).href
    const name = pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)))
    await asAdmin(elsewhere, (client) => client.query(`CREATE DATABASE ${name}`)).catch((cause) => {
      // Another process has just made it.
      if (![code.databaseExists, code.unique].includes(codeOf(cause) ?? '')) throw cause
    })
  }
}

async function migrationsInDatabase(client: pg.Client): Promise<Recorded[]> {
  try {
    const { rows } = await client.query<Recorded>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs IS NOT NULL AS failed
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    )
    return rows
  } catch (error) {
    if (codeOf(error) === code.tableMissing) return []
    throw error
  }
}

/** What is left to apply; throws when the database has been through something else than the folder. */
function pending(wanted: readonly Migration[], recorded: readonly Recorded[]): Migration[] {
  const unknown = recorded.find(({ name }) => !wanted.some((migration) => migration.name === name))
  if (unknown !== undefined) {
    throw new OtherMigrations(
      `Cette base a été faite par une autre version (migration ${unknown.name}) : ` +
        `lancez cette version-là, ou donnez une base vide.`,
    )
  }
  const lost = recorded.find(({ finished, failed }) => !finished && !failed)
  if (lost !== undefined) {
    throw new OperatorError(
      `La migration ${lost.name} a été interrompue et rien ne dit si elle est passée : ` +
        `vérifiez la base, puis « npx prisma migrate resolve » dans packages/db.`,
    )
  }
  const done = new Map(recorded.filter(({ finished }) => finished).map(({ name, checksum }) => [name, checksum]))
  const edited = wanted.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum)
  if (edited !== undefined) {
    throw new OperatorError(
      `La migration ${edited.name} a été modifiée après avoir été appliquée : rétablissez son texte.`,
    )
  }
  return wanted.filter(({ name }) => !done.has(name))
}

/** Prisma's own lock, so that its command line and we never migrate at the same time. */
async function lock(client: pg.Client, onWait?: (message: string) => void): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(72707369) AS mine')
  if (rows[0]?.mine) return
  onWait?.('Une autre commande met la base de données à jour : attente…')
  await client.query('SELECT pg_advisory_lock(72707369)')
}

/** Prisma's own table, as its engine makes it. */
const table = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(table)
    // One that Prisma's command line saw fail was undone whole by PostgreSQL: it is tried again.
    await client.query(
      'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1 AND finished_at IS NULL',
      [name],
    )
    await client.query(sql.toString())
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    const { message } = cause as Error
    throw new OperatorError(
      `La migration ${name} a échoué et n’a rien laissé (${codeOf(cause) ?? 'sans code'}) : ${message}.`,
      { cause },
    )
  }
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code
