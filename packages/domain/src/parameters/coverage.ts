import { type Day, type Period, periodOf } from '../shared/index.ts'

/** First month that the tables cover. */
export const FIRST_PERIOD: Period = '2019-01'

/**
 * Last month that can be asked: far enough to stop nobody, near enough that the schedules kept in memory stay few. What is
 * declared is bounded by the day besides (declarations/calendar.ts).
 */
export const LAST_PERIOD: Period = '2049-12'

/**
 * Last day for which the tables as a whole are known: the end of the year whose values, the social-security ceiling (PMSS)
 * among them, were all read. Beyond, the last value of each parameter is prolonged (docs/decisions/038-prolonged-rates.md).
 * Moved when the tables of a new year are read.
 */
export const KNOWN_UNTIL: Day = '2026-12-31'

/** Last month for which the tables as a whole are known. */
export const LAST_KNOWN_PERIOD: Period = periodOf(KNOWN_UNTIL)

/** True for a month that has an answer, on known values or on prolonged ones. */
export const isCovered = (period: Period): boolean => period >= FIRST_PERIOD && period <= LAST_PERIOD

/** What is said of a month that is not: from when to when values are known, and how far they are prolonged. */
export const COVERAGE_SENTENCE = `Les barèmes sont connus de ${FIRST_PERIOD} à ${LAST_KNOWN_PERIOD}, puis prolongés jusqu’à ${LAST_PERIOD}.`
