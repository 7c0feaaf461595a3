import { countVouchers, listVouchers, type VoucherPlace } from '@cesu/db'
import { VoucherStatus, vintagesOn } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { TitleOutput, titleOutput } from './title-output.ts'

/** The titles of one's own, by vintage then by number. */
export const listTitles = operation({
  name: 'vouchers.list',
  title: 'Lire vos titres',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({
    ...pageInput,
    status: z.enum(VoucherStatus).nullish(),
    vintage: z.int().min(2000).max(2099).nullish(),
  }),
  expected: { status: 'un état de la liste', vintage: 'un millésime, par exemple 2026', limit: 'un nombre de 1 à 200' },
  output: pageOutput(TitleOutput),
  example: { vintage: 2026 },
  async run(call, { cursor, limit, status = null, vintage = null }) {
    const vintages = vintage === null ? vintagesOn(call.today) : [vintage]
    const filter = { partnerId: call.actor.partnerId, status, vintages }
    const page = await pageOf(call, {
      ...{ list: ['vouchers', status, vintage], cursor, limit },
      find: (after: VoucherPlace | null, most) => listVouchers(call.tx, filter, { after, limit: most }),
      count: (bound) => countVouchers(call.tx, filter, bound),
      keyOf: ({ vintage: year, number }): VoucherPlace => [year, number],
    })
    return { ...page, rows: page.rows.map(titleOutput) }
  },
})
