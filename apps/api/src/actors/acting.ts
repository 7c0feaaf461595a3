import type { DbContext, Pool, Tx } from '@cesu/db'
import type { ReadingMode } from '@cesu/db/model'
import type { KnownKind, Permission } from '@cesu/domain/permissions'
import type { ReadingBudget, ReadingBudgetQuestion } from './reading-budget.ts'

/** What is known of anyone who acts, whatever their kind. */
export interface Known {
  readonly kind: KnownKind
  readonly id: string
  readonly name: string
  readonly permissions: readonly string[]
}

/** What is known of an operation that reads of somebody. */
export interface ReadOperation {
  readonly permission: Permission
  readonly effect: 'compute' | 'read' | 'write'
}

/** A call that an actor asks to be let in with. */
interface AskedCall<Actor> {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
}

/** How one kind of actor acts: in whose name in the database, in which space of keys, and what they may read. */
export interface Acting<Actor extends Known> {
  /** The pool under which they act. */
  readonly pool: Pool
  // Method syntax on purpose: bivariant, so that one kind fits in a table of any kind.
  context(actor: Actor): DbContext
  /** Whose space of idempotency keys, and whose lists: colleagues of one partner share theirs. */
  holder(actor: Actor): string
  /** What narrows all they do, when something does: the same key and input are another call elsewhere. */
  within?(actor: Actor): string | null
  /** Whether they act for another: what they may do is then looked at in the transaction of each call, by `admit`, and nowhere else. */
  forAnother?(actor: Actor): boolean
  /** Lets a call in, first of all in its transaction; a Problem otherwise. */
  admit?(call: AskedCall<Actor>, operation: ReadOperation & { readonly name: string }): Promise<void>
  /** Whose count of persons read: the actor's own unless told. */
  account?(actor: Actor): string
  /** Under which count a reading goes: listed or opened, unless told. */
  counts?(mode: ReadingMode, of: ReadOperation): ReadingMode
  /** How many distinct persons they may list or open. */
  budgets(actor: Actor, asked: ReadingBudgetQuestion): readonly ReadingBudget[]
}
