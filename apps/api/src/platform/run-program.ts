import { OperatorError } from '@cesu/db'
import type { Starting } from './starting.ts'

/**
 * Runs a program until a signal stops it: says what it starts and what it waits for, then what `announce` says once it is
 * up. Ends with 0 when it was stopped, 130 when it was asked twice, 1 after one sentence when the operator must act.
 */
export async function runProgram<T>(
  start: (onProgress: (message: string) => void) => Starting<T>,
  announce: (running: T) => Promise<string[]>,
): Promise<void> {
  const program = start((message) => console.log(`  ${message}`))
  let stopping = false
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(130)
    stopping = true
    console.log(`\n${signal} reçu : arrêt en cours…`)
    await program.stop()
    console.log('Tout est arrêté.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))
  try {
    console.log((await announce(await program.ready)).join('\n'))
  } catch (error) {
    // Cut short by a signal: stop() says the rest.
    if (stopping) return
    if (!(error instanceof OperatorError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
