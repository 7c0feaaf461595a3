import type { Cents, Pcm } from './money.ts'
import type { Day, Period } from './period.ts'

/** Figures and dates as a French sentence writes them, by integer arithmetic only. */

const NARROW_SPACE = '\u202f'
const SPACE = '\u00a0'

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
] as const

const monthName = (text: Period | Day): string => MONTHS[Number(text.slice(5, 7)) - 1] ?? ''

/** « Vous, l’employeur » : the same text, to begin a sentence or stand alone. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The same within a sentence: « Titres Cesu à vérifier » is « titres Cesu à vérifier ». */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** « 34 284 »: a whole number, 0 or more. */
export const frenchCount = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE)

/** « 23/11/2026 ». */
export const frenchDay = (day: Day): string => day.split('-').reverse().join('/')

/** « 1er janvier 2026 », « 23 novembre 2026 ». */
export const frenchLongDay = (day: Day): string => {
  const dayOfMonth = Number(day.slice(8, 10))
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${monthName(day)} ${day.slice(0, 4)}`
}

const paris = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** « 23/11/2026 09:14 », Paris time: an instant as a spreadsheet set for French reads it. Takes an ISO text or a Date. */
export const frenchInstant = (instant: string | Date): string => paris.format(new Date(instant))

/** « janvier 2026 ». */
export const frenchMonth = (period: Period): string => `${monthName(period)} ${period.slice(0, 4)}`

/** « 1 012,50 € », « −3,40 € ». */
export const frenchEuros = (cents: Cents): string => {
  const size = Math.abs(cents)
  const rest = size % 100
  const sign = cents < 0 ? '−' : ''
  return `${sign}${frenchCount((size - rest) / 100)},${String(rest).padStart(2, '0')}${SPACE}€`
}

/** « 1012,50 »: a whole number of hundredths (cents, hours) as a spreadsheet reads it. */
export const frenchDecimal = (hundredths: number): string => {
  const size = Math.abs(hundredths)
  const rest = size % 100
  return `${hundredths < 0 ? '-' : ''}${(size - rest) / 100},${String(rest).padStart(2, '0')}`
}

/** « 6,90 % »: two decimals, a third one only when it counts (« 0,016 % »). */
export const frenchPercent = (ratePcm: Pcm): string => {
  const size = Math.abs(ratePcm)
  const rest = size % 1_000
  const decimals = String(rest).padStart(3, '0').replace(/0$/, '')
  return `${ratePcm < 0 ? '−' : ''}${frenchCount((size - rest) / 1_000)},${decimals}${SPACE}%`
}

/** « 26,5 heures », « 1 heure », « 0,5 heure »; hundredths of an hour, 0 or more. */
export const frenchHours = (hundredths: number): string => {
  const rest = hundredths % 100
  const decimals = String(rest).padStart(2, '0').replace(/0+$/, '')
  const whole = frenchCount((hundredths - rest) / 100)
  return `${whole}${decimals === '' ? '' : `,${decimals}`} heure${hundredths < 200 ? '' : 's'}`
}
