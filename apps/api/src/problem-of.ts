import { isLockTimeout } from '@cesu/db'
import { inputRefusals } from '@cesu/domain/shared'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { Problem, refusedInput } from './problem.ts'

/** The problem that an error leaves as, whatever the way in: ours, or the one that says what can be done about it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof TRPCError) return error.cause === undefined ? problemOfTrpc(error) : problemOf(error.cause)
  // Only tRPC's own envelope and query strings are parsed outside `perform`.
  if (error instanceof ZodError) return refusedInput(inputRefusals(error, {}))
  if (isLockTimeout(error)) return new Problem('platform.busy', {}, { cause: error })
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  return new Problem(
    byStatus[Number(status)] ?? (Number(status) < 500 ? 'input.malformed' : 'platform.failure'),
    {},
    { cause: error },
  )
}

/** What Fastify and its plugins refuse by themselves. */
const byStatus: Readonly<Record<number, ConstructorParameters<typeof Problem>[0]>> = {
  403: 'access.forbidden',
  404: 'resource.not_found',
  405: 'input.wrong_method',
  413: 'input.too_large',
  415: 'input.wrong_type',
  429: 'rate.limited',
  503: 'platform.unavailable',
}

/** What tRPC refuses by itself, before any operation. */
function problemOfTrpc({ code }: TRPCError): Problem {
  if (code === 'NOT_FOUND') return new Problem('resource.not_found')
  if (code === 'METHOD_NOT_SUPPORTED') return new Problem('input.wrong_method')
  if (code === 'INTERNAL_SERVER_ERROR') return new Problem('platform.failure')
  return new Problem('input.malformed')
}
