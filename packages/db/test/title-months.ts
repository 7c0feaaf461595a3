import type pg from 'pg'
import { newId } from '../src/index.ts'
import type { RoleCommands } from './role-commands.ts'
import { insertion, type Row, tenant } from './two-tenants.ts'

/** A declared month of a tenant. */
export interface Month {
  name: 'a' | 'b'
  employer: unknown
  period: string
  id: unknown
}

/** Declared months, and titles to pay them. */
export interface TitleMonths {
  /** One more month of a tenant, whose net to pay takes so many cents of titles: 10 000 at most. */
  declare: (name: 'a' | 'b', cents: number) => Promise<Month>
  /** Its second version, whose net takes so many; `over`: other columns of it. */
  correct: (month: Month, cents: number, over?: Row) => Promise<void>
  cancel: (month: Month) => Promise<unknown>
  /** The numbers of new titles of ten euros, that the partner of tenant b has issued. */
  issue: (count: number) => Promise<string[]>
  /** The uses of the titles that pay a month, in the order in which they came to. */
  paying: (month: Month) => Promise<Row[]>
  /** The only row of a query of the administrator's. */
  row: (text: string, value: unknown) => Promise<Row | undefined>
}

/** Writes them for good, in a database where two tenants have their rows. */
export function titleMonths({ asOwner }: Pick<RoleCommands, 'asOwner'>): TitleMonths {
  let months = 0
  let titles = 0
  const add = (table: string, row: Row) => {
    const { text, values } = insertion(table, row)
    return asOwner(text, values)
  }
  const read = async (text: string, values: unknown[]) => ((await asOwner(text, values)) as pg.QueryResult<Row>).rows
  const daysOf = (period: string) => ({ period, start_day: `${period}-01`, end_day: `${period}-28` })
  const addVersion = ({ name, period, id }: Month, cents: number, own: Row = {}) => {
    const taken = { declaration_id: id, payment_day: `${period}-28`, deposit_cents: 10_000 - cents }
    return add('declaration_version', {
      ...tenant(name).existing['declaration_version'],
      ...daysOf(period),
      ...taken,
      ...own,
    })
  }
  return {
    declare: async (name, cents) => {
      const { employer, declaration } = tenant(name).existing
      const period = `${2019 + Math.trunc(months / 12)}-${String(1 + (months++ % 12)).padStart(2, '0')}`
      const month: Month = { name, employer: employer?.['id'], period, id: newId() }
      await add('declaration', { ...declaration, ...daysOf(period), id: month.id })
      await addVersion(month, cents)
      return month
    },
    correct: async (month, cents, over = {}) => {
      await addVersion(month, cents, { reason: 'CORRECTION', number: 2, ...over })
      await asOwner(`UPDATE declaration SET status = 'CORRECTED', current_version = 2 WHERE id = $1`, [month.id])
    },
    cancel: ({ id }) => asOwner(`UPDATE declaration SET status = 'CANCELLED' WHERE id = $1`, [id]),
    issue: async (count) => {
      const numbers = Array.from({ length: count }, () => `9${String(++titles).padStart(17, '0')}`)
      for (const number of numbers) {
        const own = { number, id: newId(), face_value_cents: 1_000, funder_share_cents: 500 }
        await add('voucher', { ...tenant('b').existing['voucher'], ...own })
      }
      return numbers
    },
    paying: ({ id }) =>
      read('SELECT id, number FROM voucher_use WHERE declaration_id = $1 AND released_at IS NULL ORDER BY id', [id]),
    row: async (text, value) => (await read(text, [value]))[0],
  }
}
