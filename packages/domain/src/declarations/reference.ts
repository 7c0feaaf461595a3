import { type Day, daysBetween } from '../shared/index.ts'

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * The number printed on the payslip: year, day of the year (3 digits), a letter, five digits.
 * Each serial of a day gives another reference, up to 2 400 000 a day.
 */
export function declarationReference(day: Day, serial: number): string {
  const dayOfYear = daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1
  const letter = LETTERS[Math.floor(serial / 100_000) % LETTERS.length]
  return `${day.slice(0, 4)}${String(dayOfYear).padStart(3, '0')}${letter}${String(serial % 100_000).padStart(5, '0')}`
}
