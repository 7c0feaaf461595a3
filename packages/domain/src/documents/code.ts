/** Crockford’s base 32: no letter that is read as a digit, no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Length of a code: 16 letters of 5 bits are 80 bits. */
const LETTERS = 16
export const CODE_BYTES = 10

/** The code that ten random bytes make: sixteen letters, as they are kept. A RangeError for another number of bytes. */
export function codeOf(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError(`a code is made of ${CODE_BYTES} bytes`)
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  return Array.from({ length: LETTERS }, (_, place) => {
    const letter = (bits >> BigInt(5 * (LETTERS - 1 - place))) & 31n
    return ALPHABET[Number(letter)]
  }).join('')
}

/** A code as it is printed: « 3K7Q-90AB-XYZ2-4M5N ». */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** What was typed, as it is kept: spaces and hyphens aside, small letters or capitals, O for 0, I or L for 1; null when it is no code. */
export function readCode(typed: string): string | null {
  const code = typed
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return code.length === LETTERS && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null
}
