/** What the applications import: connections, contexts, migrations, roles. */

export { asAdmin } from './admin.ts'
export { type Connection, connect, type Db, type DbContext, Prisma, type Tx, withContext } from './client.ts'
export { type MigrationReport, migrate } from './migrate.ts'
export { OperatorError } from './operator-error.ts'
export { ensureLogins, type Role, roleName, roles, urlFor } from './roles.ts'
