import type { Question } from '@cesu/db'
import { CaseParty } from '@cesu/domain/cases'
import { z } from 'zod'

/** A question of Urssaf about a case, and its answer: null before it. */
export const QuestionOutput = z.object({
  id: z.string(),
  caseNumber: z.int(),
  party: z.enum(CaseParty),
  /** What it is about, in French, with its article. */
  about: z.string(),
  text: z.string(),
  authorName: z.string(),
  askedAt: z.string(),
  /** Last day to answer, YYYY-MM-DD. */
  replyBy: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Whether the case is decided: no answer is waited for any more. */
  isOver: z.boolean(),
})

/** A row of the database, as it leaves. */
export const questionOutput = ({ askedAt, answeredAt, ...question }: Question): z.input<typeof QuestionOutput> => ({
  ...question,
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
})
