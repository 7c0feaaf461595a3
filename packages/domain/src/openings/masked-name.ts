import { searchableName } from '../shared/index.ts'

/**
 * A name as a search shows it: of each word, what was typed of it, or its first letter. Nobody learns from it more of a name than they
 * already knew; what was typed is in capitals without accents.
 */
export const maskedName = (name: string, typed: readonly string[]): string =>
  name
    .split(/[\s'’-]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const compared = searchableName(word)
      const known = Math.max(1, ...typed.filter((start) => compared.startsWith(start)).map(({ length }) => length))
      return known >= word.length ? word : `${word.slice(0, known)}…`
    })
    .join(' ')
