import { countDeclarations, countPairsToDeclare } from '@cesu/db'
import { periodsToDo } from '@cesu/domain/declarations'
import { isPeriod } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { operation } from '../operation.ts'
import { COUNT_BOUND, counted, countOutput } from '../page.ts'

/** How a month stands: what is to declare up to it, and what was declared of it; each count is bounded. */
export const countMonth = operation({
  name: 'declarations.count-month',
  title: 'Compter ce qui est à déclarer et déclaré d’un mois',
  permission: 'declarations.read',
  effect: 'read',
  input: z.strictObject({
    /** YYYY-MM. */
    period: z.string().max(7).refine(isPeriod, 'Choisissez un mois qui existe.'),
  }),
  output: z.object({
    late: countOutput,
    toDeclare: countOutput,
    dormant: countOutput,
    registered: countOutput,
    corrected: countOutput,
    cancelled: countOutput,
  }),
  example: { period: '2026-09' },
  async run(call, { period }) {
    const pairs = pairCounter(call, period)
    const declared = declarationCounter(call, period)
    return {
      late: await pairs('LATE'),
      toDeclare: await pairs('TO_DECLARE'),
      dormant: await pairs('DORMANT'),
      registered: await declared('REGISTERED'),
      corrected: await declared('CORRECTED'),
      cancelled: await declared('CANCELLED'),
    }
  },
})

type MonthCall = Call<PartnerActorKind, 'read'>

const pairCounter =
  ({ tx, actor: { partnerId }, today }: MonthCall, until: string) =>
  async (state: Parameters<typeof periodsToDo>[0]) =>
    counted(await countPairsToDeclare(tx, { partnerId, today, ...periodsToDo(state, until, today) }, COUNT_BOUND))

const declarationCounter =
  ({ tx, actor: { partnerId } }: MonthCall, period: string) =>
  async (status: 'REGISTERED' | 'CORRECTED' | 'CANCELLED') => {
    const filter = { partnerId, period, status, pairs: null, referenceStart: null, withAnomalies: false }
    return counted(await countDeclarations(tx, filter, COUNT_BOUND))
  }
