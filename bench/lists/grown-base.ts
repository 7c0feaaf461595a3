import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readSecrets } from '../../apps/api/src/platform/secrets.ts'
import { readSettings } from '../../apps/api/src/platform/settings.ts'
import { startEmbeddedPostgres } from '../../packages/db/src/embedded/server.ts'
import { type Role, urlFor } from '../../packages/db/src/index.ts'

/** A base as large as wanted, made by the product's own commands. */
export interface GrownBase {
  /** An administrator's. */
  adminUrl: string
  urlFor: (role: Role) => string
  close: () => Promise<void>
}

const cesu = fileURLToPath(new URL('../../apps/api/src/ways-in/cli/cesu.ts', import.meta.url))

/**
 * The base of DATABASE_URL when there is one, which `cesu prepare` and `cesu seed` made with the secrets of DATA_DIR or of the
 * environment; otherwise one of its own, in a temporary folder, with as many declarations.
 */
export async function openGrownBase(declarations: number): Promise<GrownBase> {
  const settings = readSettings()
  if (settings.DATABASE_URL !== undefined) {
    const { platformSecret } = await readSecrets(settings, { demo: true })
    const adminUrl = settings.DATABASE_URL
    return { adminUrl, urlFor: (role) => urlFor(adminUrl, role, platformSecret), close: async () => undefined }
  }
  const server = await startEmbeddedPostgres({ fast: true })
  const folder = mkdtempSync(join(tmpdir(), 'cesu-bench-'))
  const close = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const adminUrl = server.url()
    const made = { DATABASE_URL: adminUrl, DATA_DIR: folder }
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [cesu, ...args], { env: { ...process.env, ...made } })
    await run('prepare')
    await run('seed', '--declarations', String(declarations))
    const { platformSecret } = await readSecrets(readSettings({ ...process.env, ...made }), { demo: true })
    return { adminUrl, urlFor: (role) => urlFor(adminUrl, role, platformSecret), close }
  } catch (error) {
    await close()
    throw error
  }
}
