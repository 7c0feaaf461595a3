import type { Secrets, Tx } from '@cesu/db'
import type { CallerKind } from '@cesu/domain/permissions'
import type { ActorOf } from './actor.ts'
import type { Config } from './platform/config.ts'

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
  /** The telephone of those who answer workers; nothing where none is set. */
  readonly helpPhone?: string | null
  /** What browsers see: where the links of messages lead. */
  readonly publicUrl?: string
  /** Key of the marks that the platform alone can make (cursors); what only computes makes none. */
  readonly secret: E extends 'compute' ? null : string
  /** Writes a NIR, and opens one for an agent whom the database gives it to; what only computes does neither. */
  readonly sealing: E extends 'compute' ? null : Sealing
  /** What an operation itself counts, and how far. */
  readonly limits: E extends 'compute' ? null : Config['limits']
  /** How many persons may be read: what an operation tells of them. */
  readonly budgets: E extends 'compute' ? null : Config['budgets']
}

/**
 * The keys: encrypts a cell, and gives the fingerprint by which a value is found. `decrypt` opens what the database gives sealed, which it
 * does for one value of one person at a time, to the agent who has their page open (`reveal_identifier`).
 */
export type Sealing = Pick<Secrets, 'encrypt' | 'index' | 'decrypt'>

/** A call that the platform makes to fill a world, and nobody sent: it seals nothing, proposes nobody, and reads no budget. */
export const inNoRequest: Pick<Call<CallerKind, 'write'>, 'secret' | 'sealing' | 'limits' | 'budgets'> = {
  secret: '',
  sealing: { encrypt: refuseToSeal, index: refuseToSeal, decrypt: refuseToSeal },
  budgets: {
    ...{ agentListedPerHour: 0, agentOpenedPerHour: 0, agentOpenedPerDay: 0 },
    ...{ staffOpenedPerDay: 0, staffOpenedPercent: 0 },
    ...{ programReadPerHour: 0, programReadPerDay: 0, programReadPerMonth: 0 },
  },
  limits: { proposalsPerDay: 0, mandateRequestsPerDay: 0, ownDataPerDay: 0 },
}

function refuseToSeal(): never {
  throw new Error('nothing is sealed outside a request')
}
