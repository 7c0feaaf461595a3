import type { Cents, Pcm } from '../../shared/index.ts'

/**
 * `applyRate` for the columns of a batch, where it is most of the work: a multiplication in place of a division, which takes
 * half of the time, and the same whole cents for a base from 0 to 100 000 000 cents and a rate up to 100 000 pcm.
 *
 * Why: a = base × rate + 50 000 is a whole number under 2⁵³, and half-up is the whole part of a / 100 000. Half a unit more
 * puts (a + ½) / 100 000 at least 0.000005 away from any whole number, while the product is off by 0.00000003 at most.
 */
export const roundedShare = (baseCents: Cents, ratePcm: Pcm): Cents => ((baseCents * ratePcm + 50_000.5) * 0.00001) | 0
