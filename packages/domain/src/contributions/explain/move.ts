import type { EstimateInput } from '../estimate-input.ts'
import type { Schedule } from '../schedule.ts'
import type { Cause } from './causes.ts'

/** A month as it could have been: a question whose pay is the month's total, and the law that answers it. */
export interface World {
  readonly schedule: Schedule
  readonly input: EstimateInput
}

/**
 * The parts of a month that a move may change. `crossing`: the lines that exist only above the monthly ceiling, when the
 * pay goes above it or back under.
 */
export type Part = 'pay' | 'crossing' | 'taxExempt' | 'exemption' | 'deduction' | 'withholding' | 'besides' | 'share'

/** One factor changed, every other as it was. */
export interface Move {
  readonly cause: Cause
  /** Another cause for some parts. */
  readonly byPart?: Readonly<Partial<Record<Part, Cause>>>
  readonly to: World
}
