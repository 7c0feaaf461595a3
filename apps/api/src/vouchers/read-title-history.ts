import { findVoucher, listUsesOfTitle } from '@cesu/db'
import { VoucherRelease } from '@cesu/db/model'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { TitleOutput, titleKey, titleOutput } from './title-output.ts'

/** A title of one's own, and what it has paid: no employer, no worker. */
export const readTitleHistory = operation({
  name: 'vouchers.history',
  title: 'Lire l’histoire d’un titre',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ number: z.string().max(64) }),
  expected: { number: 'le numéro d’un titre' },
  output: TitleOutput.extend({
    uses: z.array(
      z.object({
        id: z.string(),
        /** Reference of the declaration that it paid. */
        reference: z.string(),
        paymentDay: z.string(),
        /** Instants, ISO 8601; null as long as it is not so. */
        usedAt: z.string(),
        releasedAt: z.string().nullable(),
        releasedFor: z.enum(VoucherRelease).nullable(),
        remittedAt: z.string().nullable(),
      }),
    ),
  }),
  example: { number: documented.title },
  async run({ tx, actor: { partnerId } }, { number }) {
    const title = await findVoucher(tx, await titleKey(tx, partnerId, number))
    if (title === null) throw new Problem('resource.not_found')
    const uses = await listUsesOfTitle(tx, title.id)
    return {
      ...titleOutput(title),
      uses: uses.map(({ usedAt, releasedAt, remittedAt, ...use }) => ({
        ...use,
        usedAt: usedAt.toISOString(),
        releasedAt: releasedAt?.toISOString() ?? null,
        remittedAt: remittedAt?.toISOString() ?? null,
      })),
    }
  },
})
