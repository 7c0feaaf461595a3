import type { CallerKind, HolderOf, Permission, SensitiveAct, WrittenByAnyone } from '@cesu/domain/permissions'
import type { CutService } from '@cesu/domain/settings'
import type { ExpectedFields } from '@cesu/domain/shared'
import type { z } from 'zod'
import type { Call, Effect } from './call.ts'

/** That an operation asks, sometimes or always, for a recent proof of who calls (`require-proof.ts`). */
interface Sensitive<C, Input> {
  /** What it may be: the first one, when `of` does not say. */
  readonly acts: readonly [SensitiveAct, ...SensitiveAct[]]
  // Method syntax on purpose, as for `run`.
  /** What this very call is; null for nothing sensitive. */
  of?(call: C, input: Input): Promise<SensitiveAct | null>
}

/** What an operation is, its permission aside. */
interface Definition<
  K extends CallerKind,
  E extends Effect,
  I extends z.ZodType,
  O extends z.ZodType,
  R extends z.input<O>,
> {
  /** Its one name: log line, scope of idempotency keys, OpenAPI operationId. */
  readonly name: string
  /** What it does, in French: one line of a table of contents. */
  readonly title: string
  readonly effect: E
  readonly input: I
  /** What each field expects, in French, after « Indiquez ». */
  readonly expected?: ExpectedFields
  /** The list of what may leave: the rest is stripped. */
  readonly output: O
  /** What stops it when Urssaf cuts it. */
  readonly cutBy?: CutService
  /** A call that succeeds in the documentation world (documentation/world.ts). */
  readonly example: z.input<I>
  /** Absent for what asks for no recent proof. */
  readonly sensitive?: Sensitive<Call<K, E>, z.output<I>>
  // Method syntax on purpose: bivariant, so that an operation of agents fits in a list of any operation.
  run(call: Call<K, E>, input: z.output<I>): Promise<R>
  /** Persons of whom what `run` returns is a line among others; read before the allow-list, charged to the reader. */
  lists?(answer: R): readonly string[]
  /** Persons whose file it opens. Both come after `run` in a definition: the type of its answer follows from it. */
  opens?(answer: R): readonly string[]
}

/** One thing that the platform can do: who may, what goes in, what may leave, whom it is about, and how it is done. */
export interface Operation<
  K extends CallerKind,
  E extends Effect,
  I extends z.ZodType,
  O extends z.ZodType,
  R extends z.input<O> = z.input<O>,
> extends Definition<K, E, I, O, R> {
  readonly permission: Permission
}

// biome-ignore lint/suspicious/noExplicitAny: any operation, whatever its actor, its answer and its input
export type AnyOperation = Operation<any, Effect, z.ZodType, z.ZodType, any>

/** Writes an operation down; the type of its actor follows from the permission. */
export const operation = <
  P extends Permission,
  E extends Effect,
  I extends z.ZodType,
  O extends z.ZodType,
  R extends z.input<O>,
>(
  // Anyone's operation computes, or reads what the door tells without saying of whom; one alone writes in nobody's name.
  definition: Definition<HolderOf<P>, E, I, O, R> & {
    readonly permission: P
    readonly effect: P extends WrittenByAnyone ? Effect : 'ANYONE' extends HolderOf<P> ? 'compute' | 'read' : Effect
  },
): Operation<HolderOf<P>, E, I, O, R> => definition
