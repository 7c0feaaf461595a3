/** French dates for the screen; a day is "YYYY-MM-DD", a month "YYYY-MM", an instant UTC. */

import { frenchDay, frenchLongDay, frenchMonth } from '@cesu/domain/shared'

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

const paris = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** « Octobre 2026 », to open a sentence or a cell. */
export const monthCapitalised = (value: string): string => {
  const text = frenchMonth(value)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** « oct. 2026 », for the columns of a table. */
export const monthShort = (value: string): string =>
  `${SHORT_MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)}`

/** « 23/11/2026 à 09:14 », Paris time. Takes an ISO text or a Date. */
export function instant(value: string | Date): string {
  const parts = Object.fromEntries(paris.formatToParts(new Date(value)).map((part) => [part.type, part.value]))
  return `${parts['day']}/${parts['month']}/${parts['year']} à ${parts['hour']}:${parts['minute']}`
}

/** « 23/11/2026 », the day of an instant in Paris. */
export const dayOfInstant = (value: string | Date): string => instant(value).slice(0, 10)

/** The day of an instant in Paris, "YYYY-MM-DD". */
export const isoDayOfInstant = (value: string | Date): string => dayOfInstant(value).split('/').reverse().join('-')
