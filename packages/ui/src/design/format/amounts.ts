/** French figures for the screen, by integer arithmetic only: what is shown is what was computed. */

import { frenchCount, frenchEuros, frenchPercent } from '@cesu/domain/shared'

// Counts (« 12 345 »), amounts (« 1 250,40 € ») and rates (« 6,90 % ») are written as the sentences of the rules write them.
export { frenchCount as grouped, frenchEuros as euros, frenchPercent as percent }

const SPACE = '\u00A0'

/** A whole number of hundredths as « 1 250,40 », with a true minus sign. */
function hundredths(value: number): string {
  const size = Math.abs(value)
  const rest = size % 100
  return `${value < 0 ? '−' : ''}${frenchCount((size - rest) / 100)},${String(rest).padStart(2, '0')}`
}

/** A difference in cents as « +12,50 € » or « −12,50 € ». */
export const signedEuros = (cents: number): string => `${cents > 0 ? '+' : ''}${frenchEuros(cents)}`

/** Cents as « 1 250,40 », for a column whose title bears the unit. */
export const eurosInColumn = hundredths

/** Hundredths of an hour as « 26,50 h (26 h 30) »; minutes are rounded half-up, for reading only. */
export function hours(hoursHundredths: number): string {
  const rest = hoursHundredths % 100
  const minutes = Math.floor((rest * 60 + 50) / 100)
  const clock = `${frenchCount((hoursHundredths - rest) / 100)}${SPACE}h${SPACE}${String(minutes).padStart(2, '0')}`
  return `${hundredths(hoursHundredths)}${SPACE}h (${clock})`
}

/** Hundredths of an hour as « 26,50 », for a column whose title bears the unit. */
export const hoursInColumn = hundredths

/** A count that the server bounds: exact up to its limit, then « at least ». */
export interface BoundedCount {
  value: number
  atLeast: boolean
}

/** A noun with its plural and its absence, for instance « Aucune déclaration ». */
export interface Noun {
  one: string
  many: string
  none: string
}

/** « Aucune déclaration », « 1 déclaration », « 128 déclarations », « Plus de 10 000 déclarations ». */
export function countOf(count: BoundedCount, noun: Noun): string {
  if (count.value === 0) return noun.none
  const text = `${frenchCount(count.value)}${SPACE}${count.value === 1 ? noun.one : noun.many}`
  return count.atLeast ? `Plus de ${text}` : text
}
