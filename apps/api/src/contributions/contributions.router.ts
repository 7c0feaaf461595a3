import { EstimateInput, estimate } from '@cesu/domain/contributions'
import { errorsOf, countToCorrect, Problem } from '../problem.ts'
import { publicProcedure, router } from '../trpc.ts'
import { EstimateOutput } from './payslip-output.ts'

/** The contributions of a month: nothing is read, nothing is kept. */
export const contributionsRouter = router({
  estimate: publicProcedure
    .input(EstimateInput)
    .output(EstimateOutput)
    .query(({ input }) => {
      const answer = estimate(input)
      if (!('refusals' in answer)) return answer
      throw new Problem('input.refused', countToCorrect(answer.refusals.length), errorsOf(answer.refusals))
    }),
})
