/**
 * `npm run drill`: the platform on a cluster of this machine, in networks of its own, whose parts are killed one after the other while
 * declarations are sent; says what was lost, doubled or half-written (nothing must be), and writes docs/drill.md. Words choose
 * failures: `npm run drill -- postmaster link`. Skips, in one sentence, where Linux, root or Debian’s programs are missing.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HUB, makeNetworks, removeNetworks } from './network.ts'
import { findTools } from './tools.ts'

/** The longest drill, in milliseconds: what hangs is ended. */
const LONGEST_MS = 40 * 60_000
const OWNER = '/run/cesu-drill.pid'

const tools = findTools()
if ('missing' in tools) {
  console.log(`L’épreuve n’a pas lieu : ${tools.missing}.`)
  process.exit(0)
}
const other = existsSync(OWNER) ? readFileSync(OWNER, 'utf8') : ''
if (other !== '' && existsSync(`/proc/${other}`)) {
  console.error(`Une autre épreuve est en cours (processus ${other}).`)
  process.exit(1)
}
writeFileSync(OWNER, String(process.pid))

/** What the drill writes, in the root of its programs: made anew, and removed unless it failed. */
const folder = join(tools.root, 'var/tmp/cesu-drill')
await removeNetworks()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
let status = 1
try {
  makeNetworks()
  status = await inside()
} finally {
  await removeNetworks()
  if (status === 0) rmSync(folder, { recursive: true, force: true })
  else console.error(`Les journaux sont dans ${folder}/log ; la prochaine épreuve les remplace.`)
  rmSync(OWNER, { force: true })
}
process.exitCode = status

/** Runs the drill in the network of the hub, until its end, its time, or a signal. */
function inside(): Promise<number> {
  const drill = join(import.meta.dirname, 'drill.ts')
  const node = [process.execPath, ...process.execArgv, drill, JSON.stringify(tools), ...process.argv.slice(2)]
  const child = spawn('ip', ['netns', 'exec', HUB, ...node], { stdio: 'inherit' })
  const stop = () => child.kill('SIGKILL')
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  const late = setTimeout(stop, LONGEST_MS)
  return new Promise((ended) => {
    child.once('close', (code) => {
      clearTimeout(late)
      ended(code ?? 1)
    })
  })
}
