import { countEveryAuthorization, listEveryAuthorization } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { HeldOutput, heldOutput } from './request-output.ts'

/** One page of the habilitations of every partner, the last granted first. */
export const overseeHabilitations = operation({
  name: 'habilitations.list-all',
  title: 'Lister les habilitations',
  permission: 'habilitations.oversee',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(HeldOutput.extend({ partnerId: z.string(), partnerName: z.string() })),
  example: {},
  async run(call, { cursor, limit }) {
    const page = await pageOf(call, {
      ...{ list: ['habilitations'], cursor, limit },
      find: (after: readonly [string, string] | null, most) => listEveryAuthorization(call.tx, { after, limit: most }),
      count: (bound) => countEveryAuthorization(call.tx, bound),
      keyOf: ({ grantedAt, id }) => [grantedAt.toISOString(), id] as const,
    })
    return {
      ...page,
      rows: page.rows.map((one) => ({
        ...{ ...heldOutput(one, call.today), partnerId: one.partnerId, partnerName: one.partner.name },
      })),
    }
  },
})
