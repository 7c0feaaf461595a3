import type { CallerKind, PermissionOf, SignedInKind } from '@cesu/domain/permissions'
import { agent } from './actors/agent.ts'
import type { Anyone } from './actors/anyone.ts'
import { partnerStaff } from './actors/partner-staff.ts'
import type { SignedIn, SignInDoor } from './actors/sign-in-door.ts'

/** What every actor of a kind is, whatever else they are. */
interface SignedInAs<K extends SignedInKind> extends SignedIn {
  readonly kind: K
  readonly permissions: readonly PermissionOf<K>[]
}

/**
 * The one table of those who sign in, one file each in actors/: what would be asked of « which audience » is asked of this.
 * A kind of the schema that has no door here does not compile.
 */
export const doors = {
  PARTNER_STAFF: partnerStaff,
  AGENT: agent,
} as const satisfies { [K in SignedInKind]: SignInDoor<SignedInAs<K>> }

/** Every kind of those who sign in. */
export const signedInKinds = Object.keys(doors) as readonly SignedInKind[]

type Actors = { ANYONE: Anyone } & {
  [K in SignedInKind]: (typeof doors)[K] extends SignInDoor<infer A> ? A : never
}

/** What a caller of a kind is. */
export type ActorOf<K extends CallerKind> = Actors[K]

/** Whoever calls. */
export type Actor = ActorOf<CallerKind>

export type { SignedInKind }

/** The door of a kind. */
export const doorOfKind = <K extends SignedInKind>(kind: K): SignInDoor<ActorOf<K>> =>
  doors[kind] as unknown as SignInDoor<ActorOf<K>>

/** The door of one actor, with the actor's own type put aside. */
export const doorOf = (actor: ActorOf<SignedInKind>): SignInDoor<ActorOf<SignedInKind>> => doorOfKind(actor.kind)
