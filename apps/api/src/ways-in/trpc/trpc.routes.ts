import type { ProblemDetails } from '@cesu/domain/problems'
import type { TRPCError } from '@trpc/server'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { loggedFailure } from '../../platform/log.ts'
import type { Platform } from '../../platform/platform.ts'
import { problemOf } from '../../problem-of.ts'
import { isFailure, retrySecondsOf } from '../failures/answer-failures.ts'
import { boundedProblem, LONGEST_BYTES, problemOfFailure } from '../failures/problem-of-failure.ts'
import { limitRoute } from '../limits/rate-limits.ts'
import { readJsonAsText } from '../read-bodies.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { warningHeader } from '../warning-header.ts'
import { agentRouter } from './agent.ts'
import { citizenRouter } from './citizen.ts'
import { partnerRouter } from './partner.ts'
import { publicRouter } from './public.ts'
import type { RequestContext } from './table.ts'

/** The tables of contents, each at /trpc/<name>. */
export const routers = { partner: partnerRouter, citizen: citizenRouter, agent: agentRouter, public: publicRouter }

/** Serves each table of contents to its own front-end: one call a request; what HTTP refuses has the envelope of what they refuse. */
export async function trpcRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  for (const [name, router] of Object.entries(routers)) {
    await app.register(
      (trpc, _options, done) => {
        fastifyTRPCPlugin(trpc, { trpcOptions: { router, ...optionsFor(platform) } }, () => undefined)
        readJsonAsText(trpc)
        const limits = new Map(Object.entries(perMinute).map(([path, most]) => [path, limitRoute(app, most)]))
        trpc.addHook('onRequest', async (request, reply) =>
          limits.get(`${name} ${(request.params as { path?: string }).path}`)?.(request, reply),
        )
        trpc.addHook('onSend', async (_request, reply, payload) =>
          payload instanceof Response ? wholeAnswer(payload, reply) : payload,
        )
        trpc.setErrorHandler(answerInEnvelope)
        done()
      },
      { prefix: `/trpc/${name}` },
    )
  }
}

/** Procedures that one address may call so often in a minute, and no more. */
const perMinute: Readonly<Record<string, number>> = { 'public mandates.deny': 10 }

const optionsFor = (platform: Platform) => ({
  allowBatching: false,
  allowMethodOverride: true,
  createContext: ({ req }: { req: FastifyRequest }): RequestContext => ({
    platform,
    requestId: req.id,
    idempotencyKey: String(req.headers['idempotency-key'] ?? '') || null,
    whoIs: (kind) => whoIsSignedIn(platform, req, kind),
    warnings: [],
  }),
  responseMeta: ({ errors: [error], ctx }: { errors: TRPCError[]; ctx?: RequestContext }) => ({
    ...(error === undefined ? {} : { status: problemOf(error).kind.status }),
    headers: { ...retryAfter(error), ...warningHeader(ctx?.warnings ?? []) },
  }),
  onError: ({ error, req }: { error: TRPCError; req: FastifyRequest }) => {
    const { kind, cause } = problemOf(error)
    if (isFailure(kind)) req.log.error({ failure: loggedFailure(cause ?? error.cause) }, 'procedure failed')
  },
})

function retryAfter(error: TRPCError | undefined): Record<string, string> {
  const kind = error && problemOf(error).kind
  return kind?.retry ? { 'retry-after': retrySecondsOf(kind) } : {}
}

/** What JSON-RPC calls a request that is not one. */
const BAD_REQUEST = -32_600

function answerInEnvelope(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOfFailure(error, request.id)
  if (problem.status >= 500) request.log.error({ failure: loggedFailure(error) }, 'request failed')
  const data = { code: 'BAD_REQUEST', httpStatus: problem.status, problem }
  return reply.status(problem.status).send({ error: { message: problem.detail, code: BAD_REQUEST, data } })
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
