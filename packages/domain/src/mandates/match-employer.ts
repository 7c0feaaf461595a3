import { type Day, searchableName } from '../shared/index.ts'

/** What an identity provider vouches for; it never gives a social security number. */
export interface MatchedIdentity {
  /** All first names. */
  givenNames: string
  /** Name of birth. */
  familyName: string
  /** Name in use; null when there is none. */
  usageName: string | null
  birthDay: Day
  /** Official geographic code of the commune; null for a birth abroad. */
  birthPlace: string | null
}

/** An employer whom the identity could be. */
export interface EmployerCandidate {
  id: string
  /** Family name then first names, in capitals without accents. */
  searchName: string
  /** Null when Urssaf does not know it. */
  birthPlace: string | null
}

/** Which employer an identity is: one, none, or several (an agent decides). */
export type EmployerMatch = { outcome: 'ONE'; id: string } | { outcome: 'NONE' } | { outcome: 'SEVERAL'; ids: string[] }

/** The family names by which a person may be known as an employer: of birth, and in use. */
export const familyNamesOf = ({ familyName, usageName }: Pick<MatchedIdentity, 'familyName' | 'usageName'>): string[] =>
  [...new Set([familyName, ...(usageName === null ? [] : [usageName])].map(searchableName))].filter(
    (name) => name !== '',
  )

/**
 * The one rule by which a civil identity is an employer: the same birth day (the candidates have it), a family name of birth or in
 * use that is the same, the same first first name, and the same place of birth when both are known; accents, capitals, hyphens
 * and apostrophes aside, and nothing is guessed. Two who fit are homonyms: nobody is chosen. A candidate whose place is unknown
 * fits, unless another one's place is the identity's.
 */
export function matchEmployer(identity: MatchedIdentity, candidates: readonly EmployerCandidate[]): EmployerMatch {
  const [firstName = ''] = searchableName(identity.givenNames).split(' ')
  const starts = familyNamesOf(identity).map((name) => `${name} ${firstName}`)
  const named = candidates.filter(
    ({ searchName, birthPlace }) =>
      firstName !== '' &&
      starts.some((start) => searchName === start || searchName.startsWith(`${start} `)) &&
      (birthPlace === null || identity.birthPlace === null || birthPlace === identity.birthPlace),
  )
  const placed = named.filter(({ birthPlace }) => birthPlace !== null && birthPlace === identity.birthPlace)
  const fitting = placed.length > 0 ? placed : named
  const [one, ...others] = fitting
  if (one === undefined) return { outcome: 'NONE' }
  return others.length === 0 ? { outcome: 'ONE', id: one.id } : { outcome: 'SEVERAL', ids: fitting.map(({ id }) => id) }
}
