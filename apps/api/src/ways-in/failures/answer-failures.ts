import type { ProblemKind } from '@cesu/domain/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loggedFailure } from '../../platform/log.ts'
import { problemOf } from '../../problem-of.ts'
import { failurePage } from '../pages/failure-page.ts'
import { problemOfFailure } from './problem-of-failure.ts'

/** Answers an error: a page when a browser asked for one, else a problem document. */
export const sendFailure = (demo: boolean) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const { kind, cause } = problemOf(error)
  const problem = problemOfFailure(error, request.id)
  if (hasLeft(error, reply)) request.log.info('the client left before the answer')
  else if (isFailure(kind)) request.log.error({ failure: loggedFailure(cause ?? error) }, 'request failed')
  reply.status(problem.status).header('cache-control', 'no-store')
  if (kind.retry && !reply.hasHeader('retry-after')) reply.header('retry-after', retrySecondsOf(kind))
  return wantsPage(request)
    ? reply.type('text/html; charset=utf-8').send(failurePage(problem, demo))
    : reply.type('application/problem+json').send(problem)
}

/** A client that leaves before the first byte of a download cuts the stream of its answer: nothing has failed here. */
const hasLeft = (error: unknown, { raw }: FastifyReply): boolean =>
  raw.destroyed && error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** Whether a browser asks for a page to show, as it says itself. */
export const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') === true

/** Whether it is to be logged as a failure of ours: what Urssaf cut is none, however many call. */
export const isFailure = ({ status, retrySeconds }: ProblemKind): boolean => status >= 500 && retrySeconds === undefined

/** After how many seconds the same call may be tried again. */
export const retrySecondsOf = ({ retrySeconds = 5 }: Pick<ProblemKind, 'retrySeconds'>): string => String(retrySeconds)
