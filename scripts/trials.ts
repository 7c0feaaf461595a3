/** Typed here: the domain, whose tests import this, is typed without Node. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

/** Whether this is `npm run prove`: what only it runs is under `describe.runIf(isProving())`. */
export const isProving = (): boolean => process.env['CESU_PROVE'] === 'full'

const MOST_IN_TEST = 10_000

/**
 * Which of a list a proof tries: all of it in `npm run prove`; in `npm test` one in so many, ten unless told, from another
 * place at each run.
 */
export const sample = <T>(all: readonly T[], from = Math.random(), oneIn = 10): readonly T[] =>
  isProving() ? all : all.filter((_, index) => index % oneIn === Math.floor(from * oneIn))

/**
 * How many times a proof tries, of the number that is promised: all of them in `npm run prove`; in `npm test` a tenth, and
 * `most` at most: 10,000 cheap trials, which are seconds, or the few that a dear one says. A test file that imports this is a
 * proof: `npm run prove` finds it by that.
 */
export const trials = (promised: number, most = MOST_IN_TEST): number =>
  isProving() ? promised : Math.min(Math.ceil(promised / 10), most)
