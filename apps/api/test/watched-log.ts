import { Writable } from 'node:stream'
import { type Db, withContext } from '@cesu/db'
import pino from 'pino'
import type { Config } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'

/** What no line of a log may hold, whoever it is of. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a NIR', /(?<![\w-])[1-8] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?(?![\w-])/],
  ['an IBAN', /\bFR\d{2}(?: ?[0-9A-Z]{4}){5}/],
  ['an address', /[\w.+-]+@[\w-]+\.\w+/],
  ['a token', /\beyJ[\w-]+\.|\b(?!(?:[0-9a-f-]+)\b)(?=[\w-]*\d)[\w-]{32,}/],
  ['a query', /[?&][\w.-]+=/],
]

/** The log of a server under test: every line, from info. */
export interface WatchedLog {
  log: ReturnType<typeof createLog>
  lines: () => Record<string, unknown>[]
  /** Throws when a line holds what no log may: a NIR, an IBAN, an address, a token, a query, the whole name of somebody of the base. */
  check: (owner: Db) => Promise<void>
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
    check: async (owner) => {
      const names = await wholeNames(owner)
      for (const line of kept) {
        const found = forbiddenIn(line) ?? names.find((name) => line.toLowerCase().includes(name))
        if (found !== undefined) throw new Error(`the log holds what it may not (${found}): ${line}`)
      }
    },
  }
}

/** What is forbidden in a line; where a failure was (files of the program) is left out. */
export function forbiddenIn(line: string): string | undefined {
  const told = line.replace(/"at":\[[^\]]*\]/g, '')
  return forbidden.find(([, pattern]) => pattern.test(told))?.[0]
}

/** The names of everybody in the base, in both orders, in small letters. */
async function wholeNames(owner: Db): Promise<string[]> {
  const rows = await withContext(
    owner,
    { kind: 'jobs' },
    (tx) => tx.$queryRaw<{ given: string; family: string }[]>`
      SELECT given_names AS given, family_name AS family FROM employer
      UNION SELECT given_names, family_name FROM employee
      UNION SELECT given_name, family_name FROM partner_staff UNION SELECT given_name, family_name FROM agent`,
  )
  return rows
    .flatMap(({ given, family }) => [`${given} ${family}`, `${family} ${given}`])
    .map((name) => name.toLowerCase())
}
