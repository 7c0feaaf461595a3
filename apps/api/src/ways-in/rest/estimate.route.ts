import { estimate, parseEstimateInput } from '@cesu/domain/contributions'
import type { FastifyInstance } from 'fastify'
import { refusedInput } from '../../problem.ts'

/** POST /v1/estimates: the contributions of a month; public, nothing is kept, 300 calls a minute from one address. */
export async function estimateRoute(app: FastifyInstance): Promise<void> {
  const rateLimit = { max: 300, timeWindow: '1 minute' }
  app.post('/v1/estimates', { config: { rateLimit } }, (request) => {
    const parsed = parseEstimateInput(request.body)
    const answer = 'refusals' in parsed ? parsed : estimate(parsed.input)
    if (!('refusals' in answer)) return answer
    throw refusedInput(answer.refusals)
  })
}
