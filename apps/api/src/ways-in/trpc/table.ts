import type { CallerKind } from '@cesu/domain/permissions'
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { ActorOf, SignedInKind } from '../../actor.ts'
import { type Anyone, anyone } from '../../actors/anyone.ts'
import type { Effect } from '../../call.ts'
import type { AnyOperation, Operation } from '../../operation.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem } from '../../problem.ts'
import { problemOf } from '../../problem-of.ts'

/** What a procedure knows of the request. */
export interface RequestContext {
  platform: Platform
  requestId: string
  idempotencyKey: string | null
  /** Who is signed in to the application of a kind of actor, or null. */
  whoIs: <K extends SignedInKind>(kind: K) => Promise<ActorOf<K> | null>
  /** What the reader is warned of, read once the procedure has run. */
  warnings: string[]
}

const trpc = initTRPC
  .context<RequestContext>()
  .meta<AnyOperation>()
  .create({
    // What leaves is the problem, in French; the error itself (SQL, arguments, schemas) stays inside.
    errorFormatter: ({ shape, error, ctx }) => {
      const problem = problemOf(error).toDetails(ctx?.requestId ?? '')
      const data = { code: shape.data.code, httpStatus: problem.status, path: shape.data.path, problem }
      return { message: problem.detail, code: shape.code, data }
    },
  })

export const router = trpc.router
export const createCaller = trpc.createCallerFactory

const trpcCodes: Readonly<Record<number, TRPCError['code']>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  410: 'PRECONDITION_FAILED',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

const asTrpc = (problem: Problem): TRPCError =>
  new TRPCError({
    code: trpcCodes[problem.kind.status] ?? 'INTERNAL_SERVER_ERROR',
    message: problem.message,
    cause: problem,
  })

/** Types of the schema for tRPC, the work left to `perform`: nothing is parsed twice. */
const leave = <S extends z.ZodType>(_schema: S): S => ((value: unknown) => value) as unknown as S

/** A procedure typed by an operation. One without input must not be told that it has one: tRPC would read an empty body. */
const procedureOf = <I extends z.ZodType, O extends z.ZodType>(operation: AnyOperation & { input: I; output: O }) => {
  const procedure = trpc.procedure.meta(operation)
  const withInput = () => procedure.input(leave(operation.input))
  const typed = operation.input instanceof z.ZodUndefined ? (procedure as ReturnType<typeof withInput>) : withInput()
  return typed.output(leave(operation.output))
}

/**
 * The three words of a table of contents for one audience; an operation that it may not hold does not compile. A read may
 * be sent again, a write asks for its idempotency key. `posted` is a read that is asked with a secret: an address, which servers and
 * proxies write in their logs, never bears it, for no GET is served.
 */
export const tableOf = <K extends 'ANYONE' | SignedInKind>(kind: K) => {
  const run = (operation: AnyOperation, ctx: RequestContext, value: unknown) => {
    const { platform, idempotencyKey: key, warnings } = ctx
    const given = { actor: actorOf(kind, ctx), value, key, warn: (warning: string) => warnings.push(warning) }
    return perform(platform, operation, given as never).catch((error: unknown) => {
      throw asTrpc(problemOf(error))
    }) as never
  }
  return {
    query: <H extends CallerKind, E extends Exclude<Effect, 'write'>, I extends z.ZodType, O extends z.ZodType>(
      // biome-ignore lint/suspicious/noExplicitAny: what `run` returns stays inside
      operation: Operation<H, E, I, O, any> & (K extends H ? unknown : never),
    ) => procedureOf<I, O>(operation).query(({ ctx, input }) => run(operation, ctx, input)),
    posted: <H extends CallerKind, E extends Exclude<Effect, 'write'>, I extends z.ZodType, O extends z.ZodType>(
      // biome-ignore lint/suspicious/noExplicitAny: what `run` returns stays inside
      operation: Operation<H, E, I, O, any> & (K extends H ? unknown : never),
    ) => procedureOf<I, O>(operation).mutation(({ ctx, input }) => run(operation, ctx, input)),
    mutation: <H extends CallerKind, I extends z.ZodType, O extends z.ZodType>(
      // biome-ignore lint/suspicious/noExplicitAny: what `run` returns stays inside
      operation: Operation<H, 'write', I, O, any> & (K extends H ? unknown : never),
    ) => procedureOf<I, O>(operation).mutation(({ ctx, input }) => run(operation, ctx, input)),
  }
}

const actorOf = async (
  kind: 'ANYONE' | SignedInKind,
  { whoIs }: RequestContext,
): Promise<ActorOf<SignedInKind> | Anyone> => (kind === 'ANYONE' ? anyone : ((await whoIs(kind)) ?? anyone))
