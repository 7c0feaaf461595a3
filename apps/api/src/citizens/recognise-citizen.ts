import { linkEmployer, listPossibleEmployers, newId, putInDoubt, saveCitizen, type Tx } from '@cesu/db'
import type { Citizen } from '@cesu/db/model'
import { comparedName, matchEmployer } from '@cesu/domain/mandates'
import type { SignedIdentity } from '../actors/sign-in-door.ts'

/**
 * Keeps what a civil identity says, and which employer it is when one rule of the domain says so; a person who could be several, or one
 * that another person already is, is in doubt. Null when the provider vouches for no civil status.
 */
export async function recogniseCitizen(tx: Tx, identity: SignedIdentity, now: Date): Promise<Citizen | null> {
  const { issuer, subject, civil } = identity
  if (civil === null) return null
  const person = await saveCitizen(tx, { id: newId(), issuer, subject, ...civil, createdAt: now })
  if (person.employerId !== null) return person
  const match = matchEmployer(person, await possibleEmployers(tx, person))
  if (match.outcome === 'NONE') return person
  if (match.outcome === 'ONE' && (await linkEmployer(tx, { id: person.id, issuer, employerId: match.id }))) {
    return { ...person, employerId: match.id }
  }
  await putInDoubt(tx, person.id)
  return { ...person, inDoubt: true }
}

/** The employers whom a person could be, for the rule to choose. */
export const possibleEmployers = (tx: Tx, person: Citizen) =>
  listPossibleEmployers(tx, {
    birthDay: person.birthDay,
    familyNames: [person.familyName, person.usageName ?? ''].map(comparedName).filter((name) => name !== ''),
  })
