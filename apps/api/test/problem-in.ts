import type { ProblemDetails } from '@cesu/domain/problems'
import { problemOf } from '../src/problem-of.ts'

/** The problem that a call ends with; throws when it succeeds, or fails in a way that nobody foresaw. */
export async function problemIn(call: Promise<unknown>): Promise<ProblemDetails> {
  try {
    await call
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code === 'platform.failure') throw error
    return problem.toDetails('test')
  }
  throw new Error('the call succeeded')
}
