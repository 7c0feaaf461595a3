import { TRPCError } from '@trpc/server'
import { Problem, type ProblemDetails } from '../src/problem.ts'

/** The problem that a call ends with; throws when it succeeds, or ends with anything else. */
export async function problemIn(call: Promise<unknown>): Promise<ProblemDetails> {
  try {
    await call
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof Problem) return error.cause.toDetails('test')
    throw error
  }
  throw new Error('the call succeeded')
}
