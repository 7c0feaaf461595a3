import { FIRST_USE, listIssuerUses, type UsePlace } from '@cesu/db'
import { VoucherRelease } from '@cesu/db/model'
import { isDay } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { cursorsOf, pageInput } from '../page.ts'

/**
 * The uses and releases of the titles of one's own, in one order for all, from a cursor on: one that reads from where it stopped misses
 * nothing. A use that is released comes again, with when.
 */
export const listUses = operation({
  name: 'vouchers.uses',
  title: 'Lire les emplois de vos titres depuis un repère',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ from: z.string().refine(isDay).nullish(), ...pageInput }),
  expected: {
    from: 'un jour, AAAA-MM-JJ',
    cursor: 'le repère que la lecture d’avant a donné (nextCursor)',
    limit: 'un nombre de 1 à 200',
  },
  output: z.object({
    uses: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        /** Reference of the declaration that it pays. */
        reference: z.string(),
        paymentDay: z.string(),
        faceValueCents: z.int(),
        /** Instants, ISO 8601; null as long as it pays. */
        usedAt: z.string(),
        releasedAt: z.string().nullable(),
        releasedFor: z.enum(VoucherRelease).nullable(),
      }),
    ),
    /** Where to read from next time, were there none this time. */
    nextCursor: z.string(),
    /** True when there are more now. */
    hasMore: z.boolean(),
  }),
  example: {},
  async run({ tx, actor: { partnerId }, secret }, { from: fromDay = null, cursor, limit }) {
    const cursors = cursorsOf<UsePlace>(secret, ['uses', partnerId])
    const after = cursor ? cursors.read(cursor) : FIRST_USE
    const found = await listIssuerUses(tx, { after, fromDay, limit: limit + 1 })
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    return {
      uses: rows.map(({ xid: _xid, usedAt, releasedAt, ...use }) => ({
        ...use,
        usedAt: usedAt.toISOString(),
        releasedAt: releasedAt?.toISOString() ?? null,
      })),
      nextCursor: cursors.write(last ? [last.xid, last.id] : after),
      hasMore: found.length > limit,
    }
  },
})
