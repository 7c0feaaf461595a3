import type { TRPCError } from '@trpc/server'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform/platform.ts'
import type { ProblemDetails } from '../problem.ts'
import { appRouter } from '../router.ts'
import { requestContext } from '../trpc.ts'
import { failureOf } from './failures/answer-failures.ts'
import { boundedProblem, LONGEST_BYTES, problemOfFailure } from './failures/problem-of-failure.ts'
import { readJsonAsText } from './read-bodies.ts'
import { readSessionToken } from './sign-in/session-cookie.ts'

/** The procedures, under /trpc/<path>: one call a request; what HTTP refuses has the same envelope as what they refuse. */
export async function procedureRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  const trpcOptions = {
    router: appRouter,
    allowBatching: false,
    allowMethodOverride: true,
    responseMeta: ({ errors }: { errors: TRPCError[] }) => {
      const [error] = errors
      return error === undefined ? {} : { status: problemOfFailure(error, '').status }
    },
    onError: ({ error, path, req }: { error: TRPCError; path: string | undefined; req: FastifyRequest }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        req.log.error({ path, failure: failureOf(error.cause) }, 'procedure failed')
    },
    createContext: ({ req }: { req: FastifyRequest }) =>
      requestContext(platform, {
        requestId: req.id,
        idempotencyKey: String(req.headers['idempotency-key'] ?? '') || null,
        sessionToken: (audience) => readSessionToken(req, audience),
      }),
  }
  await app.register(
    (trpc, _options, done) => {
      fastifyTRPCPlugin(trpc, { trpcOptions }, () => undefined)
      readJsonAsText(trpc)
      trpc.addHook('onSend', async (_request, reply, payload) =>
        payload instanceof Response ? wholeAnswer(payload, reply) : payload,
      )
      trpc.setErrorHandler((error, request, reply) => {
        const problem = problemOfFailure(error, request.id)
        if (problem.status >= 500) request.log.error({ failure: failureOf(error) }, 'request failed')
        const data = { code: 'BAD_REQUEST', httpStatus: problem.status, problem }
        return reply.status(problem.status).send({ error: { message: problem.detail, code: BAD_REQUEST, data } })
      })
      done()
    },
    { prefix: '/trpc' },
  )
}

/** The text of an answer, whose length is then known, as compression and the bound on errors want it. */
async function wholeAnswer(response: Response, reply: FastifyReply): Promise<string> {
  reply.status(response.status)
  for (const [name, value] of response.headers) reply.header(name, value)
  const text = await response.text()
  if (response.ok || text.length < LONGEST_BYTES / 4) return text
  const answer = JSON.parse(text) as { error: { message: string; data: { problem: ProblemDetails } } }
  const problem = boundedProblem(answer.error.data.problem)
  const data = { ...answer.error.data, problem }
  return JSON.stringify({ error: { ...answer.error, message: problem.detail, data } })
}

/** What JSON-RPC calls a request that is not one. */
const BAD_REQUEST = -32_600
