import type { RefusalActor } from '../shared/index.ts'

/** One reason of a problem: where, what, and what to do about it. */
export interface ProblemReason {
  /** JSON pointer into the input, for instance "/pay/amountCents"; "" means the whole input. */
  pointer: string
  code: string
  /** The cause, in French. */
  detail: string
  /** What to do, in French. */
  remedy: string
  /** Whose turn it is. */
  actor: RefusalActor
}

/** RFC 9457 problem details; the same object leaves through REST and under `error.data.problem` in tRPC, and is shown. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  /** Reference to quote to the support: the trace of the request. */
  instance: string
  code: string
  errors: readonly ProblemReason[]
}
