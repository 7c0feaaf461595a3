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
