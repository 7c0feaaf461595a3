import type { Readable } from 'node:stream'
import { to as copyTo } from 'pg-copy-streams'
import { asAdmin } from '../connection/admin.ts'

/** Which declarations: those in force of a year, between two months, in one of so many shares of the employers. */
export interface CopiedSpan {
  /** Months YYYY-MM of one year, both included: one partition. */
  from: string
  to: string
  /** 0 to `shares` − 1. */
  share: number
  shares: number
  /** Only what was kept on prolonged values (and the households that share a ceiling, which it may move). */
  prolonged: boolean
}

/** What the rows of {@link copyPlainMonths} hold: columns of a version, by the names of the model. */
export interface PlainColumns {
  /** Written in one field, between bars. */
  situation: readonly string[]
  /** Whole numbers. */
  values: readonly string[]
}

/**
 * What every batch of the engine can compute: no element of a month besides its hours, and no ceiling that other months of the
 * household use.
 */
const PLAIN = `v.overtime = '[]' AND v.exemption <> 'AGE_70' AND v.hourly_deduction IS NULL AND v.pay_without_hours IS NULL
  AND v.presence_hundredths = 0 AND v.night_presence_hundredths = 0 AND v.paid_leave_hundredths = 0
  AND v.bonus_cents = 0 AND v.leave_balance_cents = 0 AND v.contract_end_cents = 0`

/** The plain months of a span, as the bytes of a COPY in text: situation, employer, values. Under cesu_jobs, whose address is given. */
export const copyPlainMonths = (
  url: string,
  span: CopiedSpan,
  { columns, read }: { columns: PlainColumns; read: (bytes: Buffer) => void },
): Promise<void> => {
  const situation = columns.situation.map((name) => `v.${column(name)}`).join(", '|', ")
  const values = columns.values.map((name) => `v.${column(name)}`).join(', ')
  return copy(url, `SELECT concat(${situation}), v.employer_id, ${values} FROM ${inForce(span)} AND ${PLAIN}`, read)
}

/**
 * The other months of a span, an object of JSON a line: the columns that are named and `employerId`; those of a household's month side
 * by side, in the order of their registration; of those of one instant, in the order in which they shared the household's ceiling. Under
 * cesu_jobs.
 */
export const copyOtherMonths = (
  url: string,
  span: CopiedSpan,
  { columns, read }: { columns: readonly string[]; read: (bytes: Buffer) => void },
): Promise<void> => {
  const pairs = ['employerId', ...columns].map((name) => `'${name}', v.${column(name)}`).join(', ')
  const order = 'ORDER BY v.employer_id, v.period, d.submitted_at, v.exemption_used_cents, d.id'
  return copy(url, `SELECT json_build_object(${pairs})::text FROM ${inForce(span)} AND NOT (${PLAIN}) ${order}`, read)
}

/** The versions in force of a span. Every value comes from a closed shape that is checked here: COPY takes no parameter. */
function inForce({ from, to, share, shares, prolonged }: CopiedSpan): string {
  const isRight = /^\d{4}-\d{2}$/.test(from) && /^\d{4}-\d{2}$/.test(to) && share < shares
  if (!isRight) throw new RangeError(`${from} to ${to}, share ${share} of ${shares}, is no span`)
  // The last byte of an identifier is drawn at random.
  const isOfShare = `get_byte(uuid_send(d.employer_id), 15) % ${Math.trunc(shares)} = ${Math.trunc(share)}`
  return `declaration d JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period
    AND v.declaration_id = d.id AND v.number = d.current_version
    WHERE d.period BETWEEN '${from}' AND '${to}' AND v.period BETWEEN '${from}' AND '${to}' AND d.status <> 'CANCELLED'
    AND ${isOfShare}${prolonged ? " AND (v.prolonged OR v.exemption = 'AGE_70')" : ''}`
}

/** The column of a field of the model. Throws for what is no name: nothing else reaches the statement. */
function column(name: string): string {
  if (!/^[a-z][a-zA-Z]*$/.test(name)) throw new RangeError(`${name} is no name of a column`)
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

async function copy(url: string, statement: string, read: (bytes: Buffer) => void): Promise<void> {
  await asAdmin(url, async (client) => {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '64MB';
      SELECT set_config('app.context', 'jobs:|' || extract(epoch FROM now())::text, true)`)
    const stream: Readable = client.query(copyTo(`COPY (${statement}) TO STDOUT`))
    for await (const piece of stream) read(piece as Buffer)
    await client.query('COMMIT')
  })
}
