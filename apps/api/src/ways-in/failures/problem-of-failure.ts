import type { ProblemDetails } from '@cesu/domain/problems'
import { problemOf } from '../../problem-of.ts'

/** The longest answer of an error, in bytes. */
export const LONGEST_BYTES = 65_536

/** The problem that an error leaves as, bounded, by whichever way in. */
export const problemOfFailure = (error: unknown, requestId: string): ProblemDetails =>
  boundedProblem(problemOf(error).toDetails(requestId))

/** The same problem with as many of its errors as an answer may hold, and the number of the others. */
export function boundedProblem(problem: ProblemDetails): ProblemDetails {
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
  let room = LONGEST_BYTES - bytes({ ...problem, errors: [] }) - 1_024
  const firstOut = problem.errors.findIndex((error) => {
    room -= bytes(error) + 1
    return room < 0
  })
  if (firstOut === -1) return problem
  const others = problem.errors.length - firstOut
  const detail = `${problem.detail} Les ${firstOut} premières sont ici, et ${others} autres suivent.`
  return { ...problem, detail, errors: problem.errors.slice(0, firstOut) }
}
