import { countEveryRaise, listEveryRaise } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { RaiseOutput, raiseOutput } from './raise-output.ts'

/** One page of the raises that partners asked, the last first. */
export const overseeRaises = operation({
  name: 'quotas.list-all',
  title: 'Lister les relèvements de quota',
  permission: 'settings.read',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(RaiseOutput.extend({ partnerId: z.string(), partnerName: z.string() })),
  example: {},
  async run(call, { cursor, limit }) {
    const page = await pageOf(call, {
      ...{ list: ['raises'], cursor, limit },
      find: (after: readonly [string, string] | null, most) => listEveryRaise(call.tx, { after, limit: most }),
      count: (bound) => countEveryRaise(call.tx, bound),
      keyOf: ({ askedAt, id }) => [askedAt.toISOString(), id] as const,
    })
    return {
      ...page,
      rows: page.rows.map((one) => ({
        ...{ ...raiseOutput(one), partnerId: one.partnerId, partnerName: one.partner.name },
      })),
    }
  },
})
