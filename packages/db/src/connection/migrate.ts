import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { asAdmin } from './admin.ts'
import { OperatorError } from './operator-error.ts'

const root = new URL('../../', import.meta.url)

/** What a migration run did. */
export interface MigrationReport {
  /** The migrations that were applied, in order; empty when the database was up to date. */
  applied: string[]
}

/**
 * Brings a database to the state of prisma/migrations with `prisma migrate deploy`, after creating it when missing.
 * Costs one query when everything is already applied.
 *
 * @param url administrator's URL: able to create roles and tables.
 * Throws an {@link OperatorError} when the server cannot be reached, when an applied migration was edited since, or when
 * a migration fails.
 */
export async function migrate(url: string): Promise<MigrationReport> {
  const wanted = migrationsInFolder()
  const before = await migrationsInDatabase(url)
  const edited = [...wanted].find(([name, checksum]) => before.has(name) && before.get(name) !== checksum)
  if (edited) {
    throw new OperatorError(
      `La migration ${edited[0]} a été modifiée après avoir été appliquée : rétablissez son texte.`,
    )
  }
  const applied = [...wanted.keys()].filter((name) => !before.has(name))
  if (applied.length > 0) await deploy(url)
  return { applied }
}

/** Name and SHA-256 of each migration of the folder, in order: the checksums that Prisma keeps. */
function migrationsInFolder(): Map<string, string> {
  const folder = new URL('prisma/migrations/', root)
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  const checksum = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(new URL(`${name}/migration.sql`, folder)))
      .digest('hex')
  return new Map(names.map((name) => [name, checksum(name)]))
}

const missing = { database: '3D000', table: '42P01' }

/** Name and SHA-256 of each migration that the database has been through; none when it does not exist yet. */
async function migrationsInDatabase(url: string): Promise<Map<string, string>> {
  try {
    const { rows } = await asAdmin(url, (client) =>
      client.query<{ name: string; checksum: string }>(
        `SELECT migration_name AS name, checksum FROM _prisma_migrations
         WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      ),
    )
    return new Map(rows.map(({ name, checksum }) => [name, checksum]))
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } }
    if (code === missing.table || cause?.code === missing.database) return new Map()
    throw error
  }
}

async function deploy(url: string): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const { PATH: path = '' } = process.env
  try {
    await promisify(execFile)(process.execPath, [prisma, 'migrate', 'deploy'], {
      cwd: fileURLToPath(root),
      // The engine is a script for `node`: this very one.
      env: { ...process.env, PATH: [dirname(process.execPath), path].join(delimiter), DATABASE_URL: url },
    })
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
    const reason = `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n')
    throw new OperatorError(`La base de données n’a pas pu être mise à jour :\n${reason}`, { cause })
  }
}
