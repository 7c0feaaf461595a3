import { failureOf } from '@cesu/db'
import type { ProblemCode } from '@cesu/domain/problems'
import { inputRefusals } from '@cesu/domain/shared'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { Problem, refusedInput } from './problem.ts'

/** The problem that an error leaves as, by every way in: ours, or the one that says what can be done about it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof TRPCError) return isItsOwn(error) ? ofTrpc(error) : problemOf(error.cause)
  // Only what a way in parses by itself: operations have their input read by `perform`.
  if (error instanceof ZodError) return refusedInput(inputRefusals(error, {}))
  return new Problem(ofHttp(error) ?? ofDatabase(error), isBadAddress(error) ? badAddress : {}, { cause: error })
}

/** An address whose escapes name no character, as Fastify says it: nothing was sent but the address. */
const isBadAddress = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'FST_ERR_BAD_URL'
const badAddress = { detail: 'L’adresse demandée est abîmée. Vérifiez l’adresse.' }

/** What Fastify and its plugins refuse by themselves; null when the error says no status. */
function ofHttp(error: unknown): ProblemCode | null {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : Number.NaN
  if (Number.isNaN(status)) return null
  return byStatus[status] ?? (status < 500 ? 'input.malformed' : 'platform.failure')
}

const byStatus: Readonly<Record<number, ProblemCode>> = {
  403: 'access.forbidden',
  404: 'resource.not_found',
  405: 'input.wrong_method',
  408: 'input.too_slow',
  413: 'input.too_large',
  414: 'input.address_too_long',
  415: 'input.other_format',
  417: 'input.other_expectation',
  429: 'rate.limited',
  431: 'input.headers_too_large',
  503: 'platform.unavailable',
}

/** A wait for a lock is « occupied »: only `once` knows that it is a wait for the same call. */
function ofDatabase(error: unknown): ProblemCode {
  const { kind, code } = failureOf(error)
  if (kind === 'LOCK_TIMEOUT' || (code === '42501' && isOfPolicy(error))) return 'platform.busy'
  return kind === 'OTHER' ? 'platform.failure' : 'platform.unavailable'
}

/** A right that ended between its reading and its use (a mandate that was stopped): asked again, the rule says so. */
function isOfPolicy(error: unknown): boolean {
  const { message, meta } = error as { message?: string; meta?: { driverAdapterError?: { message?: string } } }
  return /row-level security/.test(`${message} ${meta?.driverAdapterError?.message}`)
}

/** What tRPC says by itself, and not for what it called: a body that is no JSON, because it is empty, among others. */
const isItsOwn = ({ code, cause }: TRPCError) =>
  cause === undefined || (code === 'BAD_REQUEST' && cause instanceof SyntaxError)

/** What tRPC refuses by itself, before any operation. */
function ofTrpc({ code }: TRPCError): Problem {
  if (code === 'NOT_FOUND') return new Problem('resource.not_found')
  if (code === 'METHOD_NOT_SUPPORTED') return new Problem('input.wrong_method')
  if (code === 'PAYLOAD_TOO_LARGE') return new Problem('input.too_large')
  if (code === 'UNSUPPORTED_MEDIA_TYPE') return new Problem('input.other_format')
  return new Problem(code === 'INTERNAL_SERVER_ERROR' ? 'platform.failure' : 'input.malformed')
}
