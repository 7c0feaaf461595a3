import type { CallerKind } from '@cesu/domain/permissions'
import { type Agent, agent } from './actors/agent.ts'
import type { Anyone } from './actors/anyone.ts'
import { type PartnerStaff, partnerStaff } from './actors/partner-staff.ts'
import type { SignInDoor } from './actors/sign-in-door.ts'

/** What each kind of caller is, one file each in actors/. */
interface Actors {
  ANYONE: Anyone
  PARTNER_STAFF: PartnerStaff
  AGENT: Agent
}

export type ActorOf<K extends CallerKind> = Actors[K]

/** Whoever calls. */
export type Actor = ActorOf<CallerKind>

/** The kinds that sign in with an identity, each by its door. */
export type SignedInKind = Exclude<CallerKind, 'ANYONE'>

/** The one table of those who sign in: what would be asked of « which audience » is asked of this. */
export const doors: { readonly [K in SignedInKind]: SignInDoor<ActorOf<K>> } = {
  PARTNER_STAFF: partnerStaff,
  AGENT: agent,
}

/** The door of one actor, with the actor's own type put aside. */
export const doorOf = (actor: ActorOf<SignedInKind>): SignInDoor<ActorOf<SignedInKind>> =>
  doors[actor.kind] as SignInDoor<ActorOf<SignedInKind>>
