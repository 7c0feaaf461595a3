/**
 * Hours are decimals in JSON alone ("26.5"), whole hundredths of an hour everywhere inside: this is the edge.
 * Exact for at most two decimals; more are rounded, so ask `isInHundredths` before.
 */
export const hundredthsOf = (hours: number): number => Math.round(hours * 100)

/** True for JSON hours of at most two decimals: such a decimal is the double nearest to a whole number of hundredths. */
export const isInHundredths = (hours: number): boolean => hundredthsOf(hours) / 100 === hours
