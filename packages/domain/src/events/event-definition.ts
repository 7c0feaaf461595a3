import type { SubjectKind } from '@cesu/db/model'
import type { z } from 'zod'

/** One kind of thing that can happen: what it happens to, what is kept of it, how it is said, and who is told. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType, Subject = SubjectKind | null> {
  /** What it happens to; null when it can happen to several kinds of things, and each happening says which. */
  readonly subject: Subject
  /** Version of the payload: a payload that changes its shape takes the next one. */
  readonly version: number
  /** What is kept, never a NIR, an IBAN or a secret. */
  readonly payload: Payload
  /** In French, after the actor's name: « a consulté la déclaration ». */
  readonly sentence: (payload: z.output<Payload>) => string
  /** The message that tells the partner concerned (outbox): its place among those of the subject; null tells nobody. */
  readonly tells: {
    readonly sequence: (payload: z.output<Payload>) => number
    /** What is kept, and not told. */
    readonly withholds?: readonly string[]
  } | null
}

/** Writes a kind of event down. */
export const event = <Payload extends z.ZodType, const Subject extends SubjectKind | null>(
  definition: EventDefinition<Payload, Subject>,
): EventDefinition<Payload, Subject> => definition
