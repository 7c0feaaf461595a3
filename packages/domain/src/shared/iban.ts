/** Length of an IBAN of France, Monaco and the SEPA countries most used by French payers; others: 15 to 34. */
const LENGTHS: Readonly<Record<string, number>> = {
  BE: 16,
  CH: 21,
  DE: 22,
  ES: 24,
  FR: 27,
  IT: 27,
  LU: 20,
  MC: 27,
  PT: 25,
}

const lettersToDigits = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))

/** The remainder by 97 of a number too long for an integer, digit after digit. */
const remainder97 = (digits: string): number =>
  [...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0)

/** Spaces removed, letters in capitals. */
export const normalizeIban = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/** The two check digits of an IBAN, from its country and its national account number (BBAN). */
export const ibanKey = (country: string, bban: string): string =>
  String(98 - remainder97(lettersToDigits(`${bban}${country}00`))).padStart(2, '0')

/** True for an IBAN, spaces allowed, with a plausible length for its country and check digits that are right (ISO 13616). */
export const isIban = (text: string): boolean => {
  const iban = normalizeIban(text)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const length = LENGTHS[iban.slice(0, 2)]
  if (length !== undefined && iban.length !== length) return false
  return remainder97(lettersToDigits(iban.slice(4) + iban.slice(0, 4))) === 1
}
