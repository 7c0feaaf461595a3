import type { Tx } from '@cesu/db'
import type { CallerKind } from '@cesu/domain/permissions'
import type { ActorOf } from './actor.ts'

/** How an operation uses the database: not at all, to read, or to write once. */
export type Effect = 'compute' | 'read' | 'write'

/** What every operation receives, whatever the way in. */
export interface Call<K extends CallerKind = CallerKind, E extends Effect = 'read'> {
  /** One transaction, under the actor's role and context; nothing for what only computes. */
  readonly tx: E extends 'compute' ? null : Tx
  readonly actor: ActorOf<K>
  /** Now, and the legal day in France (YYYY-MM-DD): fixed for the whole call. */
  readonly now: Date
  readonly today: string
  /** Gives a new random UUID at each call. */
  newId(): string
  /** True when everybody here is made up. */
  readonly demo: boolean
  /** Key of the marks that the platform alone can make (cursors); what only computes makes none. */
  readonly secret: E extends 'compute' ? null : string
}
