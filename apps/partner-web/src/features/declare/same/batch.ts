import { DeclarationInput } from '@cesu/domain/declarations'
import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'
import { z } from 'zod'

const BatchLine = z.object({
  /** What is sent, the hash of the figures that were read included. */
  input: DeclarationInput,
  /** The total cost that was read, in cents. */
  costCents: z.int(),
  /** Makes one declaration of it however often it is sent. */
  idempotencyKey: z.string(),
  /** What came of it; null as long as nobody knows. */
  outcome: z
    .union([
      z.object({ kind: z.literal('SENT'), id: z.string(), reference: z.string() }),
      z.object({ kind: z.literal('REFUSED'), sentences: z.array(z.string()) }),
    ])
    .optional(),
})

/** One declaration of a month that is being sent. */
export type BatchLine = z.infer<typeof BatchLine>
export type Outcome = NonNullable<BatchLine['outcome']>

const name = (period: string) => `mois.${period}`
const leftOut = (period: string) => `mois.${period}.sans`

/**
 * The declarations of a month that are being sent from this tab, each with its key and what came of it: after a reload, a lost session
 * or a cut, what is not known is sent again with the same key. Null when there are none.
 */
export const findBatch = (period: string): BatchLine[] | null =>
  z
    .array(BatchLine)
    .min(1)
    .safeParse(readDraft(name(period))).data ?? null

export const keepBatch = (period: string, lines: readonly BatchLine[]): void => keepDraft(name(period), lines)

/** The pairs of a month that one left out, by their employment: after a reload they still are. */
export const findLeftOut = (period: string): ReadonlySet<string> =>
  new Set(z.array(z.string()).safeParse(readDraft(leftOut(period))).data)

export const keepLeftOut = (period: string, left: ReadonlySet<string>): void => keepDraft(leftOut(period), [...left])

export const forgetBatch = (period: string): void => dropDraft(name(period))
