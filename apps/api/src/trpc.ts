import { type AgentWithTeam, type StaffWithPartner, type Tx, withContext } from '@cesu/db'
import {
  type AgentPermission,
  agentPermissions,
  type PartnerPermission,
  type SessionAudience,
  staffPermissions,
} from '@cesu/domain/access'
import { fullName } from '@cesu/domain/shared'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { legalDay } from './clock.ts'
import type { Platform } from './platform.ts'
import { countToCorrect, Problem, type ProblemDetails, type ProblemError, problemKinds } from './problem.ts'
import { readAgentSession, readPartnerSession } from './sign-in/read-session.ts'

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
  errorFormatter: ({ shape, error, ctx }) => ({
    message: shape.message,
    code: shape.code,
    data: { ...shape.data, stack: undefined, problem: problemOf(error, ctx?.requestId ?? '') },
  }),
})

export const router = trpc.router
export const createCaller = trpc.createCallerFactory

const trpcCodes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'PRECONDITION_FAILED',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
} as const

function problemOf(error: TRPCError, requestId: string): ProblemDetails {
  if (error.cause instanceof Problem) return error.cause.toDetails(requestId)
  if (error.cause instanceof ZodError) {
    const errors = error.cause.issues.map(inputError)
    return new Problem('input.refused', countToCorrect(errors.length), errors).toDetails(requestId)
  }
  if (error.code === 'NOT_FOUND') return new Problem('resource.not_found', 'Vérifiez l’adresse.').toDetails(requestId)
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    const detail = `Votre saisie est gardée. Réessayez dans quelques minutes (référence ${requestId}).`
    return new Problem('platform.failure', detail).toDetails(requestId)
  }
  return new Problem('input.malformed', 'Vérifiez le format de la demande.').toDetails(requestId)
}

const inputError = (issue: ZodError['issues'][number]): ProblemError => ({
  pointer: issue.path.length === 0 ? '' : `/${issue.path.join('/')}`,
  code: `input.${issue.code}`,
  detail: issue.message,
  remedy: 'Corrigez cette donnée, puis renvoyez la demande.',
  actor: 'PARTNER',
})

/** Gives a Problem its tRPC code, so that HTTP statuses are right. */
const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof Problem)) return result
  const problem = result.error.cause
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
      withContext(api, { kind: 'partner', partnerId: actor.partnerId }, work)
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
