import type { CallerKind, KnownKind, PartnerActorKind, PermissionOf, SignedInKind } from '@cesu/domain/permissions'
import type { Acting, Known } from './actors/acting.ts'
import { agent } from './actors/agent.ts'
import type { Anyone } from './actors/anyone.ts'
import { apiClient } from './actors/api-client.ts'
import { citizen } from './actors/citizen.ts'
import { partnerStaff } from './actors/partner-staff.ts'
import type { SignedIn, SignInDoor } from './actors/sign-in-door.ts'

/** What every actor of a kind is, whatever else they are. */
type As<K extends KnownKind, Base> = Base & { readonly kind: K; readonly permissions: readonly PermissionOf<K>[] }

/**
 * The one table of those who sign in, one file each in actors/: what would be asked of « which audience » is asked of this.
 * A kind of the schema that has no door here does not compile.
 */
export const doors = {
  PARTNER_STAFF: partnerStaff,
  AGENT: agent,
  CITIZEN: citizen,
} as const satisfies { [K in SignedInKind]: SignInDoor<As<K, SignedIn>> }

/** Every kind of those who sign in. */
export const signedInKinds = Object.keys(doors) as readonly SignedInKind[]

/** How each kind acts, those who sign in and the others: a kind of the schema that is not here does not compile. */
const acting = {
  ...doors,
  API_CLIENT: apiClient,
} as const satisfies { [K in KnownKind]: Acting<As<K, Known>> }

/** Every kind of those who are known. */
export const knownKinds = Object.keys(acting) as readonly KnownKind[]

type Actors = { ANYONE: Anyone } & {
  [K in KnownKind]: (typeof acting)[K] extends Acting<infer A> ? A : never
}

/** What a caller of a kind is. */
export type ActorOf<K extends CallerKind> = Actors[K]

/** Whoever calls. */
export type Actor = ActorOf<CallerKind>

/** Whoever acts in the name of a partner: a person of its staff, or one of its applications. */
export type PartnerActor = ActorOf<PartnerActorKind>

export type { KnownKind, PartnerActorKind, SignedInKind }

/** The door of a kind. */
export const doorOfKind = <K extends SignedInKind>(kind: K): SignInDoor<ActorOf<K>> =>
  doors[kind] as unknown as SignInDoor<ActorOf<K>>

/** How one actor acts, with the actor's own type put aside. */
export const actingOf = (actor: ActorOf<KnownKind>): Acting<ActorOf<KnownKind>> =>
  acting[actor.kind] as unknown as Acting<ActorOf<KnownKind>>
