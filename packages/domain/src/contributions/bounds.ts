/** Least and most hours of a month that has some. */
export const LEAST_HOURS = 0.5
export const MOST_HOURS = 400

/** Most that a month of pay may be, in cents (1 000 000 €): above, products would leave the exact integers. */
export const MOST_PAY_CENTS = 100_000_000
