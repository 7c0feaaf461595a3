/** Typed here: the domain, whose tests import this, is typed without Node. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

/** True in `npm run prove`: what is too slow for `npm test` runs there only. */
export const isProving = (): boolean => process.env['CESU_PROVE'] === 'full'

/**
 * How many times a proof tries, of the number that is promised: all of them in `npm run prove`, a tenth in `npm test`. A test
 * file that imports this is a proof: `npm run prove` finds it by that.
 */
export const trials = (promised: number): number => (isProving() ? promised : Math.ceil(promised / 10))
