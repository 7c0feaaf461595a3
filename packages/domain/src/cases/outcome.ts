import type { CaseOutcome } from '@cesu/db/model'

/** One thing that may be decided of a case. */
export interface Outcome {
  readonly outcome: CaseOutcome
  /** Its choice in the form, in French. */
  readonly label: string
  /** What follows at once, in the transaction of the decision, in French; null when nothing does. */
  readonly effect: string | null
  /** Whether what follows cannot be taken back: it is confirmed before it is done. */
  readonly isFinal: boolean
  /** Reasons ready to be chosen, and to be completed. */
  readonly reasons: readonly string[]
}
