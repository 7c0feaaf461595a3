/** What a failure was and where, for the log, without its message: it may quote values. */
export const failureOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        code: 'code' in error ? error.code : undefined,
        at: error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')),
      }
    : { name: typeof error }
