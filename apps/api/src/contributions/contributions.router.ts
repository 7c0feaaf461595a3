import { EstimateResult, estimate, parseEstimateInput } from '@cesu/domain/contributions'
import { readBy, refusedInput } from '../problem.ts'
import { publicProcedure, router } from '../trpc.ts'

/** The contributions of a month: nothing is read, nothing is kept. */
export const contributionsRouter = router({
  estimate: publicProcedure
    .input(readBy(parseEstimateInput))
    .output(EstimateResult)
    .query(({ input }) => {
      const answer = estimate(input)
      if (!('refusals' in answer)) return answer
      throw refusedInput(answer.refusals)
    }),
})
