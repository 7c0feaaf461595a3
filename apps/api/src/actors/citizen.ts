import { findCitizen, listCitizensOfIssuer, type Tx } from '@cesu/db'
import type { Citizen as CitizenRow } from '@cesu/db/model'
import { citizenPermissions, helperPermissions, type PermissionOf } from '@cesu/domain/permissions'
import { frenchDay } from '@cesu/domain/shared'
import { recogniseCitizen } from '../citizens/recognise-citizen.ts'
import { citizenName } from './citizen-name.ts'
import { admitHelper, type Represented, representedBy } from './represented.ts'
import type { OpenSession, SignInDoor } from './sign-in-door.ts'

/** A person, for themselves: an employer, a worker, somebody who may become one; or for a worker who trusts them. */
export interface Citizen {
  readonly kind: 'CITIZEN'
  readonly id: string
  readonly name: string
  /** For whom they act; null for themselves. */
  readonly representation: Represented | null
  /** What the database knows their session by; null without one. */
  readonly session: string | null
  /** The employer they are; null when they are none, or nobody knows which. */
  readonly employerId: string | null
  /** The worker they are, or whom they act for; null when they are none, or nobody knows which. */
  readonly employeeId: string | null
  /** Who vouched for them, and at which level, at this sign-in. */
  readonly issuer: string
  readonly acr: string | null
  readonly permissions: readonly PermissionOf<'CITIZEN'>[]
}

/** The actor that a row of persons is, signed in at a level. */
const citizenActor = (row: CitizenRow, acr: string | null, session: string | null = null): Citizen => ({
  ...{ kind: 'CITIZEN', id: row.id, name: citizenName(row), employerId: row.employerId, issuer: row.issuer, acr },
  ...{ employeeId: row.employeeId, session, representation: null },
  permissions: citizenPermissions.PERSON,
})

/** The same, under a session: for the worker whom it says, it is theirs, and nothing of one's own. */
async function underSession(tx: Tx, row: CitizenRow, { acr, hash, representationId }: OpenSession): Promise<Citizen> {
  const own = citizenActor(row, acr, hash)
  const found = representationId === null ? null : await representedBy(tx, representationId)
  if (found === null) return own
  const { employeeId, ...representation } = found
  return { ...own, employerId: null, employeeId, representation, permissions: helperPermissions(representation.acts) }
}

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
  ofId: async (tx, id, session) => {
    const found = await findCitizen(tx, id)
    if (found === null) return null
    return {
      actor: session === null ? citizenActor(found, null) : await underSession(tx, found, session),
      active: true,
    }
  },
  ofIssuer: async (tx, issuer) =>
    (await listCitizensOfIssuer(tx, issuer)).map((person) => ({
      subject: person.subject,
      name: citizenName(person),
      description: `${person.employeeId === null ? 'Particulier' : 'Salarié à domicile'}, naissance le ${frenchDay(person.birthDay)}`,
    })),
  context: ({ id, representation }) => ({
    ...{ kind: 'citizen', citizenId: id, representationId: representation?.id ?? null },
  }),
  holder: ({ id }) => id,
  within: ({ representation }) => representation?.id ?? null,
  forAnother: ({ representation }) => representation !== null,
  admit: admitHelper,
  // What they read is about themselves.
  budgets: () => [],
}
