/** JSON hours (at most two decimals) in hundredths of an hour, a whole number. */
export const hundredthsOf = (hours: number): number => Math.round(hours * 100)
