/** Whole euro cents; never a fraction. */
export type Cents = number

/** A rate in whole numbers per 100 000 (pour cent mille): 7.3 % is 7_300, 0.016 % is 16. */
export type Pcm = number

/** 100 %, in pcm. */
export const WHOLE_PCM: Pcm = 100_000

/**
 * The one line of the code base that rounds: numerator / denominator, half-up, to a whole number.
 * Both are integers, the denominator positive; exact while 2 × |numerator| + denominator stays under 2^53.
 */
export const divideHalfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator))

/** base × rate, half-up to the cent. Exact for amounts up to 45 billion cents at 100 %. */
export const applyRate = (baseCents: Cents, ratePcm: Pcm): Cents => divideHalfUp(baseCents * ratePcm, WHOLE_PCM)

/** An hourly amount × hours (hundredths of an hour), half-up to the cent, once. */
export const applyHours = (hourlyCents: Cents, hoursHundredths: number): Cents =>
  divideHalfUp(hourlyCents * hoursHundredths, 100)
