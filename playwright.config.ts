import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type PlaywrightTestProject } from '@playwright/test'
import { freePort } from './scripts/free-port.ts'
import { keepTemporaryFilesInMemory } from './scripts/temporary-files.ts'
import { sample } from './scripts/trials.ts'

keepTemporaryFilesInMemory()

/** Journeys that read, and one that declares what no other one of them looks for. */
const READING = [
  'docs',
  'documents',
  'every-screen',
  'exports',
  'failures',
  'lists',
  'own-data',
  'parameters',
  'policy',
  'same',
  'search',
  'session',
  'shell',
  'states',
  'simulator',
  'support/*',
].map((name) => `**/e2e/${name}.spec.ts`)
const large = { viewport: { width: 1366, height: 768 } }

// Each worker reads this file again: the first reading chooses, the environment hands it on.
process.env['E2E_FROM'] ??= String(Math.random())
const specs = readdirSync(join(import.meta.dirname, 'e2e')).filter((name) => name.endsWith('.spec.ts'))
const ofSmallScreen = sample(specs.toSorted(), Number(process.env['E2E_FROM']), 3).map((name) => `**/e2e/${name}`)

/**
 * Each project has its own server and its own demo world, so that two walk at once and none meets another. Every journey is
 * walked on a large screen; those named @mobile, which between them meet every screen and control, on a small one too: those
 * of one file in three, from another place at each run, or all of them in `npm run prove`.
 */
const projects: Readonly<Record<string, PlaywrightTestProject>> = {
  desktop: { testIgnore: READING, use: large },
  mobile: { testMatch: ofSmallScreen, grep: /@mobile/, use: { viewport: { width: 320, height: 640 }, hasTouch: true } },
  reading: { testMatch: READING, use: large },
}

const ports: Record<string, string> = {}
for (const name of Object.keys(projects)) {
  process.env[`E2E_PORT_${name}`] ??= String(await freePort())
  ports[name] = process.env[`E2E_PORT_${name}`] ?? ''
}
/** Made by the first server, copied by each. */
const DEMO_DIR = join(tmpdir(), `cesu-e2e-demo-${process.pid}`)
/** The folder of the data of each server, and the file of its log. */
const placesOf = (port: string) => {
  const dataDir = join(tmpdir(), `cesu-e2e-${port}-${process.pid}`)
  return { dataDir, logFile: `${dataDir}.log` }
}
process.env['E2E_SERVERS'] ??= JSON.stringify(Object.values(ports).map(placesOf))
const serverOf = (name: string) => `http://localhost:${ports[name]}`

export default defineConfig({
  testDir: 'e2e',
  globalTeardown: './e2e/support/watch-logs.ts',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  // A browser, three servers and two walkers share what may be two cores: a journey that fails once is walked again, and
  // `npm test` says at its end how many needed it. One that fails twice has failed.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: Object.entries(projects).map(([name, { use, ...project }]) => ({
    ...project,
    name,
    workers: 1,
    use: { ...use, baseURL: serverOf(name) },
  })),
  webServer: Object.entries(ports).map(([name, port]) => {
    const { dataDir, logFile } = placesOf(port)
    return {
      name,
      command: 'exec node scripts/serve-once.ts > "$LOG_FILE"',
      url: `${serverOf(name)}/health/ready`,
      timeout: 300_000,
      gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
      env: { PORT: port, DATA_DIR: dataDir, DEMO_DIR, LOG_FILE: logFile, LOG_LEVEL: 'info' },
    }
  }),
})
