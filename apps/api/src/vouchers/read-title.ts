import { findVoucher } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { TitleOutput, titleKey, titleOutput } from './title-output.ts'

/** A title of one's own. */
export const readTitle = operation({
  name: 'vouchers.read',
  title: 'Lire un titre',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ number: z.string().max(64) }),
  expected: { number: 'le numéro d’un titre' },
  output: TitleOutput,
  example: { number: documented.title },
  async run({ tx, actor: { partnerId } }, { number }) {
    const title = await findVoucher(tx, await titleKey(tx, partnerId, number))
    if (title === null) throw new Problem('resource.not_found')
    return titleOutput(title)
  },
})
