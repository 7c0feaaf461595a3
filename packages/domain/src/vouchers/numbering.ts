import type { VoucherNumbering } from '@cesu/db/model'

/** What the number of a title says. */
export interface NumberedTitle {
  /** The issuer’s own digits. */
  readonly code: string
  /** YYYY. */
  readonly vintage: number
  readonly faceValueCents: number
  readonly electronic: boolean
}

/**
 * How an issuer numbers its titles: one adapter each. The layouts of true issuers are not public (money-and-documents reference, §4.3):
 * none is guessed here. One takes its place in `numberings` with a word of its own in the schema (`VoucherNumbering`), once its issuer
 * gives it. It must tell the vintage, by which titles are kept.
 */
export interface Numbering {
  /** What a number says; why not, when its key is wrong or it is none. */
  readonly read: (number: string) => NumberedTitle | 'voucher.unknown' | 'voucher.key'
}

/** Two digits that make a whole number 1 modulo 97, of as many digits as one likes. */
const keyOf = (digits: string): string => String(98 - (mod97(`${digits}00`) % 97)).padStart(2, '0')

/** Nine digits at a time: exact in a double. */
function mod97(digits: string): number {
  let rest = 0
  for (let from = 0; from < digits.length; from += 9) {
    const piece = digits.slice(from, from + 9)
    rest = (rest * 10 ** piece.length + Number(piece)) % 97
  }
  return rest
}

/**
 * The numbering of the demonstration (ours, grade D): 24 digits, an even length for Interleaved 2 of 5. Issuer 2, vintage 2, serial
 * number 12, face value in cents 4, support 1 (1 paper, 2 electronic), reserved 1, key 2.
 */
const DEMO = /^(?<code>\d{2})(?<vintage>\d{2})\d{12}(?<cents>\d{4})(?<support>[12])0\d{2}$/

const demo: Numbering = {
  read: (number) => {
    const parts = DEMO.exec(number)?.groups
    if (parts === undefined || parts['cents'] === '0000') return 'voucher.unknown'
    if (mod97(number) !== 1) return 'voucher.key'
    return {
      code: parts['code'] ?? '',
      vintage: 2000 + Number(parts['vintage']),
      faceValueCents: Number(parts['cents']),
      electronic: parts['support'] === '2',
    }
  },
}

/** A number of the demonstration: `serial` is a whole number below 10^12. */
export function demoNumber(title: NumberedTitle & { readonly serial: number }): string {
  const { code, vintage, serial, faceValueCents, electronic } = title
  const cents = String(faceValueCents).padStart(4, '0')
  const body = `${code}${vintage % 100}${String(serial).padStart(12, '0')}${cents}${electronic ? 2 : 1}0`
  return `${body}${keyOf(body)}`
}

/** The adapter of each numbering. */
export const numberings: Record<VoucherNumbering, Numbering> = { DEMO: demo }
