/**
 * What every command needs before it runs: the dependencies that package-lock.json names, and the Prisma client.
 * Runs under the newcomer's own Node, before anything is installed: plain JavaScript, no dependency.
 * With --quiet, progress goes to standard error, so that a command's output stays its own.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, isGenerated } from './prepare/generate.mjs'
import { install, isInstalled } from './prepare/install.mjs'
import { withLock } from './prepare/lock.mjs'
import { asRefusal, Refusal } from './prepare/refusal.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = process.argv.includes('--quiet') ? console.error : console.log

/** @param {number} major @param {number} minor */
function isNodeOlderThan(major, minor) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  return ownMajor < major || (ownMajor === major && ownMinor < minor)
}

async function prepare() {
  if (isNodeOlderThan(20, 19)) {
    throw new Refusal(`Node ${process.versions.node} est trop ancien : installez Node 20.19 ou plus récent.`)
  }
  if (isInstalled(root) && isGenerated(root)) return
  const onWait = (/** @type {string} */ pid) =>
    say(`Une autre commande prépare déjà ce dossier (processus ${pid}) : attente…`)
  await withLock({ file: join(root, '.prepare.lock'), onWait }, async () => {
    if (!isInstalled(root)) await install(root, say)
    if (!existsSync(join(root, 'node_modules/.bin/node')) && isNodeOlderThan(24, 0)) {
      throw new Refusal('Le projet n’apporte pas son propre Node pour ce système : installez Node 24 ou plus récent.')
    }
    if (!isGenerated(root)) await generate(root, say)
  })
}

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
// A command runs this under a shell, which dies of a SIGTERM without handing it on.
const shell = process.ppid
setInterval(() => process.ppid !== shell && process.exit(143), 500).unref()

try {
  await prepare()
} catch (error) {
  const { message, details } = asRefusal(error)
  if (details) console.error(`${details}\n`)
  console.error(message)
  process.exitCode = 1
}
