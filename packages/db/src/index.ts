/** What the applications import: connections, contexts, secrets, migrations, repositories. */

export { type Connection, connect, type Db, type DbContext, Prisma, type Tx, withContext } from './client.ts'
