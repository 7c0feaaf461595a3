import { type CasesUrl, casesSearch } from './search.ts'

/** The address of a list, as a case that is opened from it bears it; words that were searched stay out of it, and it says that there are. */
export const withList =
  (searched: string | undefined) =>
  (url: object): CasesUrl =>
    ({ ...url, liste: searched ? 'recherche' : 'filtres' }) as CasesUrl

/** The address of the list that a case was opened from. */
export const listOf = ({ liste: _from, ...url }: CasesUrl): Partial<CasesUrl> =>
  casesSearch.write({ ...url, liste: undefined })
