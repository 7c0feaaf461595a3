import { Writable } from 'node:stream'
import { asAdmin } from '@cesu/db'
import pino from 'pino'
import { EVERYBODY, forbiddenLines } from '../../../scripts/forbidden-in-logs.ts'
import type { Config } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'

/** The log of a server under test: every line, from info. */
export interface WatchedLog {
  log: ReturnType<typeof createLog>
  lines: () => Record<string, unknown>[]
  /** Throws when a line holds what no log may (see forbiddenLines), of the people of this base, by its administrator's URL. */
  check: (adminUrl: string) => Promise<void>
}

/** Keeps what a server logs, and shows on the standard output what its level asks for. */
export function watchedLog(level: Config['logLevel']): WatchedLog {
  const kept: string[] = []
  const keeping = new Writable({
    write: (line, _encoding, done) => {
      kept.push(String(line))
      done()
    },
  })
  const shown = level === 'silent' ? [] : [{ stream: process.stdout, level }]
  return {
    log: createLog('info', pino.multistream([{ stream: keeping, level: 'info' }, ...shown])),
    lines: () => kept.map((line) => JSON.parse(line)),
    check: async (adminUrl) => {
      const { rows } = await asAdmin(adminUrl, (admin) => admin.query(EVERYBODY))
      const found = forbiddenLines(kept, rows)
      if (found.length > 0) throw new Error(`the log holds what it may not: ${found.join('')}`)
    },
  }
}
