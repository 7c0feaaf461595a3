const LA_POSTE = '356000000'

/** Luhn's sum: from the right, every second digit doubled, the digits of the results added. */
const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

/** True for a SIREN: 9 digits, Luhn-checked; zeros alone are nobody’s. */
export const isSiren = (text: string): boolean => /^(?!0{9})\d{9}$/.test(text) && luhnSum(text) % 10 === 0

/**
 * True for a SIRET: 14 digits, Luhn-checked as a whole and on the SIREN that it starts with.
 * The establishments of La Poste follow their own rule: a digit sum that is a multiple of 5.
 */
export const isSiret = (text: string): boolean => {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false
  return luhnSum(text) % 10 === 0 || (text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0)
}

/** The one digit that makes a SIREN (8 digits given) or a SIRET (13 digits given) valid. */
export const luhnKey = (body: string): string => String((10 - (luhnSum(`${body}0`) % 10)) % 10)
