import type { Cents, Day } from '../shared/index.ts'

/** « 23/11/2026 ». */
export const frenchDay = (day: Day): string => day.split('-').reverse().join('/')

/** « 12,50 € », by integer arithmetic. */
export const frenchEuros = (cents: Cents): string => {
  const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return `${euros},${String(cents % 100).padStart(2, '0')}\u00a0€`
}

/** « 26,5 heures ». */
export const frenchHours = (hundredths: number): string => {
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.floor(hundredths / 100)}${decimals === '' ? '' : `,${decimals}`} heures`
}
