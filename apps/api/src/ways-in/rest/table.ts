import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { anyone } from '../../actors/anyone.ts'
import type { ApiClient } from '../../actors/api-client.ts'
import { perform } from '../../perform.ts'
import type { Problem } from '../../problem.ts'
import { problemOf } from '../../problem-of.ts'
import { type ApplicationLimit, limitApplications } from '../limits/application-limits.ts'
import { limitRoute } from '../limits/rate-limits.ts'
import type { WhoCalls } from '../oauth/who-calls.ts'
import { warningHeader } from '../warning-header.ts'
import { etagOf, inputOf } from './input-of.ts'
import { requestLog } from './request-log.ts'
import type { Asked, RestRoute, Serve } from './route.ts'
import { watch } from './watch.ts'

/** What the routes are served with. */
export interface Rest extends Pick<Asked, 'platform' | 'typesetter'> {
  routes: readonly RestRoute[]
  whoCalls: WhoCalls
}

/** One call of the operation, and its output. */
const once: Serve = ({ platform, operation, actor, value, key, warn }) =>
  perform(platform, operation, { actor: actor as never, value, key, warn })

/** Serves a table of contents for machines: the address and the body are the input, the output is the answer, a problem is a problem. */
export async function restRoutes(
  app: FastifyInstance,
  { platform, typesetter, routes, whoCalls }: Rest,
): Promise<void> {
  const log = requestLog(app, platform)
  /** Which application each request is of, and the problem that it ended with. */
  const callers = new WeakMap<FastifyRequest, { actor: ApiClient; code: string | null }>()
  const actorOf = async (limit: ApplicationLimit | null, request: FastifyRequest, reply: FastifyReply) => {
    if (limit === null) return anyone
    const known = callers.get(request)?.actor
    if (known !== undefined) return known
    const actor = await whoCalls(request, reply)
    callers.set(request, { actor, code: null })
    await limit.known(request, reply, actor.id)
    return actor
  }
  const limitFor = limitApplications(app)
  for (const route of routes) {
    const { method, url, operation, by, status, version, perMinute, serve = once, bodyLimit } = route
    const ofApplication = by === 'API_CLIENT' ? limitFor(perMinute) : null
    const limit = ofApplication?.before ?? limitRoute(app, perMinute)
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const warnings = new Set<string>()
      const actor = await actorOf(ofApplication, request, reply)
      const value = inputOf(route, request)
      const refused = (problem: Problem, of: unknown) => watch(platform, actor, { problem, value: of })
      const key = String(request.headers['idempotency-key'] ?? '') || null
      const warn = (warning: string) => warnings.add(warning)
      const asked = { platform, operation, actor, value, key, warn, refused, request, reply, typesetter }
      const answer = await serve(asked).catch(async (error: unknown) => {
        const problem = problemOf(error)
        await refused(problem, value)
        throw error
      })
      if (version) reply.header('etag', etagOf(version(answer)))
      return reply
        .status(status)
        .headers(warningHeader([...warnings]))
        .send(answer)
    }
    // A large body is read for nobody: who calls is known before.
    const admit = async (request: FastifyRequest, reply: FastifyReply) =>
      void (await actorOf(ofApplication, request, reply))
    const options: RouteOptions = {
      ...{ method, url, handler, onRequest: bodyLimit === undefined ? limit : [limit, admit] },
      config: { ofApplications: ofApplication !== null },
      onSend: async (request) => ofApplication?.after(request),
      onError: async (request, _reply, error) => {
        const caller = callers.get(request)
        if (caller) caller.code = problemOf(error).code
      },
      onResponse: async (request, reply) => {
        const caller = callers.get(request)
        if (!caller) return
        log.note({
          ...{ ...caller, id: request.id, method: request.method, route: url },
          ...{ status: reply.statusCode, tookMs: reply.elapsedTime },
        })
      },
    }
    if (bodyLimit !== undefined) options.bodyLimit = bodyLimit
    if (route.upload === undefined) app.route(options)
    else await app.register(ofBytes(options, route.upload))
  }
}

/** A route whose body is bytes of these types, not read yet, and of no other. */
const ofBytes =
  (options: RouteOptions, { types }: NonNullable<RestRoute['upload']>) =>
  async (own: FastifyInstance): Promise<void> => {
    own.removeAllContentTypeParsers()
    own.addContentTypeParser([...types], (_request, body, parsed) => parsed(null, body))
    own.route(options)
  }
