import { failureOf } from '@cesu/db'

/** What a failure was and where, for the log: never its message, which may quote values. */
export const loggedFailure = (error: unknown) => ({
  ...failureOf(error),
  name: error instanceof Error ? error.name : typeof error,
  at:
    error instanceof Error ? error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) : undefined,
})
