import type { RefusalActor } from '@cesu/domain/shared'

/** One reason of a refusal: what is wrong, where, what to do, and whose turn it is. */
export interface ProblemReason {
  /** JSON pointer of the field, for instance "/hoursHundredths"; empty when the whole is concerned. */
  pointer: string
  code: string
  detail: string
  remedy: string
  actor: RefusalActor
}

/** The problem object of RFC 9457 as the API sends it, on both its faces (REST body, tRPC `error.data.problem`). */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  /** Reference to quote to the support: the trace of the request. */
  instance: string
  code: string
  errors: readonly ProblemReason[]
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'le service ne répond pas',
  status: 0,
  detail: 'Votre saisie est gardée. Réessayez dans quelques instants.',
  instance: '',
  code: 'network.unreachable',
  errors: [],
}

const OFFLINE: Problem = {
  ...UNREACHABLE,
  title: 'pas de connexion',
  detail: 'Vous êtes hors ligne. Vérifiez votre connexion, puis réessayez.',
  code: 'network.offline',
}

/** A writing that was not even tried: without a network it fails at once, and is never sent later by itself. */
export class OfflineWriteError extends Error {
  readonly data = { problem: { ...OFFLINE, detail: 'Vous êtes hors ligne. Rien n’est envoyé.' } }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isProblem(value: unknown): value is Problem {
  return isRecord(value) && typeof value['title'] === 'string' && typeof value['status'] === 'number'
}

/** The problem that an error carries; an error without one means that the service was not reached. */
export function problemOf(error: unknown): Problem {
  const data = isRecord(error) && isRecord(error['data']) ? error['data'] : {}
  const problem = data['problem']
  if (isProblem(problem)) return { ...problem, errors: problem.errors ?? [] }
  const status = data['httpStatus']
  if (typeof status === 'number') return { ...UNREACHABLE, status }
  return navigator.onLine ? UNREACHABLE : OFFLINE
}

/** True when the same call may succeed if it is made again: no answer, or a failure of the server. */
export const isTransient = (error: unknown): boolean => {
  const { status } = problemOf(error)
  return status === 0 || status >= 500
}
