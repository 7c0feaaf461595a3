import { countRequestsSince, findCharged, findRaiseInForce } from '@cesu/db'
import { QuotaKind } from '@cesu/domain/quotas'
import { programBudgets } from '../actors/program-budgets.ts'
import type { Call } from '../call.ts'
import { windowOf } from '../charge-reading.ts'
import { dayStart } from '../platform/clock.ts'

/** What of a partner's use a quota counts, and how far. */
export interface QuotaUse {
  readonly quota: QuotaKind
  /** The limit without any raise, and what is used of it now. */
  readonly usual: number
  readonly used: number
  /** The limit that a raise in force gives, and its last day (YYYY-MM-DD); null when none is. */
  readonly raised: { readonly limit: number; readonly untilDay: string } | null
}

type QuotaCall = Pick<Call<'PARTNER_STAFF', 'read'>, 'tx' | 'now' | 'today' | 'budgets' | 'limits'>

const windows = { PERSONS_HOUR: 'HOUR', PERSONS_DAY: 'DAY', PERSONS_MONTH: 'MONTH' } as const

/** What is used of each quota of a partner, and how far it goes today. */
export const quotaUses = (call: QuotaCall, partnerId: string): Promise<QuotaUse[]> =>
  Promise.all(Object.values(QuotaKind).map((quota) => quotaUse(call, partnerId, quota)))

/** The same, of one quota. */
export async function quotaUse(call: QuotaCall, partnerId: string, quota: QuotaKind): Promise<QuotaUse> {
  const { tx, today } = call
  const { usual, used } = await counted(call, partnerId, quota)
  const raise = await findRaiseInForce(tx, { partnerId, quota, today })
  const raised = raise !== null && raise.asked > usual ? { limit: raise.asked, untilDay: raise.untilDay } : null
  return { quota, usual, used, raised }
}

async function counted({ tx, now, budgets, limits }: QuotaCall, partnerId: string, quota: QuotaKind) {
  if (quota === 'MANDATE_REQUESTS_DAY') {
    const used = await countRequestsSince(tx, { partnerId, since: dayStart(now) })
    return { usual: limits.mandateRequestsPerDay, used }
  }
  const window = windows[quota]
  const budget = programBudgets({ partnerId }, { mode: 'OPENED', settings: budgets, tx, today: null }).find(
    (one) => one.window === window,
  )
  if (budget === undefined) throw new Error(`no budget is of a ${window}`)
  const account = {
    actorKind: 'API_CLIENT',
    actorId: partnerId,
    mode: 'OPENED',
    window: windowOf[window](now),
  } as const
  const charged = await findCharged(tx, account)
  return { usual: await budget.allows(charged), used: charged.count }
}
