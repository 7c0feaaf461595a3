import { type AgentWithTeam, isLockTimeout, type StaffWithPartner, type Tx, withContext } from '@cesu/db'
import {
  type AgentPermission,
  agentPermissions,
  type PartnerPermission,
  type SessionAudience,
  staffPermissions,
} from '@cesu/domain/access'
import { fullName, inputRefusals } from '@cesu/domain/shared'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { legalDay } from './platform/clock.ts'
import type { Platform } from './platform/platform.ts'
import { Problem, type ProblemDetails, problemKinds, refusedInput } from './problem.ts'
import { readAgentSession, readPartnerSession } from './ways-in/sign-in/read-session.ts'

/** What a procedure knows of the request; who acts is added by the procedure's audience. */
export interface RequestContext {
  platform: Platform
  requestId: string
  idempotencyKey: string | null
  sessionToken: (audience: SessionAudience) => string | null
  /** Now, and the legal day in France: fixed for the whole request. */
  now: Date
  today: string
}

/** A request that arrives now. */
export const requestContext = (
  platform: Platform,
  request: Pick<RequestContext, 'requestId' | 'idempotencyKey' | 'sessionToken'>,
): RequestContext => {
  const now = platform.now()
  return { ...request, platform, now, today: legalDay(now) }
}

const trpc = initTRPC.context<RequestContext>().create({
  // What leaves is the problem, in French; the error itself (SQL, arguments, schemas) stays inside.
  errorFormatter: ({ shape, error, ctx }) => {
    const problem = problemOf(error, ctx?.requestId ?? '')
    const data = { code: shape.data.code, httpStatus: problem.status, path: shape.data.path, problem }
    return { message: problem.detail, code: shape.code, data }
  },
})

export const router = trpc.router
export const createCaller = trpc.createCallerFactory

const trpcCodes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  410: 'PRECONDITION_FAILED',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
} as const

/** The problem that an error leaves as. */
export function problemOf(error: TRPCError, requestId: string): ProblemDetails {
  const problem = knownProblem(error.cause)
  if (problem !== null) return problem.toDetails(requestId)
  if (error.code === 'NOT_FOUND') return new Problem('resource.not_found', 'Vérifiez l’adresse.').toDetails(requestId)
  if (error.code === 'METHOD_NOT_SUPPORTED') {
    return new Problem('input.wrong_method', 'Une lecture s’appelle par GET ou POST, une écriture par POST.').toDetails(
      requestId,
    )
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    const detail = `Votre saisie est gardée. Réessayez dans quelques minutes (référence ${requestId}).`
    return new Problem('platform.failure', detail).toDetails(requestId)
  }
  return new Problem('input.malformed', 'Vérifiez le format de la demande.').toDetails(requestId)
}

/** The problem behind an error: ours, an input of the wrong shape, or a twin of this call that is still running. */
function knownProblem(cause: unknown): Problem | null {
  if (cause instanceof Problem) return cause
  if (cause instanceof ZodError) return refusedInput(inputRefusals(cause, {}))
  if (isLockTimeout(cause)) {
    return new Problem(
      'idempotency.in_flight',
      'Un envoi pour les mêmes données est en cours. Attendez quelques secondes, puis renvoyez la même demande.',
    )
  }
  return null
}

/** Gives a problem its tRPC code. */
const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next()
  const problem = result.ok ? null : knownProblem(result.error.cause)
  if (problem === null) return result
  throw new TRPCError({ code: trpcCodes[problemKinds[problem.code].status], message: problem.message, cause: problem })
})

/** Anyone; nothing about people may leave through it. */
export const publicProcedure = procedure

/** A member of a partner's staff who acts. */
export interface PartnerActor {
  kind: 'PARTNER_STAFF'
  id: string
  name: string
  partnerId: string
  staff: StaffWithPartner
}

/** An agent who acts. */
export interface AgentActor {
  kind: 'AGENT'
  id: string
  name: string
  agent: AgentWithTeam
}

const signedOut = () =>
  new Problem('session.absent', 'Votre session a expiré. Reconnectez-vous : votre saisie est gardée.')

const forbidden = () =>
  new Problem('access.forbidden', 'Votre rôle ne le permet pas. Demandez ce droit à votre responsable.')

/** The member of a partner's staff behind the request's session, or null. */
export async function partnerActor({ platform, sessionToken, now }: RequestContext): Promise<PartnerActor | null> {
  const token = sessionToken('PARTNER')
  if (token === null) return null
  const staff = await withContext(platform.databases.door, { kind: 'door' }, (tx) => readPartnerSession(tx, token, now))
  return staff && { kind: 'PARTNER_STAFF', id: staff.id, name: fullName(staff), partnerId: staff.partnerId, staff }
}

/** The agent behind the request's session, or null. */
export async function agentActor({ platform, sessionToken, now }: RequestContext): Promise<AgentActor | null> {
  const token = sessionToken('BACKOFFICE')
  if (token === null) return null
  const agent = await withContext(platform.databases.door, { kind: 'door' }, (tx) => readAgentSession(tx, token, now))
  return agent && { kind: 'AGENT', id: agent.id, name: fullName(agent), agent }
}

/** A member of a partner's staff with a permission; the tenant comes from the session, never from the input. */
export const partnerProcedure = (permission: PartnerPermission) =>
  procedure.use(async ({ ctx, next }) => {
    const actor = await partnerActor(ctx)
    if (actor === null) throw signedOut()
    if (!staffPermissions[actor.staff.role].includes(permission)) throw forbidden()
    const { api } = ctx.platform.databases
    const transaction = <R>(work: (tx: Tx) => Promise<R>) =>
      withContext(api, { kind: 'partner', partnerId: actor.partnerId, actorId: actor.id }, work)
    return next({ ctx: { actor, transaction } })
  })

/** A person of Urssaf with a permission. */
export const agentProcedure = (permission: AgentPermission) =>
  procedure.use(async ({ ctx, next }) => {
    const actor = await agentActor(ctx)
    if (actor === null) throw signedOut()
    if (!agentPermissions[actor.agent.role].includes(permission)) throw forbidden()
    const { agent } = ctx.platform.databases
    const transaction = <R>(work: (tx: Tx) => Promise<R>) =>
      withContext(agent, { kind: 'agent', agentId: actor.id }, work)
    return next({ ctx: { actor, transaction } })
  })
