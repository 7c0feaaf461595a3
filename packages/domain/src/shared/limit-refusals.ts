import { frenchCount } from './french.ts'
import { defineRefusals, type Refusal, type RefusalCode } from './refusal.ts'

/** Most refusals that one answer names: whoever has more to correct than that reads no further. */
export const MOST_REFUSALS = 50

/** The refusal that stands for all those after the fiftieth. */
export const refuseOthers = defineRefusals({
  'input.others': {
    actor: 'PARTNER',
    cause: ({ count }: { count: number }) =>
      count === 1 ? 'Et 1 autre donnée est à corriger.' : `Et ${frenchCount(count)} autres données sont à corriger.`,
    remedy: 'Corrigez d’abord les données nommées, puis renvoyez le tout : les suivantes seront nommées.',
  },
})

/** The code of the last refusal of a list that was cut. */
export type OthersCode = RefusalCode<typeof refuseOthers>

/**
 * The first 50 refusals and, when there are more, a last one that says how many others: a caller never sizes our answer.
 * `count`: how many there are in all, when not all of them were made.
 */
export const limitRefusals = <Code extends string>(
  refusals: readonly Refusal<Code>[],
  count = refusals.length,
): Refusal<Code | OthersCode>[] => {
  const shown = refusals.slice(0, MOST_REFUSALS)
  const others = count - shown.length
  return others > 0 ? [...shown, refuseOthers('input.others', '', { count: others })] : shown
}
