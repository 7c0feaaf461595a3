import type { ProblemReason } from '@cesu/domain/problems'
import { MOST_TITLES, readTitles, type TitleSums, type TitlesInput } from '@cesu/domain/vouchers'
import { euros } from '../design/index.ts'

/** What comes of one title, as the API says it. */
export interface JudgedTitle {
  readonly number: string
  readonly issuerName: string | null
  readonly faceValueCents: number | null
  /** Why it does not pay; null when it does. */
  readonly error: Pick<ProblemReason, 'code' | 'detail' | 'remedy'> | null
}

/** What comes of titles, and what is left to pay with those that pay. */
export interface JudgedTitles {
  readonly verdicts: readonly JudgedTitle[]
  readonly sums: TitleSums
}

/** Titles as they are typed: all of the text, and the service that they pay once it was asked. */
export interface TypedTitles {
  readonly text: string
  readonly service?: number | undefined
}

/** The most characters of a number that the API takes: what is longer is none. */
const MOST_CHARACTERS = 64

/** What is asked of the API: the numbers of a text, in their order; undefined when it has none. */
export function askedTitles({ text, service }: TypedTitles): TitlesInput | undefined {
  const numbers = readTitles(text).map(({ number }) => number.slice(0, MOST_CHARACTERS))
  return numbers.length === 0 ? undefined : { numbers, ...(service !== undefined && { service }) }
}

/** Why what is typed cannot be given as it is; undefined when it can. */
export function titlesFault({ text }: TypedTitles): string | undefined {
  const read = readTitles(text)
  if (read.length === 0) return 'Saisissez le numéro d’un titre au moins.'
  const over = read.length - MOST_TITLES
  return over > 0 ? `Donnez ${MOST_TITLES} titres au plus à la fois : retirez-en ${over}.` : undefined
}

/** A title that was typed, where it is in the text, and what is thought of it: null as long as it is not known. */
export interface TypedLine {
  readonly number: string
  readonly start: number
  readonly end: number
  readonly verdict: JudgedTitle | null
}

/** Each title that was typed with its verdict: the same number twice has two, in the order in which they were given. */
export function linesOf(text: string, judged: JudgedTitles | null): TypedLine[] {
  const left = [...(judged?.verdicts ?? [])]
  return readTitles(text).map((typed) => {
    const place = left.findIndex(({ number }) => number === typed.number)
    return { ...typed, verdict: (place >= 0 && left.splice(place, 1)[0]) || null }
  })
}

/** A number as it is printed on paper, four digits at a time. */
export const spacedNumber = (number: string): string => number.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** « 3 titres », « aucun titre » */
export const titleCount = (count: number): string =>
  `${count === 0 ? 'aucun' : count} ${count > 1 ? 'titres' : 'titre'}`

/** Whether nothing is to be mended of a title that was refused: it pays already. */
const isCounted = ({ error }: JudgedTitle): boolean =>
  error?.code === 'title.twice' || error?.code === 'title.used_here'

/** Those that do not pay: what is left to mend. */
export const refusedNumbers = ({ verdicts }: JudgedTitles): string[] =>
  verdicts.flatMap((verdict) => (verdict.error === null || isCounted(verdict) ? [] : [verdict.number]))

/** A text without the titles that were just given; what was typed meanwhile stays. */
export const leftToMend = (text: string, judged: JudgedTitles): string =>
  linesOf(text, judged)
    .filter(({ verdict }) => verdict === null || (verdict.error !== null && !isCounted(verdict)))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

/** What comes of titles, in a sentence. */
export function sentenceOf(judged: JudgedTitles): string {
  const { verdicts, sums } = judged
  const pays = verdicts.filter(({ error }) => error === null).length
  const refused = refusedNumbers(judged).length
  const counted = verdicts.length - pays - refused
  const parts = [
    `${titleCount(pays)} ${pays > 1 ? 'paient' : 'paie'}`,
    ...(refused > 0 ? [`${titleCount(refused)} ${refused > 1 ? 'refusés' : 'refusé'}`] : []),
    ...(counted > 0 ? [`${titleCount(counted)} déjà ${counted > 1 ? 'comptés' : 'compté'}`] : []),
  ]
  return `${capitalised(parts.join(', '))}. Reste à verser : ${euros(sums.leftCents)}.`
}

/** True when a title needs the service to be said, or does not pay the one that was. */
export const needsService = (judged: JudgedTitles | null): boolean =>
  judged?.verdicts.some(({ error }) => error?.code.startsWith('title.service')) ?? false

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
