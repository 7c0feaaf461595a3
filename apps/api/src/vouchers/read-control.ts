import { controlIssuer, countAcceptedTitles } from '@cesu/db'
import { controlDifferenceCodes, VoucherStatus, vintagesOn } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { operation } from '../operation.ts'

const Counted = { titles: z.int(), cents: z.int() }

/** The titles of one's own by state, counted and summed; and what must be none. */
export const readControl = operation({
  name: 'vouchers.control',
  title: 'Lire les totaux de contrôle de vos titres',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ vintage: z.int().min(2000).max(2099).nullish() }),
  expected: { vintage: 'un millésime, par exemple 2026' },
  output: z.object({
    /** Null for all of them. */
    vintage: z.int().nullable(),
    states: z.array(z.object({ status: z.enum(VoucherStatus), ...Counted })),
    registered: z.object(Counted),
    /** Each must be 0; lines of files are compared for all the vintages together only. */
    differences: z.array(z.object({ code: z.enum(controlDifferenceCodes), ...Counted })),
  }),
  example: { vintage: 2026 },
  async run({ tx, actor: { partnerId }, today }, { vintage = null }) {
    const found = await controlIssuer(tx, vintage === null ? vintagesOn(today) : [vintage])
    const of = (what: string) => {
      const { titles = 0, cents = 0 } = found.find((line) => line.what === what) ?? {}
      return { titles, cents }
    }
    const states = Object.values(VoucherStatus).map((status) => ({ status, ...of(status) }))
    const registered = states.reduce(
      (sum, { titles, cents }) => ({ titles: sum.titles + titles, cents: sum.cents + cents }),
      { titles: 0, cents: 0 },
    )
    const codes = controlDifferenceCodes.filter((code) => vintage === null || code !== 'LINE_WITHOUT_TITLE')
    const lines = vintage === null ? (await countAcceptedTitles(tx, partnerId)) - registered.titles : 0
    return {
      vintage,
      states,
      registered,
      differences: codes.map((code) =>
        code === 'LINE_WITHOUT_TITLE' ? { code, titles: Math.abs(lines), cents: 0 } : { code, ...of(code) },
      ),
    }
  },
})
