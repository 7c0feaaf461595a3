/** Characters that are kept of what a person adds in their own words, unless a field says another number. */
export const MOST_WORDS = 1_000

const count = (words: string): number => [...words.trim()].length
const figure = (characters: number): string => characters.toLocaleString('fr-FR')
const characters = (number: number): string => `${figure(number)} caractère${number > 1 ? 's' : ''}`

/** How much is written, of how much is kept; nothing that is pasted is cut. */
export const writtenText = (words: string, most: number): string => `${figure(count(words))} sur ${characters(most)}`

/** What to do with a text that is longer than what is kept; undefined when it is not. The server counts, and refuses, again. */
export function tooLong(words: string, most: number): string | undefined {
  const over = count(words) - most
  return over > 0 ? `Retirez ${characters(over)} : ${characters(most)} au plus.` : undefined
}

/** What is wrong with words before they are sent: nothing where some must be, or too many; undefined when nothing is. */
export const wordsFault = (
  words: string,
  { missing, most = MOST_WORDS }: { missing?: string; most?: number },
): string | undefined => (words.trim() === '' ? missing : tooLong(words, most))
