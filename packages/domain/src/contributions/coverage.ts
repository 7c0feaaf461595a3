import type { Period } from '../shared/index.ts'

/** First month that the tables cover. */
export const FIRST_PERIOD: Period = '2019-01'

/**
 * Last month that the tables cover: the end of the year whose ceiling (PMSS) they know. A later month is refused, never
 * guessed. Moved when the tables are.
 */
export const LAST_PERIOD: Period = '2026-12'

/** True when the tables cover the month. */
export const isCovered = (period: Period): boolean => period >= FIRST_PERIOD && period <= LAST_PERIOD

/** Least and most hours of a month. */
export const LEAST_HOURS = 0.5
export const MOST_HOURS = 400

/** Most that a month of pay may be, in cents (1 000 000 €): above, products would leave the exact integers. */
export const MOST_PAY_CENTS = 100_000_000
