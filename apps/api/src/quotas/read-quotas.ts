import { listOwnRaises } from '@cesu/db'
import { QuotaKind } from '@cesu/domain/quotas'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { quotaUses } from './quota-use.ts'
import { RaiseOutput, raiseOutput } from './raise-output.ts'

/** What is used of each quota, how far it goes today, and what was asked to raise it: a few dozen rows, whole. */
export const readQuotas = operation({
  name: 'quotas.read',
  title: 'Lire ses quotas et ses demandes de relèvement',
  permission: 'applications.manage',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    quotas: z.array(
      z.object({
        quota: z.enum(QuotaKind),
        usual: z.int(),
        used: z.int(),
        raised: z.object({ limit: z.int(), untilDay: z.string() }).nullable(),
      }),
    ),
    /** The newest first, fifty at most. */
    raises: z.array(RaiseOutput),
  }),
  example: undefined,
  async run(call) {
    const { partnerId } = call.actor
    const raises = await listOwnRaises(call.tx, partnerId)
    return { quotas: await quotaUses(call, partnerId), raises: raises.map(raiseOutput) }
  },
})
