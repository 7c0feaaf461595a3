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

/**
 * What is searched for, as names are compared; signs alone stay signs, and so find nobody instead of everybody (one sign for
 * all of them: some, the NUL among them, cannot be asked of a database).
 */
export const searchedName = (text: string): string => searchableName(text) || (text.trim() && '?')
