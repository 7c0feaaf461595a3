import { hundredthsOf, paidHundredths } from '@cesu/domain/contributions'
import type { DeclarationInput } from '@cesu/domain/declarations'
import { applyHours, divideHalfUp, type Period } from '@cesu/domain/shared'

type Kind = DeclarationInput['pay']['kind']

/**
 * A pay as typed so far: in cents, not a number when it cannot be read, null when nothing is typed. (Not undefined: the form
 * would then show what it was opened with.)
 */
export interface TypedPay {
  kind: Kind
  amountCents: number | null
}

/**
 * The same pay said the other way, by the hour or for the month, in whole cents rounded half up; null where there is
 * nothing to convert yet.
 *
 * @param hoursHundredths the hours of the month, in hundredths of an hour; undefined or not a number when not typed
 */
export function convertPay({ kind, amountCents }: TypedPay, to: Kind, hoursHundredths: number | undefined): TypedPay {
  if (kind === to) return { kind, amountCents }
  if (!isPositive(amountCents) || !isPositive(hoursHundredths)) return { kind: to, amountCents: null }
  const converted =
    to === 'NET' ? applyHours(amountCents, hoursHundredths) : divideHalfUp(amountCents * 100, hoursHundredths)
  return { kind: to, amountCents: converted }
}

/** A pay as it was typed, and as it is said. */
export interface SaidPay {
  typed: TypedPay
  said: TypedPay
}

/**
 * A pay said by the hour or for the month. What was typed that way comes back to the cent, even when the hours were edited
 * between; a pay that is not the one said last was typed since.
 *
 * @param last what was said last, null at first
 * @param pay what the form holds
 */
export function sayPay(
  last: SaidPay | null,
  pay: TypedPay,
  { to, hoursHundredths }: { to: Kind; hoursHundredths: number | undefined },
): SaidPay {
  const isSaid = last?.said.kind === pay.kind && Object.is(last.said.amountCents, pay.amountCents)
  const typed = isSaid ? last.typed : pay
  return { typed, said: convertPay(typed, to, hoursHundredths) }
}

const isPositive = (value: number | null | undefined): value is number => (value ?? 0) > 0

/** The hours of the form in hundredths; undefined while nothing is typed (null in the form, for the same reason). */
export const hundredthsTyped = (hours: number | null | undefined): number | undefined =>
  typeof hours === 'number' ? hundredthsOf(hours) : undefined

/** The hours that a pay by the hour multiplies, presence by day counted, in hundredths; undefined while there are none. */
export function paidTyped({ period, hours, presenceHours }: HoursTyped): number | undefined {
  const hoursHundredths = hundredthsTyped(hours)
  const presenceHundredths = hundredthsTyped(presenceHours)
  if (hoursHundredths === undefined || !presenceHundredths) return hoursHundredths
  return paidHundredths({ period, hoursHundredths, presenceHundredths })
}

interface HoursTyped {
  period: Period
  hours: number | null | undefined
  presenceHours?: number | null | undefined
}
