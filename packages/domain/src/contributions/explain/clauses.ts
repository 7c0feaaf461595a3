import type { Cause } from './causes.ts'

type Member<C, Kind> = C extends { kind: unknown } ? (Kind extends C['kind'] ? C : never) : never

/** What to write for each kind of cause: a clause without its amount, starting with a small letter. */
export type Clauses<C extends Cause> = {
  readonly [Kind in C['kind']]: (cause: Member<C, Kind>) => string
}
