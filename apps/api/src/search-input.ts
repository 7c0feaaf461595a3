import { isSearchTooShort, searchedReference, searchedWords } from '@cesu/domain/shared'
import { z } from 'zod'

/** What a list can be searched for: refused when nothing of it is long enough, for everybody would be found. */
export const searchOf = (isTooShort: (text: string) => boolean) =>
  z
    .string()
    .max(100, 'La recherche est trop longue.')
    .refine((text) => !isTooShort(text), 'Donnez deux lettres ou deux chiffres au moins.')
    .nullish()

/** What a list of people can be searched for. */
export const searchInput = searchOf(isSearchTooShort)

/** What a search asks: a start of a reference, or starts of words; null and nothing when there is no search. */
export function searched(text: string | null | undefined): { referenceStart: string | null; words: string[] } {
  const referenceStart = searchedReference(text ?? '')
  return { referenceStart, words: referenceStart === null ? searchedWords(text ?? '') : [] }
}
