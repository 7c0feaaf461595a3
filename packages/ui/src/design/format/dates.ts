/** French dates for the screen; a day is "YYYY-MM-DD", a month "YYYY-MM", an instant UTC. */

import { capitalised, frenchDay, frenchInstant, frenchLongDay, frenchMonth } from '@cesu/domain/shared'

// The sentences of the rules and the screens write a day (« 23/11/2026 », « 1er novembre 2026 ») and a month alike.
export { frenchDay as day, frenchLongDay as dayInWords, frenchMonth as month }

const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avril',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
]

/** « Octobre 2026 », to open a sentence or a cell. */
export const monthCapitalised = (value: string): string => capitalised(frenchMonth(value))

/** « oct. 2026 », for the columns of a table. */
export const monthShort = (value: string): string =>
  `${SHORT_MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)}`

/** « 23/11/2026 à 09:14 », Paris time. Takes an ISO text or a Date. */
export const instant = (value: string | Date): string => frenchInstant(value).replace(' ', ' à ')

/** « 23/11/2026 », the day of an instant in Paris. */
export const dayOfInstant = (value: string | Date): string => instant(value).slice(0, 10)

/** The day of an instant in Paris, "YYYY-MM-DD". */
export const isoDayOfInstant = (value: string | Date): string => dayOfInstant(value).split('/').reverse().join('-')
