import type { Tx } from '@cesu/db'
import {
  type ProblemCode,
  type ProblemDetails,
  type ProblemKind,
  type ProblemReason,
  problemKinds,
} from '@cesu/domain/problems'
import type { Refusal, RefusalActor } from '@cesu/domain/shared'
import { z } from 'zod'

/** One reason of a problem, as it leaves among other things. */
export const ProblemReasonOutput = z.object({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  remedy: z.string(),
  actor: z.enum(['PARTNER', 'EMPLOYER', 'URSSAF'] satisfies RefusalActor[]),
}) satisfies z.ZodType<ProblemReason>

/** What a call says of its problem better than the catalogue. */
export interface ProblemWords {
  /** One or two French sentences, cause then remedy; those of the catalogue unless told. */
  detail?: string
  errors?: readonly ProblemReason[]
  /** Persons of whom it tells something, by their ids: charged to who is told, as an answer that opens their file. */
  opens?: readonly string[]
  /** What is written of it all the same, in a transaction of its own: that of the operation is rolled back. */
  leaves?: (tx: Tx) => Promise<void>
}

/** A problem that the person or program who called can understand and act on; its kind is in the catalogue (domain, problems). */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: readonly ProblemReason[]
  // Private: a log that writes the error down writes nobody's id.
  readonly #opens: readonly string[]
  readonly #leaves: ((tx: Tx) => Promise<void>) | undefined

  constructor(
    code: ProblemCode,
    { detail, errors = [], opens = [], leaves }: ProblemWords = {},
    options?: ErrorOptions,
  ) {
    const { cause, remedy } = problemKinds[code]
    super(detail ?? `${cause} ${remedy}`, options)
    this.name = 'Problem'
    this.code = code
    this.errors = errors
    this.#opens = opens
    this.#leaves = leaves
  }

  /** What is written of it all the same. */
  get leaves(): ((tx: Tx) => Promise<void>) | undefined {
    return this.#leaves
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

/** "pay.amountCents" as a JSON pointer (RFC 6901): "/pay/amountCents". */
const pointerTo = (field: string): string =>
  field === '' ? '' : `/${field.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`

/** The domain's refusals as the errors of a problem: "pay.amountCents" becomes "/pay/amountCents". */
export const errorsOf = (refusals: readonly Refusal[]): ProblemReason[] =>
  refusals.map(({ field, code, cause, remedy, actor }) => ({
    pointer: pointerTo(field),
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
