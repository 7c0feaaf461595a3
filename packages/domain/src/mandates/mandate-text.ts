import type { MandateAct } from '@cesu/db/model'
import { addDays, addPeriods, type Day, frenchLongDay, lastDay, periodOf } from '../shared/index.ts'
import { mandateActTexts, neverInAMandate } from './labels.ts'

/** Version of the text below: a change of one of its sentences takes the next one. */
export const MANDATE_TEXT_VERSION = 1

/** How many months a mandate may last, as the employer may choose; ours, no text sets it. */
export const mandateMonths = [12, 6, 1] as const
export type MandateMonths = (typeof mandateMonths)[number]

/** The last day of a mandate of so many months that is given on a day: the eve of the same day of the month, or its last day. */
export function mandateEndDay(startDay: Day, months: number): Day {
  const period = addPeriods(periodOf(startDay), months)
  const sameDay = `${period}-${startDay.slice(8, 10)}`
  return sameDay > lastDay(period) ? lastDay(period) : addDays(sameDay, -1)
}

/** What a mandate says, by parts, for a page to lay out. */
export interface MandateText {
  title: string
  /** Who asks for what. */
  purpose: string
  may: readonly string[]
  mayNot: readonly string[]
  duration: string
  freedom: string
}

/**
 * What an employer reads and signs, in plain French: `text` of it, word for word, is kept with the signature.
 */
export function mandateText({
  partnerName,
  acts,
  endDay,
}: {
  partnerName: string
  acts: readonly MandateAct[]
  endDay: Day
}): MandateText {
  return {
    title: `Donner mandat à ${partnerName}`,
    purpose: `${partnerName} vous demande d’agir pour vous auprès du Cesu.`,
    may: acts.map((act) => mandateActTexts[act]),
    mayNot: neverInAMandate,
    duration: `Ce mandat dure jusqu’au ${frenchLongDay(endDay)}.`,
    freedom: 'Vous pouvez l’arrêter à tout moment, en deux clics et sans frais.',
  }
}

/** The same as one text, as it is kept and signed. */
export const mandateTextWhole = (text: MandateText, partnerName: string): string =>
  [
    text.title,
    text.purpose,
    `${partnerName} pourra : ${text.may.join(' ; ')}.`,
    `${partnerName} ne pourra pas : ${text.mayNot.join(' ; ')}.`,
    text.duration,
    text.freedom,
  ].join('\n')
