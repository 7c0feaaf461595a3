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
  familyName: string
  givenNames: string
  /** Null when Urssaf does not know it. */
  birthPlace: string | null
}

/** Which employer an identity is: one, none, or those that it could be (an agent decides). */
export type EmployerMatch = { outcome: 'ONE'; id: string } | { outcome: 'NONE' } | { outcome: 'SEVERAL'; ids: string[] }

/** Names as they are compared: accents, capitals, hyphens and apostrophes aside. */
export const comparedName = searchableName

/** The first of some first names, compared. */
const firstOf = (givenNames: string): string => searchableName(givenNames).split(' ')[0] ?? ''

/**
 * The one rule by which a civil identity is an employer: the same birth day (the candidates have it), the same family name of birth,
 * the same first first name, and the same place of birth when Urssaf knows one (a birth abroad has none). A name in use is not certified: alone,
 * it chooses nobody, and an agent decides. So it is of two who fit, unless the place of one alone is known to be the identity's.
 */
export function matchEmployer(identity: MatchedIdentity, candidates: readonly EmployerCandidate[]): EmployerMatch {
  const firstName = firstOf(identity.givenNames)
  const [birth, usage] = [comparedName(identity.familyName), comparedName(identity.usageName ?? '')]
  const fitting = candidates.filter(
    ({ givenNames, birthPlace }) =>
      firstName !== '' &&
      firstOf(givenNames) === firstName &&
      (birthPlace === null || birthPlace === identity.birthPlace),
  )
  const named = fitting.filter(({ familyName }) => birth !== '' && comparedName(familyName) === birth)
  const placed = named.filter(({ birthPlace }) => birthPlace !== null)
  const chosen = placed.length > 0 ? placed : named
  const doubtful = fitting.filter(({ familyName }) => usage !== '' && comparedName(familyName) === usage)
  const [one] = chosen
  if (one === undefined) {
    return doubtful.length === 0 ? { outcome: 'NONE' } : { outcome: 'SEVERAL', ids: doubtful.map(({ id }) => id) }
  }
  return chosen.length === 1 ? { outcome: 'ONE', id: one.id } : { outcome: 'SEVERAL', ids: chosen.map(({ id }) => id) }
}
