import type { RefusalActor } from '../shared/index.ts'

/** One way for a call to fail: what leaves by HTTP, and what the person or program who called can do. */
export interface ProblemKind {
  /** HTTP status. */
  readonly status: number
  /** What the problem is, in French: the same for every call. */
  readonly title: string
  /** Why, when the call says no better. */
  readonly cause: string
  /** What to do, when the call says no better. */
  readonly remedy: string
  /** Whose turn it is. */
  readonly actor: RefusalActor
  /** True when the same call, with the same key, may succeed later. */
  readonly retry?: true
  /** After how many seconds, when it is known. */
  readonly retrySeconds?: number
}
