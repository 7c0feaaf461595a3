import { type Db, listDemoInvited, withContext } from '@cesu/db'
import { fullName } from '@cesu/domain/shared'
import { doors, type SignedInKind } from '../actor.ts'
import type { Identified } from '../actors/sign-in-door.ts'

/** Someone of the demo world whom a visitor can be. */
export type Persona = Identified

/** The personas who can open the application of a kind of actor. */
export const listPersonas = (door: Db, { kind, issuer }: { kind: SignedInKind; issuer: string }): Promise<Persona[]> =>
  withContext(door, { kind: 'door' }, (tx) => doors[kind].ofIssuer(tx, issuer))

/** The identity of somebody who is invited, and whom nobody knows yet. */
export const invitedSubject = (invitationId: string): string => `invite-${invitationId}`

const LETTERS_ALONE = /^[a-z]{2,}(?:[._-][a-z]{2,})*$/

/** What somebody who is invited is called, after their address: « Jeanne Martin » for jeanne.martin@…, so that one is told from another. */
export function invitedName(email: string): { givenName: string; familyName: string } {
  const local = email.split('@')[0] ?? ''
  const [first = 'camille', ...others] = LETTERS_ALONE.test(local) ? local.split(/[._-]/) : []
  const named = (words: readonly string[]) =>
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return { givenName: named([first]), familyName: named(others) || 'Nouvelarrivant' }
}

/** Those whom partners have invited, each with the address of their invitation: what a visitor tries an invitation with. */
export const listInvited = (door: Db): Promise<Persona[]> =>
  withContext(door, { kind: 'door' }, async (tx) =>
    (await listDemoInvited(tx)).map(({ id, email, partnerName }) => ({
      ...{ subject: invitedSubject(id), name: fullName(invitedName(email)) },
      description: `${email}, invitation de ${partnerName}`,
    })),
  )
