import {
  linkEmployee,
  linkEmployer,
  listPossibleEmployees,
  listPossibleEmployers,
  newId,
  putInDoubt,
  putWorkerInDoubt,
  saveCitizen,
  type Tx,
} from '@cesu/db'
import type { Citizen } from '@cesu/db/model'
import { comparedName, matchEmployer } from '@cesu/domain/mandates'
import type { SignedIdentity } from '../actors/sign-in-door.ts'

/**
 * Keeps what a civil identity says, and which employer and which worker it is when one rule of the domain says so; a person who could
 * be several, or one that another person already is, is in doubt. Null when the provider vouches for no civil status.
 */
export async function recogniseCitizen(tx: Tx, identity: SignedIdentity, now: Date): Promise<Citizen | null> {
  const { issuer, subject, civil } = identity
  if (civil === null) return null
  const person = await saveCitizen(tx, { id: newId(), issuer, subject, ...civil, createdAt: now })
  return recogniseWorker(tx, await recogniseEmployer(tx, person))
}

async function recogniseEmployer(tx: Tx, person: Citizen): Promise<Citizen> {
  if (person.employerId !== null) return person
  const match = matchEmployer(person, await possibleEmployers(tx, person))
  if (match.outcome === 'NONE') return person
  const { id, issuer } = person
  if (match.outcome === 'ONE' && (await linkEmployer(tx, { id, issuer, employerId: match.id }))) {
    return { ...person, employerId: match.id }
  }
  await putInDoubt(tx, id)
  return { ...person, inDoubt: true }
}

/** The same rule, among workers. */
async function recogniseWorker(tx: Tx, person: Citizen): Promise<Citizen> {
  if (person.employeeId !== null) return person
  const match = matchEmployer(person, await listPossibleEmployees(tx, namesOf(person)))
  if (match.outcome === 'NONE') return person
  const { id, issuer } = person
  if (match.outcome === 'ONE' && (await linkEmployee(tx, { id, issuer, employeeId: match.id }))) {
    return { ...person, employeeId: match.id }
  }
  await putWorkerInDoubt(tx, id)
  return { ...person, workerInDoubt: true }
}

/** The employers whom a person could be, for the rule to choose. */
export const possibleEmployers = (tx: Tx, person: Citizen) => listPossibleEmployers(tx, namesOf(person))

const namesOf = ({ birthDay, familyName, usageName }: Citizen) => ({
  birthDay,
  familyNames: [familyName, usageName ?? ''].map(comparedName).filter((name) => name !== ''),
})
