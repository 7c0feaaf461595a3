import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '../../../scripts/free-port.ts'

/** The real program, run as an operator runs it. */
export interface Program {
  process: ChildProcess
  origin: string
  port: number
  /** Everything that it wrote, both streams. */
  said: () => string
  /** Resolves once its output matches; rejects when it ends before. */
  until: (pattern: RegExp) => Promise<void>
  /** Its exit status, once it has ended. */
  ended: Promise<number | null>
}

/** The line that says that it answers. */
export const READY = /Plateforme Cesu prête/

const source = join(import.meta.dirname, '../src')

/** Starts `main.ts` with these settings, on a free port unless they say one. */
export async function startProgram(settings: Record<string, string>): Promise<Program> {
  const port = Number(settings['PORT'] ?? (await freePort()))
  const program = run(join(source, 'main.ts'), [], { ...settings, PORT: String(port) })
  return { ...program, port, origin: `http://localhost:${port}` }
}

/** Starts `jobs.ts`, which listens on no port, with these settings. */
export const startJobsProgram = (settings: Record<string, string>) => run(join(source, 'jobs.ts'), [], settings)

/** Runs a command of the operator with these settings. */
export const cesu = (command: string, settings: Record<string, string>, ...args: string[]) =>
  run(join(source, 'ways-in/cli/cesu.ts'), [command, ...args], settings)

function run(file: string, args: string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, [file, ...args], {
    // A demo world of one month is as real, and ten times sooner made.
    env: { ...process.env, CESU_DEMO_MONTHS: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      output += piece
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const until = (pattern: RegExp): Promise<void> =>
    new Promise((matched, failed) => {
      const look = (): void => {
        if (pattern.test(output)) matched()
      }
      listeners.add(look)
      look()
      void ended.then((status) => failed(new Error(`it ended with ${status}: ${output}`)))
    })
  return { process: child, said: () => output, until, ended }
}
