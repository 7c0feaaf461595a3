/** French dates for the screen; a day is "YYYY-MM-DD", a month "YYYY-MM", an instant UTC. */

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

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

/** « 23/11/2026 », for tables. */
export const day = (value: string): string => value.split('-').reverse().join('/')

/** « 23 novembre 2026 », for sentences; the first of a month is « 1er ». */
export function dayInWords(value: string): string {
  const number = Number(value.slice(8, 10))
  return `${number === 1 ? '1er' : number} ${month(value)}`
}

/** « octobre 2026 », from a month or from a day of it. */
export const month = (value: string): string => `${MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)}`

/** « Octobre 2026 », to open a sentence or a cell. */
export const monthCapitalised = (value: string): string => {
  const text = month(value)
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
