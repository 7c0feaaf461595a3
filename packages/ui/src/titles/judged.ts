import type { ProblemReason } from '@cesu/domain/problems'
import { capitalised } from '@cesu/domain/shared'
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

/** « 3 titres paient », « aucun titre ne paie » */
export const payingTitles = (count: number): string => {
  if (count === 0) return 'aucun titre ne paie'
  return `${titleCount(count)} ${count > 1 ? 'paient' : 'paie'}`
}

/** What is left to pay otherwise; or, where titles that were remitted pay more than the month, by how much. */
export const leftOf = ({ leftCents }: Pick<TitleSums, 'leftCents'>): string =>
  leftCents < 0 ? `trop payé par les titres : ${euros(-leftCents)}` : `reste à verser : ${euros(leftCents)}`

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

/** What comes of titles that are the only ones of a month, in a sentence. */
export const sentenceOf = (judged: JudgedTitles): string =>
  `${capitalised([payingTitles(paysOf(judged)), ...othersOf(judged)].join(', '))}. ${capitalised(leftOf(judged.sums))}.`

/** What comes of titles that are added to others, in a sentence; then what all of them pay. */
export function addedSentence(judged: JudgedTitles): string {
  const added = paysOf(judged)
  const parts = [`${titleCount(added)} ${added > 1 ? 'ajoutés' : 'ajouté'}`, ...othersOf(judged)]
  return `${capitalised(parts.join(', '))}. Payé par les titres, en tout : ${euros(judged.sums.titlesCents)}. ${capitalised(leftOf(judged.sums))}.`
}

const paysOf = ({ verdicts }: JudgedTitles): number => verdicts.filter(({ error }) => error === null).length

/** Those that do not pay: refused, or counted already. */
function othersOf(judged: JudgedTitles): string[] {
  const refused = refusedNumbers(judged).length
  const counted = judged.verdicts.length - paysOf(judged) - refused
  return [
    ...(refused > 0 ? [`${titleCount(refused)} ${refused > 1 ? 'refusés' : 'refusé'}`] : []),
    ...(counted > 0 ? [`${titleCount(counted)} déjà ${counted > 1 ? 'comptés' : 'compté'}`] : []),
  ]
}

/** True when a title needs the service to be said, or does not pay the one that was. */
export const needsService = (judged: JudgedTitles | null): boolean =>
  judged?.verdicts.some(({ error }) => error?.code.startsWith('title.service')) ?? false
