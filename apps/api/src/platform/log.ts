import { failureOf } from '@cesu/db'
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'

/** All that a line of the log may say besides its time, level and sentence, which is a constant: anything else is left out. */
const said: ReadonlySet<string> = new Set([
  // Of a request: its route is the pattern, its actor is a kind, its duration is in milliseconds.
  ...['requestId', 'method', 'route', 'operation', 'actor', 'status', 'ms'],
  // Of a failure: what it was and where (see loggedFailure); of a refusal to an application: its id and a code of OAuth.
  ...['err', 'failure', 'client', 'error'],
  // Of a job, and of a packet.
  ...['job', 'done', 'lost'],
])

const onlyWhatIsSaid = (line: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(line).filter(([name]) => said.has(name)))

const options: LoggerOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }), log: onlyWhatIsSaid, bindings: onlyWhatIsSaid },
  serializers: { err: loggedFailure },
  hooks: {
    // An error alone would be told by its message, which may quote values; and a sentence has no holes to fill.
    logMethod([about, sentence], log) {
      if (typeof about === 'string') return log.call(this, about)
      const line = about instanceof Error ? { err: about } : about
      return log.call(this, line, typeof sentence === 'string' ? sentence : 'something happened')
    },
  },
}

/**
 * The one logger of a process: JSON lines on the standard output unless told, in which nobody is named, no address has its
 * parameters and no value that was sent or read stands.
 */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  to === undefined ? pino({ ...options, level }) : pino({ ...options, level }, to)

/** What a failure was and where, for the log: never its message, which may quote values. */
export function loggedFailure(error: unknown) {
  const stack = error instanceof Error ? error.stack?.split('\n') : undefined
  return {
    ...failureOf(error),
    name: error instanceof Error ? error.name : typeof error,
    at: stack?.filter((line) => line.trimStart().startsWith('at ')),
  }
}
