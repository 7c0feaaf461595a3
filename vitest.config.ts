import { defineConfig } from 'vitest/config'
import { keepTemporaryFilesInMemory } from './scripts/temporary-files.ts'

keepTemporaryFilesInMemory()

/** In `npm run prove`, properties say what they drew, and ten times as many trials have an hour. */
const isProving = process.env['CESU_PROVE'] === 'full'
const setupFiles = isProving ? ['./scripts/trials.setup.ts'] : []
const within = (testTimeout: number) => (isProving ? 3_600_000 : testTimeout)

const patient = {
  /** For a test that hangs, not for one that waits for a busy machine: a property took 40 s under a load of 20. */
  testTimeout: within(120_000),
  hookTimeout: 180_000,
  /** The files that a worker runs share what they import: a third of the processor's time was to load it again for each. */
  isolate: isProving,
  unstubGlobals: true,
}

/** One PostgreSQL and one migrated template for the run of a project; each test file clones the template. */
const withPostgres = { ...patient, globalSetup: ['./packages/db/test/postgres.setup.ts'], teardownTimeout: 30_000 }

export default defineConfig({
  test: {
    // More than the processors: half of the time of these tests is waiting, for the database and for the clock.
    maxWorkers: 4,
    projects: [
      { test: { name: 'domain', include: ['packages/domain/**/*.test.ts'], ...patient, setupFiles } },
      { test: { name: 'db', include: ['packages/db/**/*.test.ts'], ...withPostgres, setupFiles } },
      { test: { name: 'api', include: ['apps/api/**/*.test.ts'], ...withPostgres, setupFiles } },
      {
        test: { name: 'ui', include: ['{packages/ui,apps/backoffice,apps/*-web}/src/**/*.test.{ts,tsx}'], ...patient },
      },
      // These change the environment of their process, which is theirs alone.
      { test: { name: 'tooling', include: ['scripts/**/*.test.ts'], ...patient, isolate: true } },
    ],
  },
})
