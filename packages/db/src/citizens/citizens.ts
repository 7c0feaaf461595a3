import type { Tx } from '../connection/client.ts'
import type { Citizen, Employer } from '../model.ts'
import type { IdentityKey } from '../sign-in/sign-in.ts'

/** What an identity provider vouches for, besides who it is. */
export type CivilIdentity = Pick<
  Citizen,
  'givenNames' | 'familyName' | 'usageName' | 'birthDay' | 'birthPlace' | 'email'
>

/** The person who has this identity, as they are kept; null when it never signed in. */
export const findCitizenByIdentity = (tx: Tx, { issuer, subject }: IdentityKey): Promise<Citizen | null> =>
  tx.citizen.findUnique({ where: { issuer_subject: { issuer, subject } } })

/** A person by id, or null. */
export const findCitizen = (tx: Tx, id: string): Promise<Citizen | null> => tx.citizen.findUnique({ where: { id } })

/** The persons who sign in through one identity provider, by name. */
export const listCitizensOfIssuer = (tx: Tx, issuer: string): Promise<Citizen[]> =>
  tx.citizen.findMany({ where: { issuer }, orderBy: [{ familyName: 'asc' }, { givenNames: 'asc' }, { id: 'asc' }] })

/** Keeps what an identity says today; of twins at once one writes the person, and both find them. */
export async function saveCitizen(
  tx: Tx,
  person: IdentityKey & CivilIdentity & Pick<Citizen, 'id' | 'createdAt'>,
): Promise<Citizen> {
  const { issuer, subject, id: _id, createdAt: _createdAt, ...identity } = person
  await tx.citizen.createMany({ data: [person], skipDuplicates: true })
  await tx.citizen.updateMany({ where: { issuer, subject }, data: identity })
  const found = await findCitizenByIdentity(tx, { issuer, subject })
  if (found === null) throw new Error('a person who was kept is not there')
  return found
}

/** An employer whom an identity could be. */
export type PossibleEmployer = Pick<Employer, 'id' | 'familyName' | 'givenNames' | 'birthPlace'>

/** The employers with this birth day whose search name starts with one of these family names: twenty at most. For the door. */
export const listPossibleEmployers = (
  tx: Tx,
  { birthDay, familyNames }: { birthDay: string; familyNames: readonly string[] },
): Promise<PossibleEmployer[]> =>
  tx.$queryRaw<PossibleEmployer[]>`
    SELECT id, family_name AS "familyName", given_names AS "givenNames", birth_place AS "birthPlace"
    FROM employers_of_identity(${birthDay}, ${[...familyNames]}::text[])`

/** The workers with this birth day whose search name starts with one of these family names: twenty at most. For the door. */
export const listPossibleEmployees = (
  tx: Tx,
  { birthDay, familyNames }: { birthDay: string; familyNames: readonly string[] },
): Promise<PossibleEmployer[]> =>
  tx.$queryRaw<PossibleEmployer[]>`
    SELECT id, family_name AS "familyName", given_names AS "givenNames", birth_place AS "birthPlace"
    FROM employees_of_identity(${birthDay}, ${[...familyNames]}::text[])`

/** Says which worker a person is, once; false when they are one already, or another person of the same issuer is this one. */
export async function linkEmployee(
  tx: Tx,
  { id, issuer, employeeId }: Pick<Citizen, 'id' | 'issuer'> & { employeeId: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE citizen SET employee_id = ${employeeId}::uuid
    WHERE id = ${id}::uuid AND employee_id IS NULL
      AND NOT EXISTS (SELECT FROM citizen WHERE employee_id = ${employeeId}::uuid AND issuer = ${issuer})
    RETURNING id`
  return rows.length === 1
}

/** Says that a person could be several workers, or one that another person already is. */
export async function putWorkerInDoubt(tx: Tx, id: string): Promise<void> {
  await tx.citizen.updateMany({ where: { id, workerInDoubt: false }, data: { workerInDoubt: true } })
}

/** Says which employer a person is, once; false when they are one already, or another person of the same issuer is this one. */
export async function linkEmployer(
  tx: Tx,
  { id, issuer, employerId }: Pick<Citizen, 'id' | 'issuer'> & { employerId: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE citizen SET employer_id = ${employerId}::uuid
    WHERE id = ${id}::uuid AND employer_id IS NULL
      AND NOT EXISTS (SELECT FROM citizen WHERE employer_id = ${employerId}::uuid AND issuer = ${issuer})
    RETURNING id`
  return rows.length === 1
}

/** Says that a person could be several employers, or one that another person already is; false when it was said. */
export const putInDoubt = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.citizen.updateMany({ where: { id, inDoubt: false }, data: { inDoubt: true } })).count === 1

/** An account to open for the person who acts: where they live, and how they are searched for. */
export type NewEmployer = Pick<
  Employer,
  'id' | 'searchName' | 'email' | 'addressLine' | 'postalCode' | 'city' | 'territory' | 'createdAt'
>

/** Opens an account to the person who acts; false when they have one. Their names and birth are those of their identity. */
export async function enrolEmployer(tx: Tx, employer: NewEmployer): Promise<boolean> {
  const { id, searchName, email, addressLine, postalCode, city, territory, createdAt } = employer
  const rows = await tx.$queryRaw<[{ id: string | null }]>`
    SELECT enrol_employer(${id}::uuid, ${searchName}, ${email}, ${addressLine}, ${postalCode}, ${city},
      ${territory}::"Territory", ${createdAt}) AS id`
  return rows[0].id !== null
}

/** What Urssaf already knows of the employer that the person who acts is; null when they are none. */
export const findOwnEmployer = (tx: Tx): Promise<OwnEmployer | null> =>
  tx.employer.findFirst({
    select: { id: true, cesuNumber: true, email: true, addressLine: true, postalCode: true, city: true },
  })

export type OwnEmployer = Pick<Employer, 'id' | 'cesuNumber' | 'email' | 'addressLine' | 'postalCode' | 'city'>

/** How many times the person who acts has taken their data since an instant; who asks at the same time waits, and counts this one. */
export async function countOwnDataTaken(tx: Tx, since: Date): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`SELECT own_data_taken(${since}) AS count`
  return rows[0].count
}
