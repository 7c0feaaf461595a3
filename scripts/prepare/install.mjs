import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { excerpt, run, sayElapsed, withoutLocalTools } from './run.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

const stampFile = 'node_modules/.prepared-install'

/**
 * All dependencies, exact, without install scripts (no package here needs one); twenty seconds to find the registry. The age
 * of a version is checked when it enters the lock: again here, it would cost half a minute and trust this machine's clock.
 */
const npmFlags = [
  ...['--ignore-scripts', '--include=dev', '--include=optional', '--min-release-age=0'],
  ...['--fetch-retries=3', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'],
  ...['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
]

const npmCannotReach =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT/

/**
 * Whether node_modules holds exactly what package-lock.json says, for this system.
 * An install made by hand with npm is recognised by the list that npm leaves, and stamped.
 * @param {string} root folder of the repository
 */
export function isInstalled(root) {
  const stamp = join(root, stampFile)
  const wanted = lockDigest(root)
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted
  if (!wasInstalledByHand(root)) return false
  writeFileSync(stamp, wanted)
  return true
}

/**
 * `npm ci`, with a line every few seconds.
 * @param {string} root folder of the repository
 * @param {(line: string) => void} say
 * @throws {Refusal} the registry cannot be reached, or npm refuses
 */
export async function install(root, say) {
  const folders = packageFolders(root)
  const inPlace = () => folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).length
  const before = inPlace()
  say('Installation des dépendances (premier lancement, ou versions changées)…')
  const stop = sayElapsed(say, () => {
    const count = inPlace()
    return count === before ? 'téléchargement des paquets' : `${count} paquets en place sur ${folders.length} environ`
  })
  const { succeeded, output } = await run('npm', ['ci', ...npmFlags], { cwd: root, env: withoutLocalTools(root) })
  const seconds = stop()
  if (!succeeded) throw refusalOf(output)
  writeFileSync(join(root, stampFile), lockDigest(root))
  say(`Dépendances installées en ${seconds} s.`)
}

/**
 * @param {string} output what npm printed
 * @returns {Refusal}
 */
function refusalOf(output) {
  if (npmCannotReach.test(output)) {
    const advice = 'vérifiez la connexion ou le serveur mandataire (proxy), puis relancez la commande'
    return new Refusal(`Le registre npm est injoignable : ${advice}.`, excerpt(output))
  }
  return new Refusal('L’installation des dépendances (npm ci) a échoué.', excerpt(output))
}

/** @param {string} root */
function lockDigest(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * Optional packages may be missing: they are the binaries of other systems.
 * @param {string} root
 */
function wasInstalledByHand(root) {
  const list = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const installed = packagesOf(list)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = installed[path]
    if (found === undefined) return path === '' || wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * Where the packages of every system go: optional ones are counted only once they are there.
 * @param {string} root
 */
const packageFolders = (root) =>
  Object.entries(packagesOf(join(root, 'package-lock.json')))
    .filter(([path, wanted]) => path.includes('node_modules/') && !wanted.link && !wanted.optional)
    .map(([path]) => path)
