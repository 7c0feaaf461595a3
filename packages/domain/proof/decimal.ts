/**
 * Exact decimal arithmetic, for the reference implementation alone: whole numbers of 10⁻¹² without limit, written and read
 * as decimal text. Enough places for half a cent × a CSG share × a rate.
 */
export type Decimal = bigint

const PLACES = 12
const ONE = 10n ** 12n
const CENT = ONE / 100n

/** "12.31" or "400" as an exact decimal. */
export const decimal = (text: string): Decimal => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(PLACES, '0'))
}

/** A whole number of cents as an exact amount in euros. */
export const euros = (cents: number): Decimal => BigInt(cents) * CENT

/** a × b. Throws when the product has more places than are kept: nothing is ever lost in silence. */
export const times = (a: Decimal, b: Decimal): Decimal => {
  const product = a * b
  if (product % ONE !== 0n) throw new RangeError('A product has more than twelve places')
  return product / ONE
}

/** a ÷ b to the cent: the division by hand, whose rest decides, half a cent going up. Both positive. */
export const dividedToCents = (a: Decimal, b: Decimal): Decimal => {
  const cents = (a * 100n) / b
  const rest = (a * 100n) % b
  return (2n * rest >= b ? cents + 1n : cents) * CENT
}

/** To the cent: a third decimal of 5 or more makes one cent more. Positive amounts. */
export const toCents = (amount: Decimal): Decimal => dividedToCents(amount, ONE)

/** Per cent as a share: 6.9 is 0.069. */
export const perCent = (rate: Decimal): Decimal => rate / 100n

/** The whole cents of an amount that is rounded already. */
export const inCents = (amount: Decimal): number => Number(amount / CENT)

export const least = (a: Decimal, b: Decimal): Decimal => (a < b ? a : b)
export const most = (a: Decimal, b: Decimal): Decimal => (a > b ? a : b)
