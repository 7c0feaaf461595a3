import { normaliseText } from '@cesu/domain/shared'
import { refusedInput } from './problem.ts'

/** Characters of what a person adds in their own words, unless told. */
const MOST_WORDS = 1_000

/** What is typed, as free texts are kept, in so many characters at most; nothing is a text too. Throws an `input.refused` on its field. */
export function typedWords(typed: string, field: string, most = MOST_WORDS): string {
  if (typed.trim() === '') return ''
  const read = normaliseText(typed, most)
  if ('refusal' in read) throw refusedInput([{ ...read.refusal, field }])
  return read.text
}
