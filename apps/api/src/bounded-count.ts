import { z } from 'zod'

/** How many rows a list counts before it says « plus de ». */
export const COUNT_BOUND = 10_000

/** A bounded count: `atLeast` means that there are more than `value`. */
export const BoundedCount = z.object({ value: z.int(), atLeast: z.boolean() })

/** A count made up to the bound plus one, as it leaves. */
export const boundedCount = (count: number): z.infer<typeof BoundedCount> => ({
  value: Math.min(count, COUNT_BOUND),
  atLeast: count > COUNT_BOUND,
})
