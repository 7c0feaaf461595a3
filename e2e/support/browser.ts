import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from '@playwright/test'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const repository = join(import.meta.dirname, '../..')
/** Chosen by name, or the system's where the packaged one, for Linux on x86-64 only, cannot run. */
const packageable = process.platform === 'linux' && process.arch === 'x64'
const installed = process.env['CHROMIUM_PATH'] ?? (packageable ? undefined : '/usr/bin/chromium')

/** No sandbox: as root, Chromium has none. No network of its own: the tests watch every request. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
]

/**
 * Opens the Chromium that comes with the dependencies: the same everywhere, and a third faster than a whole one; or the one
 * that CHROMIUM_PATH names.
 * @throws when it cannot start, with its reason
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(installed === undefined ? await packagedBrowser() : { executablePath: installed, args })
}

/** How to launch the packaged Chromium, with the libraries that it carries where the system lacks them. */
async function packagedBrowser(): Promise<LaunchOptions> {
  const folder = await unpackOnce()
  const executablePath = join(folder, 'chromium')
  const { stdout } = await run('ldd', [executablePath])
  const libraries = stdout.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {}
  return { executablePath, args, env: { ...process.env, ...libraries } as Record<string, string> }
}

/** The folder of the unpacked Chromium: made aside, then put in place in one move, so that it is never half there. */
async function unpackOnce(): Promise<string> {
  const home = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = join(repository, `node_modules/.cache/chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const aside = mkdtempSync(`${folder}-`)
  try {
    await unpackInto(aside)
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The package unpacks where temporary files go, and its libraries only where it believes that they are missing. */
async function unpackInto(folder: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: repository, env })
}
