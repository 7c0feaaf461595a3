/** What the applications import: connections, contexts, secrets, migrations, repositories. */

export { type Connection, connect, type Db, type DbContext, Prisma, type Tx, withContext } from './client.ts'
export * from './access.ts'
export * from './cases.ts'
export * from './declarations.ts'
export * from './employments.ts'
export * from './idempotency.ts'
export * from './oidc-records.ts'
export * from './trace.ts'
export * from './partners.ts'
