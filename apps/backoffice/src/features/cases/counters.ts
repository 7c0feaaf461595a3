/** A count that stops at a bound, as it is shown: « 999+ » beyond. */
export const boundedCount = (count: number, bound: number): string => (count > bound ? `${bound}+` : String(count))
