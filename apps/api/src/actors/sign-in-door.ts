import type { CivilIdentity, IdentityKey, Tx } from '@cesu/db'
import type { IdentityProof, SignedInKind } from '@cesu/domain/permissions'
import type { Acting, Known } from './acting.ts'

/** What is known of anyone who signs in, whatever their kind. */
export interface SignedIn extends Known {
  readonly kind: SignedInKind
  /** What their session knows of their last proof of identity; null without a session, and where none is ever asked. */
  readonly proof?: IdentityProof | null
}

/** Who signs in, as the identity provider says. */
export interface SignedIdentity extends IdentityKey {
  /** Level of authentication. */
  readonly acr: string | null
  /** Their civil status, where the provider vouches for it. */
  readonly civil: CivilIdentity | null
}

/** The session under which somebody acts. */
export interface OpenSession {
  /** Level of authentication. */
  readonly acr: string | null
  /** When its person last proved who they are; null when nobody said. */
  readonly authenticatedAt: Date | null
  /** What the database knows it by. */
  readonly hash: string
  /** Under which representation; null for oneself. */
  readonly representationId: string | null
}

/** What a session knows of the last proof of its person. */
export const proofOf = (session: OpenSession | null): IdentityProof | null =>
  session && { acr: session.acr, at: session.authenticatedAt }

/** Someone who may sign in, as a list shows them. */
export interface Identified {
  /** Subject of the identity (OpenID Connect "sub"). */
  readonly subject: string
  readonly name: string
  /** Role and organisation, in French. */
  readonly description: string
}

/** One kind of person who signs in: where, and how they are found; and how they act. */
export interface SignInDoor<Actor extends SignedIn> extends Acting<Actor> {
  /** Name in the URLs of sign-in, and in the names of cookies. */
  readonly door: string
  /** Where the application is. */
  readonly home: string
  /** The page of it that says why a sign-in failed. */
  readonly entry: string
  /** What the application is called. */
  readonly application: string
  // Method syntax on purpose: bivariant, so that the door of one kind fits in a table of any kind.
  /** The person with this identity, if they may sign in. */
  ofIdentity(tx: Tx, identity: SignedIdentity, now: Date): Promise<Actor | null>
  /** The person with this id, under this session or none, and whether they may still act. */
  ofId(tx: Tx, id: string, session: OpenSession | null): Promise<{ actor: Actor; active: boolean } | null>
  /** Everyone who may sign in through one identity provider: the personas of the demo. */
  ofIssuer(tx: Tx, issuer: string): Promise<Identified[]>
}
