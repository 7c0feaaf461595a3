import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from '../../scripts/build.ts'
import { freePort } from '../../scripts/free-port.ts'

const program = fileURLToPath(new URL('../../scripts/serve-once.ts', import.meta.url))

/** How long the server has to make its demonstration. */
const PATIENCE_MS = 300_000

/** The platform as `npm start` serves it, built and with its demonstration, in a temporary folder. */
export async function serve(): Promise<{ origin: string; close: () => Promise<unknown> }> {
  if (!(await build())) throw new Error('la construction a échoué')
  const port = await freePort()
  // Not made here: PostgreSQL makes it for its own account.
  const folder = join(tmpdir(), `cesu-bench-${port}-${process.pid}`)
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' }
  const server = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((end) => server.once('exit', end))
  const origin = `http://localhost:${port}`
  const close = () => {
    server.kill('SIGTERM')
    return ended
  }
  const isReady = () =>
    fetch(`${origin}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (const start = performance.now(); !(await isReady()); await sleep(250)) {
    if (server.exitCode !== null || performance.now() - start > PATIENCE_MS) {
      await close()
      throw new Error('le serveur n’a pas démarré')
    }
  }
  return { origin, close }
}
