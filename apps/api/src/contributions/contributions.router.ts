import { EstimateInput, EstimateResult, estimate } from '@cesu/domain/contributions'
import { countToCorrect, errorsOf, Problem } from '../problem.ts'
import { publicProcedure, router } from '../trpc.ts'

/** The contributions of a month: nothing is read, nothing is kept. */
export const contributionsRouter = router({
  estimate: publicProcedure
    .input(EstimateInput)
    .output(EstimateResult)
    .query(({ input }) => {
      const answer = estimate(input)
      if (!('refusals' in answer)) return answer
      throw new Problem('input.refused', countToCorrect(answer.refusals.length), errorsOf(answer.refusals))
    }),
})
