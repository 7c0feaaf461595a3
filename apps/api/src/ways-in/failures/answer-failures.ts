import type { FastifyReply, FastifyRequest } from 'fastify'
import { failurePage } from '../pages/failure-page.ts'
import { problemOfFailure } from './problem-of-failure.ts'

/** Answers an error: a page when a browser asked for one, else a problem document. */
export const sendFailure = (demo: boolean) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const problem = problemOfFailure(error, request.id)
  if (problem.status >= 500) request.log.error({ failure: failureOf(error) }, 'request failed')
  reply.status(problem.status).header('cache-control', 'no-store')
  return wantsPage(request)
    ? reply.type('text/html; charset=utf-8').send(failurePage(problem, demo))
    : reply.type('application/problem+json').send(problem)
}

/** Whether a browser asks for a page to show, as it says itself. */
export const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') === true

/** What a failure was and where, without its message: it may quote values. */
export const failureOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        code: 'code' in error ? error.code : undefined,
        at: error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')),
      }
    : { name: typeof error }
