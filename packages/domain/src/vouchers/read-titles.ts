import { titleNumber } from './judge-titles.ts'

/** Digits of a number: of the one numbering that is known (`numberings`). */
export const TITLE_DIGITS = 24

/** A number of a title as it was read in a text, and where: what refuses it leads there. */
export interface TypedTitle {
  readonly number: string
  /** Place of its first character, and after its last. */
  readonly start: number
  readonly end: number
}

/**
 * The numbers of titles in a text that was typed or pasted: one a line, or several, apart by a space once there are 24 digits, a comma or a
 * semicolon; the spaces within a number do not count. What is too short is read too: it is said of it.
 */
export function readTitles(text: string): TypedTitle[] {
  return [...text.matchAll(/[^\n\r,;]+/g)].flatMap((line) => readLine(line[0], line.index))
}

/** The numbers of one line, which begins at a place of the text. */
function readLine(line: string, place: number): TypedTitle[] {
  const found: TypedTitle[] = []
  let number = ''
  let [start, end] = [0, 0]
  for (const piece of line.matchAll(/\S+/g)) {
    if (number === '') start = place + piece.index
    number += titleNumber(piece[0])
    end = place + piece.index + piece[0].length
    if (number.length < TITLE_DIGITS) continue
    found.push(...cut({ number, start, end }))
    number = ''
  }
  return number === '' ? found : [...found, { number, start, end }]
}

/** Numbers that were pasted with nothing between them. */
function cut(title: TypedTitle): TypedTitle[] {
  const { number, start, end } = title
  const count = number.length / TITLE_DIGITS
  if (count < 2 || !Number.isInteger(count) || end - start !== number.length) return [title]
  return Array.from({ length: count }, (_, rank) => {
    const from = rank * TITLE_DIGITS
    return { number: number.slice(from, from + TITLE_DIGITS), start: start + from, end: start + from + TITLE_DIGITS }
  })
}
