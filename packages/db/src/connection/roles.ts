import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { asAdmin } from './admin.ts'
import { OperatorError } from './operator-error.ts'
import { databaseAddress } from './refused.ts'

/**
 * The kinds of work of the applications, each in a pool of its own under the role `cesu_<pool>` (the migrations say what
 * each may do): sign-in, partners' procedures, persons' own, the back office, jobs.
 */
export const pools = ['door', 'api', 'citizen', 'agent', 'jobs'] as const
export type Pool = (typeof pools)[number]

/** The roles that log in: those of the pools, one that reads the trace, one that acts as the owner (seed, repairs). */
export const roles = [...pools.map((pool) => `cesu_${pool}` as const), 'cesu_auditor', 'cesu_migrator'] as const
export type Role = (typeof roles)[number]

/** Makes one thing for each pool. */
export const forEachPool = <T>(make: (pool: Pool) => T): Record<Pool, T> =>
  Object.fromEntries(pools.map((pool) => [pool, make(pool)])) as Record<Pool, T>

/** The password of a role: derived from the platform's secret, so that nothing else is to be kept or handed over. */
const passwordOf = (role: Role, secret: string): string =>
  createHmac('sha256', secret).update(`database-role:${role}`).digest('base64url')

/**
 * The URL of a role: the administrator's server and database, the role's name and derived password.
 * Throws an {@link OperatorError} when the URL names no server.
 */
export function urlFor(adminUrl: string, role: Role, secret: string): string {
  const url = databaseAddress(adminUrl)
  url.username = role
  url.password = passwordOf(role, secret)
  return url.href
}

/**
 * Lets each role log in with its derived password. A role that already does is left alone: a new salt would turn away the
 * poolers that keep verifiers. The server only ever receives verifiers (RFC 5803), so no password can reach its logs.
 *
 * @param adminUrl a migrated database, as an administrator able to alter roles.
 * @param secret the platform's secret, at least 32 characters.
 */
export async function ensureLogins(adminUrl: string, secret: string): Promise<void> {
  if (secret.length < 32) throw new OperatorError('Le secret de la plateforme doit avoir au moins 32 caractères.')
  if ((await turnedAway(adminUrl, secret)).length === 0) return
  await asAdmin(adminUrl, async (client) => {
    await client.query('BEGIN')
    // One process at a time: PostgreSQL refuses two concurrent changes of the same role.
    await client.query('SELECT pg_advisory_xact_lock(72707370)')
    for (const role of await turnedAway(adminUrl, secret)) {
      await client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${scramVerifier(passwordOf(role, secret))}'`)
    }
    await client.query('COMMIT')
  })
}

/** The roles that do not log in with their derived password. Throws an {@link OperatorError} when no answer comes. */
export async function turnedAway(adminUrl: string, secret: string): Promise<Role[]> {
  const refused = await Promise.all(roles.map((role) => isRefused(urlFor(adminUrl, role, secret))))
  return roles.filter((_role, index) => refused[index])
}

async function isRefused(url: string): Promise<boolean> {
  try {
    await asAdmin(url, () => Promise.resolve())
    return false
  } catch (error) {
    if (error instanceof OperatorError && /^28/.test((error.cause as { code?: string }).code ?? '')) return true
    throw error
  }
}

function scramVerifier(password: string): string {
  const iterations = 4_096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const hmac = (label: string): Buffer => createHmac('sha256', salted).update(label).digest()
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`
}
