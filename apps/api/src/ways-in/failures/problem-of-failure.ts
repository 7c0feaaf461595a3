import { TRPCError } from '@trpc/server'
import { Problem, type ProblemDetails } from '../../problem.ts'
import { problemOf } from '../../trpc.ts'
import { type HttpFailureStatus, httpFailures } from './http-failure.ts'

/** The longest answer of an error, in bytes. */
export const LONGEST_BYTES = 65_536

/** The problem that an error leaves as, by whichever way in: an operation's own, or one of HTTP itself. */
export function problemOfFailure(error: unknown, requestId: string): ProblemDetails {
  const status = statusOf(error)
  if (isHttpFailure(status)) return { ...httpProblem(status), instance: requestId }
  if (status === 429) return new Problem('rate.limited', 'Attendez une minute, puis recommencez.').toDetails(requestId)
  if (status >= 400 && status < 500) {
    return new Problem('input.malformed', 'Vérifiez l’adresse et le format de la demande.').toDetails(requestId)
  }
  // The one translator of our own errors, which tRPC calls too.
  const known = error instanceof TRPCError ? error : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error })
  return boundedProblem(problemOf(known, requestId))
}

const isHttpFailure = (status: number): status is HttpFailureStatus => status in httpFailures

/** The status that Fastify and its plugins give their errors; 0 when there is none. */
const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0

function httpProblem(status: HttpFailureStatus): Omit<ProblemDetails, 'instance'> {
  const { code, title, detail } = httpFailures[status]
  return { type: `/docs/problems#${code}`, title, status, detail, code, errors: [] }
}

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
