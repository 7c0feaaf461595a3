import { countPairsToDeclare, listPairsToDeclare, toDeclareKey } from '@cesu/db'
import { periodsToDo, type StateToDo } from '@cesu/domain/declarations'
import type { Period } from '@cesu/domain/shared'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { pageOf } from '../page.ts'

/** What is asked of the pairs to declare. */
interface Asked {
  /** The month that one works on: the late ones before it come first. */
  until: Period
  /** Null for those that are late or to declare. */
  state: StateToDo | null
  /** That month alone. */
  exactly: boolean
  cursor: string | null | undefined
  limit: number
}

/** One page of the pairs that have a month to declare, up to one: the oldest months first, then in the order of names. */
export function pairsOfMonth(call: Call<PartnerActorKind, 'read'>, { until, state, exactly, cursor, limit }: Asked) {
  const { tx, actor, today } = call
  const months = periodsToDo(state, until, today)
  const query = { partnerId: actor.partnerId, today, ...months, ...(exactly && { from: until }) }
  return pageOf(call, {
    ...{ list: ['pairs of a month', query.from, query.to], cursor, limit },
    find: (after, most) => listPairsToDeclare(tx, { ...query, after, limit: most }),
    count: (bound) => countPairsToDeclare(tx, query, bound),
    keyOf: toDeclareKey,
  })
}
