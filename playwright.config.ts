import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type PlaywrightTestProject } from '@playwright/test'
import { keepTemporaryFilesInMemory } from './scripts/temporary-files.ts'

keepTemporaryFilesInMemory()

const freePort = () =>
  new Promise<string>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(String(port)))
    })
  })

/** Journeys that read, and one that declares what no other one of them looks for. */
const READING = [
  'docs',
  'documents',
  'exports',
  'failures',
  'lists',
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

/**
 * Each project has its own server and its own demo world, so that two walk at once and none meets another. Every journey is
 * walked on a large screen; those named @mobile, which between them meet every screen and control, on a small one too.
 */
const projects: Readonly<Record<string, PlaywrightTestProject>> = {
  desktop: { testIgnore: READING, use: large },
  mobile: { grep: /@mobile/, use: { viewport: { width: 320, height: 640 }, hasTouch: true } },
  reading: { testMatch: READING, use: large },
}

// Each worker reads this file again: the first reading chooses, the environment hands it on.
const ports: Record<string, string> = {}
for (const name of Object.keys(projects)) {
  process.env[`E2E_PORT_${name}`] ??= await freePort()
  ports[name] = process.env[`E2E_PORT_${name}`] ?? ''
}
/** Made by the first server, copied by each. */
const DEMO_DIR = join(tmpdir(), `cesu-e2e-demo-${process.pid}`)
const serverOf = (name: string) => `http://localhost:${ports[name]}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
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
  webServer: Object.entries(ports).map(([name, port]) => ({
    name,
    command: 'exec node scripts/serve-once.ts',
    url: `${serverOf(name)}/health/ready`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
    env: { PORT: port, DATA_DIR: join(tmpdir(), `cesu-e2e-${port}-${process.pid}`), DEMO_DIR },
  })),
})
