import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../src/embedded/server.ts'
import { asAdmin, ensureLogins, migrate, roles } from '../src/index.ts'

/** What test files need to clone the migrated template: see fresh-database.ts. */
export interface TestPostgres {
  /** Administrator's URL of the run's cluster. */
  adminUrl: string
  /** Name of the migrated database. */
  template: string
  /** The platform's secret, from which the passwords of the roles are derived. */
  secret: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres
  }
}

const template = 'cesu_template'
const secret = 'the secret of the tests: nothing real is under it'

/** One temporary PostgreSQL for the run, with one migrated template; nothing of it is left at the end, even on Ctrl-C. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Their default ends the process without its last words, which stop the server.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  const server = await startEmbeddedPostgres({ fast: true })
  await migrate(server.url(template))
  await ensureLogins(server.url(template), secret)
  // All the test files share these roles, each with pools of its own: no limit here (roles.test.ts reads it elsewhere).
  await asAdmin(server.url(template), (admin) =>
    admin.query(roles.map((role) => `ALTER ROLE ${role} CONNECTION LIMIT -1`).join('; ')),
  )
  project.provide('postgres', { adminUrl: server.url('postgres'), template, secret })
  return server.stop
}
