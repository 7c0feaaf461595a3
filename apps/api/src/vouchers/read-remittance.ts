import { findRemittance, listRemittedTitles } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { Problem } from '../problem.ts'
import { remittanceFields, remittanceOutput } from './remittance-output.ts'

/** A remittance of one's titles, and a page of them: the declaration that each paid, and no person. */
export const readRemittance = operation({
  name: 'remittances.read',
  title: 'Lire une remise et ses titres',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ ...pageInput, id: z.uuid() }),
  expected: { id: 'l’identifiant de la remise', limit: 'un nombre de 1 à 200' },
  output: z.object({
    ...remittanceFields,
    lines: pageOutput(
      z.object({
        number: z.string(),
        faceValueCents: z.int(),
        /** The month of the work, YYYY-MM, and the reference of the declaration. */
        period: z.string(),
        reference: z.string(),
      }),
    ),
  }),
  example: { id: documented.remittance },
  async run(call, { id, cursor, limit }) {
    const { tx, actor } = call
    const found = await findRemittance(tx, { partnerId: actor.partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    const lines = await pageOf(call, {
      ...{ list: ['remitted', id], cursor, limit },
      find: (after: readonly [string] | null, most) =>
        listRemittedTitles(tx, { id, after: after?.[0] ?? '', limit: most }),
      count: async () => found.titles,
      keyOf: ({ number }): readonly [string] => [number],
    })
    return { ...remittanceOutput(found), lines }
  },
})
