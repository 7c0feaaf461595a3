/**
 * The server of the browser tests: nothing is built, and its data folder (DATA_DIR, temporary) goes with it, and its log (LOG_FILE), which was read by then. Where several
 * servers each need a demo world of their own, they copy the one of DEMO_DIR, which the first of them makes.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'

const { DATA_DIR: folder, DEMO_DIR: world, LOG_FILE: log } = process.env
if (folder === undefined) throw new Error('DATA_DIR names the temporary folder')
process.on('exit', () => {
  for (const path of [folder, world, log].filter((one) => one !== undefined))
    rmSync(path, { recursive: true, force: true })
})

// Whoever walks the journeys may be killed without a word: the server does not outlive them.
const walker = process.ppid
setInterval(() => process.ppid !== walker && process.kill(process.pid, 'SIGTERM'), 1_000).unref()

if (world !== undefined) {
  if (!existsSync(world)) {
    const env = { ...process.env, DATA_DIR: world }
    execFileSync(process.execPath, ['apps/api/src/ways-in/cli/cesu.ts', 'prepare'], { env, stdio: 'inherit' })
  }
  // Its files belong to the account that runs PostgreSQL, and stay so.
  execFileSync('cp', ['-a', world, folder])
}

// Not a literal path: checking the types of the scripts need not read the whole server.
const server = '../apps/api/src/main.ts'
await import(server)
