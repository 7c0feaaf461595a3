/** First names then family name, as shown on screen. */
export const fullName = (person: { familyName: string } & ({ givenNames: string } | { givenName: string })): string =>
  `${'givenNames' in person ? person.givenNames : person.givenName} ${person.familyName}`

/** A name as searches compare it: capitals, no accents, one space between words. */
export const searchableName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toUpperCase()

/** How many characters a word that is searched for has at least. */
const SHORTEST = 2

/**
 * The starts of words that are searched for, in capitals without accents: those that are too short are ignored, and those that
 * another one says already. Groups of digits are one number. Signs alone find nobody instead of everybody (one sign for all of
 * them: some, the NUL among them, cannot be asked of a database).
 */
export function searchedWords(text: string): string[] {
  const compared = searchableName(text)
  if (compared === '') return text.trim() === '' ? [] : ['?']
  const typed = /^[\d ]+$/.test(compared) ? [compared.replaceAll(' ', '')] : compared.split(' ')
  const words = [...new Set(typed)].filter((word) => word.length >= SHORTEST)
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)))
}

/** Whether a text has something, and nothing long enough to be searched for. */
export const isSearchTooShort = (text: string): boolean => text.trim() !== '' && searchedWords(text).length === 0

/** The number of a case that is searched for, whole (« 7 », « Dossier 7 »), null when it is not one. */
export function searchedNumber(text: string): number | null {
  const [, digits] = /^(?:dossier)?(\d{1,15})$/i.exec(text.replaceAll(/\s/g, '')) ?? []
  return digits === undefined ? null : Number(digits)
}

/**
 * The start of the reference of a declaration that is searched for, null when it is not one: its seven digits, its letter and
 * two digits at least, so that a thousand references at most start so.
 */
export function searchedReference(text: string): string | null {
  const compared = searchableName(text).replaceAll(' ', '')
  return /^\d{7}[A-HJ-NP-Z]\d{2,5}$/.test(compared) ? compared : null
}
