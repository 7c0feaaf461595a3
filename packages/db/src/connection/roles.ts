import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { asAdmin } from './admin.ts'
import { OperatorError } from './operator-error.ts'

/**
 * The roles that log in, one per kind of work (the migrations say what each may do): partners' procedures, the back
 * office, sign-in, jobs, reading the trace, and acting as the owner (seed, repairs).
 */
export const roles = ['cesu_api', 'cesu_agent', 'cesu_door', 'cesu_jobs', 'cesu_auditor', 'cesu_migrator'] as const
export type Role = (typeof roles)[number]

/** The password of a role: derived from the platform's secret, so that nothing else is to be kept or handed over. */
const passwordOf = (role: Role, secret: string): string =>
  createHmac('sha256', secret).update(`database-role:${role}`).digest('base64url')

/**
 * The URL of a role: the administrator's server and database, the role's name and derived password.
 * Throws an {@link OperatorError} when the URL names no server.
 */
export function urlFor(adminUrl: string, role: Role, secret: string): string {
  const url = new URL(adminUrl)
  if (url.hostname === '') {
    throw new OperatorError('DATABASE_URL doit nommer un serveur, par exemple postgresql://admin@127.0.0.1:5432/cesu.')
  }
  url.username = role
  url.password = passwordOf(role, secret)
  return url.href
}

/**
 * Lets each role log in with its derived password. Idempotent; a new secret replaces the passwords. The server only
 * ever receives verifiers (RFC 5803), so no password can reach its logs.
 *
 * @param adminUrl a migrated database, as an administrator able to alter roles.
 * @param secret the platform's secret, at least 32 characters.
 */
export async function ensureLogins(adminUrl: string, secret: string): Promise<void> {
  if (secret.length < 32) throw new OperatorError('Le secret de la plateforme doit avoir au moins 32 caractères.')
  const statements = roles.map(
    (role) => `ALTER ROLE ${role} LOGIN PASSWORD '${scramVerifier(passwordOf(role, secret))}'`,
  )
  // One process at a time: PostgreSQL refuses two concurrent changes of the same role.
  const lock = 'SELECT pg_advisory_xact_lock(72707370)'
  await asAdmin(adminUrl, (client) => client.query(['BEGIN', lock, ...statements, 'COMMIT'].join('; ')))
}

function scramVerifier(password: string): string {
  const iterations = 4_096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const hmac = (label: string): Buffer => createHmac('sha256', salted).update(label).digest()
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`
}
