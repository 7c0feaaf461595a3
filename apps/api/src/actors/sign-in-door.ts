import type { DbContext, IdentityKey, Pool, Tx } from '@cesu/db'
import type { SignedInKind } from '@cesu/domain/permissions'
import type { ReadingBudget, ReadingBudgetQuestion } from './reading-budget.ts'

/** What is known of anyone who signs in, whatever their kind. */
export interface SignedIn {
  readonly kind: SignedInKind
  readonly id: string
  readonly name: string
  readonly permissions: readonly string[]
}

/** Someone who may sign in, as a list shows them. */
export interface Identified {
  /** Subject of the identity (OpenID Connect "sub"). */
  readonly subject: string
  readonly name: string
  /** Role and organisation, in French. */
  readonly description: string
}

/** One kind of person who signs in: where, how they are found, in whose name they act in the database, what they may read. */
export interface SignInDoor<Actor extends SignedIn> {
  /** Name in the URLs of sign-in, and in the names of cookies. */
  readonly door: string
  /** Where the application is. */
  readonly home: string
  /** What the application is called. */
  readonly application: string
  /** The pool under which they act. */
  readonly pool: Pool
  // Method syntax on purpose: bivariant, so that the door of one kind fits in a table of any kind.
  /** The person with this identity, if they may sign in. */
  ofIdentity(tx: Tx, identity: IdentityKey): Promise<Actor | null>
  /** The person with this id, and whether they may still act. */
  ofId(tx: Tx, id: string): Promise<{ actor: Actor; active: boolean } | null>
  /** Everyone who may sign in through one identity provider: the personas of the demo. */
  ofIssuer(tx: Tx, issuer: string): Promise<Identified[]>
  context(actor: Actor): DbContext
  /** Whose space of idempotency keys, and whose lists: colleagues of one partner share theirs. */
  holder(actor: Actor): string
  /** How many distinct persons they may list or open. */
  budgets(actor: Actor, asked: ReadingBudgetQuestion): readonly ReadingBudget[]
}
