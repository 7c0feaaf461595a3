import type { DbContext, Tx } from '@cesu/db'

/** An identity as vouched for by the identity provider: the only key of reconciliation, never the e-mail. */
export interface IdentityKey {
  issuer: string
  subject: string
}

/** One kind of person who signs in: where, how they are found, and in whose name they act in the database. */
export interface SignInDoor<Actor> {
  /** Name in the URLs of sign-in, and in the names of cookies. */
  readonly door: 'partner' | 'backoffice'
  /** Where the application is. */
  readonly home: string
  /** What the application is called. */
  readonly application: string
  /** The pool under which they act. */
  readonly pool: 'api' | 'agent'
  /** The person with this identity, if they may sign in. */
  readonly ofIdentity: (tx: Tx, identity: IdentityKey) => Promise<Actor | null>
  /** The person with this id, and whether they may still act. */
  readonly ofId: (tx: Tx, id: string) => Promise<{ actor: Actor; active: boolean } | null>
  readonly context: (actor: Actor) => DbContext
  /** Whose space of idempotency keys, and whose lists: colleagues of one partner share theirs. */
  readonly holder: (actor: Actor) => string
}
