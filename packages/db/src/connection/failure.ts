/** What kind of failure an error of the database is. */
export type FailureKind = 'UNAVAILABLE' | 'LOCK_TIMEOUT' | 'STATEMENT_TIMEOUT' | 'DISK_FULL' | 'OTHER'

/** The kind of a failure, and the code to write in the log: an SQLSTATE, or the driver's or Prisma's own. */
export interface Failure {
  kind: FailureKind
  code: string | null
}

/**
 * What went wrong, whichever layer says it: PostgreSQL, the driver (whose errors for a lost connection bear no code), or
 * Prisma, which wraps both in many ways. UNAVAILABLE, DISK_FULL and the two time-outs may succeed when tried again; the
 * outcome of what was being committed is then unknown.
 */
export function failureOf(error: unknown): Failure {
  const layers = layersOf(error)
  const codes = codesOf(layers)
  const known = codes.find((code) => kindOf(code) !== null)
  if (known !== undefined) return { kind: kindOf(known) ?? 'OTHER', code: known }
  const lost = layers.find(({ message }) => typeof message === 'string' && lostConnection.test(message))
  return { kind: lost === undefined ? 'OTHER' : 'UNAVAILABLE', code: codes[0] ?? null }
}

type Layer = Record<string, unknown>

/** An error, what it wraps, and so on; bounded, for causes that turn in a circle. */
function layersOf(error: unknown): Layer[] {
  const layers: Layer[] = []
  const waiting = [error]
  while (waiting.length > 0 && layers.length < 20) {
    const at = waiting.shift()
    if (typeof at !== 'object' || at === null) continue
    const layer = at as Layer
    layers.push(layer)
    waiting.push(layer['cause'], layer['meta'], layer['driverAdapterError'])
    if (Array.isArray(layer['errors'])) waiting.push(...layer['errors'])
  }
  return layers
}

/** PostgreSQL's code before Prisma's. A raw query's code is said in the message only. */
function codesOf(layers: readonly Layer[]): string[] {
  const said = layers.map(({ message }) => /\bCode: `(\w{5})`/.exec(String(message))?.[1])
  const codes = ['originalCode', 'code', 'kind'].map((name) => layers.map((layer) => layer[name]))
  return [...(codes[0] ?? []), ...said, ...codes.slice(1).flat()].filter((value) => typeof value === 'string')
}

/**
 * SQLSTATE: class 08 connection, 57P0x shutdown or failover, 25006 a standby, 40001 and 40P01 to be tried again, class 53
 * resources (53100 disk). Prisma: no connection in time (P2024, P2028), no server (P1001, P1002, P1008, P1017), conflict (P2034).
 */
const kinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/^55P03$/, 'LOCK_TIMEOUT'],
  [/^57014$/, 'STATEMENT_TIMEOUT'],
  [/^53100$/, 'DISK_FULL'],
  [/^(?:08\w{3}|57P0[1-5]|25006|25P0[34]|4000[13]|40P01|53\w{3})$/, 'UNAVAILABLE'],
  [
    /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
    'UNAVAILABLE',
  ],
  [/^P(?:1001|1002|1008|1017|2024|2028|2034)$/, 'UNAVAILABLE'],
  [
    /^(?:DatabaseNotReachable|ConnectionClosed|TooManyConnections|SocketTimeout|TransactionWriteConflict)$/,
    'UNAVAILABLE',
  ],
]

const kindOf = (code: string): FailureKind | null => kinds.find(([pattern]) => pattern.test(code))?.[1] ?? null

/** What the driver (pg) and its pool say without any code. */
const lostConnection =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end/
