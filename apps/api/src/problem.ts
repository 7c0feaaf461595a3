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

/** The kinds of problems; each code has one status and one French title. */
export const problemKinds = {
  'input.malformed': { status: 400, title: 'Les données envoyées ne peuvent pas être lues' },
  'session.absent': { status: 401, title: 'Vous n’êtes pas identifié' },
  'access.forbidden': { status: 403, title: 'Vous n’avez pas accès à cette action' },
  'resource.not_found': { status: 404, title: 'Cet élément n’existe pas' },
  'input.wrong_method': { status: 405, title: 'Cette adresse ne s’appelle pas de cette façon' },
  'idempotency.in_flight': { status: 409, title: 'Cet envoi est déjà en cours' },
  'parameter.changed': { status: 409, title: 'Ce paramètre a changé' },
  'cursor.unusable': { status: 410, title: 'Cette page de la liste n’est plus disponible' },
  'input.refused': { status: 422, title: 'Des données sont à corriger' },
  'declaration.refused': { status: 422, title: 'La déclaration n’a pas été enregistrée' },
  'idempotency.other_input': { status: 422, title: 'Cette clé d’envoi a déjà servi pour d’autres données' },
  'rate.limited': { status: 429, title: 'Trop de demandes en peu de temps' },
  'platform.failure': { status: 500, title: 'Le service ne répond pas comme prévu' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemKinds

/** A problem that the person or program who called can understand and act on. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: readonly ProblemError[]

  /** `detail`: one or two French sentences, cause then remedy. */
  constructor(code: ProblemCode, detail: string, errors: readonly ProblemError[] = []) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.errors = errors
  }

  /** The object that leaves; `instance` is the trace id of the request. */
  toDetails(instance: string): ProblemDetails {
    const { status, title } = problemKinds[this.code]
    return {
      type: `/docs/problems#${this.code}`,
      title,
      status,
      detail: this.message,
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
export const countToCorrect = (count: number): string =>
  count === 1 ? '1 donnée est à corriger.' : `${count} données sont à corriger.`

/** An input that the domain refuses, field by field. */
export const refusedInput = (refusals: readonly Refusal[]): Problem =>
  new Problem('input.refused', countToCorrect(refusals.length), errorsOf(refusals))

/** The input of a procedure, read by a parser of the domain: what it refuses leaves as a Problem. */
export const readBy =
  <Input>(parse: (value: unknown) => { input: Input } | { refusals: readonly Refusal[] }) =>
  (value: unknown): Input => {
    const parsed = parse(value)
    if ('refusals' in parsed) throw refusedInput(parsed.refusals)
    return parsed.input
  }
