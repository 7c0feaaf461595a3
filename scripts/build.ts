import { fileURLToPath } from 'node:url'
import { run, sayElapsed, withLocalTools } from './prepare/run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds what changed since the last build (nothing, mostly, in less than a second), and says what failed.
 * @returns whether all is built
 */
export async function build(): Promise<boolean> {
  console.log('Construction de ce qui a changé…')
  const stop = sayElapsed(console.log, () => 'construction des applications')
  const args = ['run', 'build', '--output-logs=errors-only', '--continue=dependencies-successful']
  const { succeeded, output } = await run('turbo', args, { cwd: root, env: withLocalTools(root) })
  stop()
  if (!succeeded) console.error(output.trim())
  return succeeded
}
