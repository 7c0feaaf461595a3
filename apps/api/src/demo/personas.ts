import { type Db, withContext } from '@cesu/db'
import { doors, type SignedInKind } from '../actor.ts'
import type { Identified } from '../actors/sign-in-door.ts'

/** Someone of the demo world whom a visitor can be. */
export type Persona = Identified

/** The personas who can open the application of a kind of actor. */
export const listPersonas = (door: Db, { kind, issuer }: { kind: SignedInKind; issuer: string }): Promise<Persona[]> =>
  withContext(door, { kind: 'door' }, (tx) => doors[kind].ofIssuer(tx, issuer))
