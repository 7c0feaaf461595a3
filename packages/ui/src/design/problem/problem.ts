import type { ProblemDetails } from '@cesu/domain/problems'

/** The code of what failed because the service did not answer. */
export const UNREACHABLE_CODE = 'network.unreachable'

const UNREACHABLE: ProblemDetails = {
  type: 'about:blank',
  title: 'le service ne répond pas',
  status: 0,
  detail: 'Votre saisie est gardée. Réessayez dans quelques instants.',
  instance: '',
  code: UNREACHABLE_CODE,
  errors: [],
}

/** The code of what failed for the want of a network. */
export const OFFLINE_CODE = 'network.offline'

const OFFLINE: ProblemDetails = {
  ...UNREACHABLE,
  title: 'pas de connexion',
  detail: 'Vous êtes hors ligne. Rien n’est envoyé. Vérifiez votre connexion.',
  code: OFFLINE_CODE,
}

/** A writing that was not even tried: without a network it fails at once, and is never sent later by itself. */
export class OfflineWriteError extends Error {
  readonly data = { problem: OFFLINE }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isProblem(value: unknown): value is ProblemDetails {
  return isRecord(value) && typeof value['title'] === 'string' && typeof value['status'] === 'number'
}

/** The problem that an error carries; an error without one means that the service was not reached. */
export function problemOf(error: unknown): ProblemDetails {
  const data = isRecord(error) && isRecord(error['data']) ? error['data'] : {}
  const problem = data['problem']
  if (isProblem(problem)) return { ...problem, errors: problem.errors ?? [] }
  const status = data['httpStatus']
  if (typeof status === 'number') return { ...UNREACHABLE, status }
  return navigator.onLine ? { ...UNREACHABLE, instance: requestIdOf(error) } : OFFLINE
}

/** The id of the request that had no answer, which the error of `fetch` bears, or what wraps it; empty when nothing does. */
const requestIdOf = (error: unknown): string =>
  isRecord(error) ? ((error['requestId'] as string | undefined) ?? requestIdOf(error['cause'])) : ''

/** True when the same call may succeed if it is made again: no answer, or a failure of the server. */
export const isTransient = (error: unknown): boolean => {
  const { status } = problemOf(error)
  return status === 0 || status >= 500
}
