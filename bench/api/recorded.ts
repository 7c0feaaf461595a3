import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

/** One statement as the driver received it, and under which role of the database. */
export interface Statement {
  role: string
  text: string
  name?: string
  values: unknown[]
}

/** The statements that some work sends, in their order: BEGIN and COMMIT too. */
export async function record(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const { prototype } = pg.Client
  const original = prototype.query
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args as [string | (Partial<Statement> & { text: string }), unknown[]?]
    const { text, name, values: own } = typeof config === 'string' ? { text: config } : config
    sent.push({ role: this.user ?? '', text, ...(name ? { name } : {}), values: structuredClone(own ?? values ?? []) })
    return (original as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof original
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return sent
}

/** How a replay differs from what was recorded. */
export interface Changes {
  /** Texts to put in the place of others, wherever they are. */
  texts: Readonly<Record<string, string>>
  /** Identifiers and hashes that stay as they are; every other one is drawn again. */
  kept: ReadonlySet<string>
  /** The instant of what was recorded: each replay has its own. */
  recordedAt: Date
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const HASH = /^[0-9a-f]{64}$/

/** A pool of connections for each role that sent something. */
export type Pools = Readonly<Record<string, pg.Pool>>

/** The transactions of some statements, in their order: each begins, and ends. */
function transactionsOf(statements: readonly Statement[]): Statement[][] {
  const transactions: Statement[][] = []
  for (const statement of statements) {
    if (statement.text === 'BEGIN') transactions.push([])
    transactions.at(-1)?.push(statement)
  }
  return transactions
}

/** Sends the same statements in the same transactions, with other identifiers: what no layer of ours costs. */
export async function replay(
  pools: Pools,
  statements: readonly Statement[],
  { texts, kept, recordedAt }: Changes,
): Promise<void> {
  const fresh = new Map<string, string>()
  const drawn = (id: string): string => {
    if (kept.has(id)) return id
    const known = fresh.get(id) ?? (HASH.test(id) ? randomBytes(32).toString('hex') : randomUUID())
    fresh.set(id, known)
    return known
  }
  const inText = (text: string): string => {
    if (HASH.test(text)) return drawn(text)
    let out = text
    for (const [from, to] of Object.entries(texts)) out = out.replaceAll(from, to)
    return out === text ? out.replace(UUID, drawn) : out.replace(UUID, (id) => (isGiven(id, texts) ? id : drawn(id)))
  }
  const now = new Date().toISOString()
  const isThen = (text: string) => /^\d{4}-\d\d-\d\d[ T]\d\d:/.test(text) && Date.parse(text) === recordedAt.getTime()
  const changed = (value: unknown): unknown => {
    if (value instanceof Date) return value.getTime() === recordedAt.getTime() ? now : value
    if (typeof value === 'string') return isThen(value) ? now : inText(value)
    if (Array.isArray(value)) return value.map(changed)
    return value
  }
  for (const transaction of transactionsOf(statements)) {
    const [{ role = '' } = {}] = transaction
    await sendAll(pools[role], transaction, changed)
  }
}

async function sendAll(
  pool: pg.Pool | undefined,
  statements: readonly Statement[],
  changed: (value: unknown) => unknown,
): Promise<void> {
  if (pool === undefined) throw new Error(`no pool for ${statements[0]?.role}`)
  const client = await pool.connect()
  try {
    for (const { text, name, values } of statements) {
      await client.query({ text, ...(name ? { name } : {}), values: values.map(changed) })
    }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

const isGiven = (id: string, texts: Readonly<Record<string, string>>): boolean => Object.values(texts).includes(id)
