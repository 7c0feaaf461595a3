import { linkEmployer, listPossibleEmployers, newId, putInDoubt, saveCitizen, type Tx } from '@cesu/db'
import type { Citizen } from '@cesu/db/model'
import { familyNamesOf, matchEmployer } from '@cesu/domain/mandates'
import type { SignedIdentity } from '../actors/sign-in-door.ts'
import { openCase } from '../cases/open-case.ts'
import { legalDay } from '../platform/clock.ts'
import { automaticCheck } from '../record.ts'

/**
 * Keeps what a civil identity says, and which employer it is when one rule of the domain says so; two that fit go to an agent, once.
 * Null when the provider vouches for no civil status.
 */
export async function meetCitizen(tx: Tx, identity: SignedIdentity, now: Date): Promise<Citizen | null> {
  const { issuer, subject, civil } = identity
  if (civil === null) return null
  const person = await saveCitizen(tx, { id: newId(), issuer, subject, ...civil, createdAt: now })
  if (person.employerId !== null) return person
  const candidates = await listPossibleEmployers(tx, { birthDay: person.birthDay, familyNames: familyNamesOf(person) })
  const match = matchEmployer(person, candidates)
  if (match.outcome === 'NONE') return person
  if (match.outcome === 'ONE' && (await linkEmployer(tx, { id: person.id, issuer, employerId: match.id }))) {
    return { ...person, employerId: match.id }
  }
  // Several, or one that another person of this issuer already is.
  if (!(await putInDoubt(tx, person.id))) return person
  const employers = match.outcome === 'ONE' ? 1 : match.ids.length
  await openCase(
    { tx, now, today: legalDay(now), newId, actor: automaticCheck },
    {
      about: { kind: 'IDENTITY_MISMATCH', facts: { reason: 'HOMONYMS', employers } },
      ...{ subjectKind: 'CITIZEN', subjectId: person.id },
    },
  )
  return person
}
