import { type ProblemCode, type ProblemKind, problemKinds } from '@cesu/domain/problems'
import type { Refusal, RefusalActor } from '@cesu/domain/shared'
import { z } from 'zod'

/** One reason of a problem: where, what, and what to do about it. */
export const ProblemErrorOutput = z.object({
  /** JSON pointer into the input, for instance "/pay/amountCents"; "" means the whole input. */
  pointer: z.string(),
  code: z.string(),
  /** The cause, in French. */
  detail: z.string(),
  /** What to do, in French. */
  remedy: z.string(),
  /** Whose turn it is. */
  actor: z.enum(['PARTNER', 'EMPLOYER', 'URSSAF'] satisfies RefusalActor[]),
})
export type ProblemError = z.infer<typeof ProblemErrorOutput>

/** RFC 9457 problem details; the same object leaves through REST and under `error.data.problem` in tRPC. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  /** Trace id of the request. */
  instance: string
  code: string
  errors: ProblemError[]
}

/** What a call says of its problem better than the catalogue. */
export interface ProblemWords {
  /** One or two French sentences, cause then remedy; those of the catalogue unless told. */
  detail?: string
  errors?: readonly ProblemError[]
  /** Persons of whom it tells something, by their ids: charged to who is told, as an answer that opens their file. */
  opens?: readonly string[]
}

/** A problem that the person or program who called can understand and act on; its kind is in the catalogue (domain, problems). */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: readonly ProblemError[]
  // Private: a log that writes the error down writes nobody's id.
  readonly #opens: readonly string[]

  constructor(code: ProblemCode, { detail, errors = [], opens = [] }: ProblemWords = {}, options?: ErrorOptions) {
    const { cause, remedy } = problemKinds[code]
    super(detail ?? `${cause} ${remedy}`, options)
    this.name = 'Problem'
    this.code = code
    this.errors = errors
    this.#opens = opens
  }

  /** Persons of whom it tells something. */
  get opens(): readonly string[] {
    return this.#opens
  }

  get kind(): ProblemKind {
    return problemKinds[this.code]
  }

  /** The object that leaves; `instance` is the trace id of the request. */
  toDetails(instance: string): ProblemDetails {
    const { status, title } = this.kind
    return {
      type: `/docs/problems#${this.code}`,
      title,
      status,
      // A failure of ours is told with the reference that finds it in the log.
      detail: status < 500 ? this.message : `${this.message} (référence ${instance})`,
      instance,
      code: this.code,
      errors: [...this.errors],
    }
  }
}

/** The domain's refusals as the errors of a problem: "pay.amountCents" becomes "/pay/amountCents". */
export const errorsOf = (refusals: readonly Refusal[]): ProblemError[] =>
  refusals.map(({ field, code, cause, remedy, actor }) => ({
    pointer: field === '' ? '' : `/${field.replaceAll('.', '/')}`,
    code,
    detail: cause,
    remedy,
    actor,
  }))

/** « 1 donnée est à corriger. » or « 3 données sont à corriger. » */
const countToCorrect = (count: number): string =>
  count === 1 ? '1 donnée est à corriger.' : `${count} données sont à corriger.`

/** An input that the domain refuses, field by field. */
export const refusedInput = (refusals: readonly Refusal[]): Problem =>
  new Problem('input.refused', { detail: countToCorrect(refusals.length), errors: errorsOf(refusals) })
