import { findCitizen, listCitizensOfIssuer } from '@cesu/db'
import type { Citizen as CitizenRow } from '@cesu/db/model'
import { citizenPermissions, type PermissionOf } from '@cesu/domain/permissions'
import { frenchDay } from '@cesu/domain/shared'
import { recogniseCitizen } from '../citizens/recognise-citizen.ts'
import type { SignInDoor } from './sign-in-door.ts'

/** A person, for themselves: an employer, or somebody who may become one. */
export interface Citizen {
  readonly kind: 'CITIZEN'
  readonly id: string
  readonly name: string
  /** The employer they are; null when they are none, or nobody knows which. */
  readonly employerId: string | null
  /** The worker they are; null when they are none, or nobody knows which. */
  readonly employeeId: string | null
  /** Who vouched for them, and at which level, at this sign-in. */
  readonly issuer: string
  readonly acr: string | null
  readonly permissions: readonly PermissionOf<'CITIZEN'>[]
}

/** The name by which a person is called: that in use, or that of birth. */
const nameOf = ({ givenNames, familyName, usageName }: CitizenRow): string => `${givenNames} ${usageName ?? familyName}`

/** The actor that a row of persons is, signed in at a level. */
const citizenActor = (row: CitizenRow, acr: string | null): Citizen => ({
  ...{ kind: 'CITIZEN', id: row.id, name: nameOf(row), employerId: row.employerId, issuer: row.issuer, acr },
  employeeId: row.employeeId,
  permissions: citizenPermissions.PERSON,
})

export const citizen: SignInDoor<Citizen> = {
  door: 'citizen',
  home: '/mon-espace/',
  entry: '/mon-espace/mandats',
  application: 'Mon espace',
  pool: 'citizen',
  ofIdentity: async (tx, identity, now) => {
    const found = await recogniseCitizen(tx, identity, now)
    return found && citizenActor(found, identity.acr)
  },
  ofId: async (tx, id, acr) => {
    const found = await findCitizen(tx, id)
    return found && { actor: citizenActor(found, acr), active: true }
  },
  ofIssuer: async (tx, issuer) =>
    (await listCitizensOfIssuer(tx, issuer)).map((person) => ({
      subject: person.subject,
      name: nameOf(person),
      description: `${person.employeeId === null ? 'Particulier' : 'Salarié à domicile'}, naissance le ${frenchDay(person.birthDay)}`,
    })),
  context: ({ id }) => ({ kind: 'citizen', citizenId: id }),
  holder: ({ id }) => id,
  // What they read is about themselves.
  budgets: () => [],
}
