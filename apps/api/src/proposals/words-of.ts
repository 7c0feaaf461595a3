import type { KnownEmployer } from '@cesu/db'

/** The words by which a proposal is searched for: the worker's and the employer's, each once, a space around each. */
export const wordsOf = (
  worker: { searchName: string },
  employer: Pick<KnownEmployer, 'searchName' | 'cesuNumber'>,
): string =>
  ` ${[...new Set(`${worker.searchName} ${employer.searchName} ${employer.cesuNumber}`.split(' '))].join(' ')} `
