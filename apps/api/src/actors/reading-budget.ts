import type { Charged, Tx } from '@cesu/db'
import type { ReadingBudgets } from '../platform/config.ts'

/** From which share of a budget its holder is warned. */
const WARNED_FROM_PERCENT = 80

/** True when this many persons read is near, or past, a budget of so many. */
export const isNear = (read: number, persons: number): boolean => read * 100 >= persons * WARNED_FROM_PERCENT

/** How many distinct persons an account may read in one window. */
export interface ReadingBudget {
  readonly window: 'HOUR' | 'DAY' | 'MONTH'
  /** How many, for an account that has read so many: some budgets are counted only for who comes near them. */
  readonly allows: (charged: Charged) => number | Promise<number>
  /** True for a limit that one reaches by reading what is one's own: nothing to be warned of. */
  readonly silent?: boolean
}

/** What a kind of actor is asked for its budgets. */
export interface ReadingBudgetQuestion {
  readonly mode: Charged['mode']
  readonly settings: ReadingBudgets
  readonly tx: Tx
  /** The legal day (YYYY-MM-DD) whose raises count; null to count without any. */
  readonly today: string | null
}
