/** Least and most hours of a month that has some. */
export const LEAST_HOURS = 0.5
export const MOST_HOURS = 400

/** Hours of the longest month, day and night: what the presence may be at most. */
export const MOST_PRESENCE_HOURS = 744

/** Most that a month of pay may be, in cents (1 000 000 €): above, products would leave the exact integers. */
export const MOST_PAY_CENTS = 100_000_000

/** Most that a month pays besides its hours, in cents: three sums of 9 999,99 € at most. */
export const MOST_BESIDES_CENTS = 3_000_000
