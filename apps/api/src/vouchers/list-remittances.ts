import { countRemittances, listRemittances, type TimePlace } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { remittanceFields, remittanceOutput } from './remittance-output.ts'

/** The remittances of one's titles, the last first: those of a file, those that are not paid yet. */
export const listOwnRemittances = operation({
  name: 'remittances.list',
  title: 'Lire les remises de vos titres',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ ...pageInput, fileId: z.uuid().nullish(), waiting: z.boolean().default(false) }),
  expected: {
    fileId: 'l’identifiant d’un fichier de bordereaux',
    waiting: 'true pour celles qui ne sont pas payées',
    limit: 'un nombre de 1 à 200',
  },
  output: pageOutput(z.object(remittanceFields)),
  example: {},
  async run(call, { cursor, limit, fileId = null, waiting }) {
    const filter = { partnerId: call.actor.partnerId, fileId, waiting }
    const page = await pageOf(call, {
      ...{ list: ['remittances', fileId, waiting], cursor, limit },
      find: (after: TimePlace | null, most) => listRemittances(call.tx, filter, { after, limit: most }),
      count: (bound) => countRemittances(call.tx, filter, bound),
      keyOf: ({ remittedAt, id }): TimePlace => [remittedAt.toISOString(), id],
    })
    return { ...page, rows: page.rows.map(remittanceOutput) }
  },
})
