import { type Db, withContext } from '@cesu/db'
import { doors, type SignedInKind } from '../actor.ts'
import type { Identified } from '../actors/sign-in-door.ts'
import { DEMO_IDENTITY_KEY } from '../platform/config.ts'

/** Someone of the demo world whom a visitor can be. */
export type Persona = Identified

/** The personas who can open the application of a kind of actor. */
export const listPersonas = (door: Db, kind: SignedInKind): Promise<Persona[]> =>
  withContext(door, { kind: 'door' }, (tx) => doors[kind].ofIssuer(tx, DEMO_IDENTITY_KEY))
