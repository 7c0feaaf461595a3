import type { AnswerFile, Question } from '@cesu/db'
import { CaseFileScan, CaseParty } from '@cesu/domain/cases'
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

/** The same, as who is asked reads it: with their files, sent with the answer or put with one to come. */
export const OwnQuestionOutput = QuestionOutput.extend({
  files: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), size: z.int(), scan: z.enum(CaseFileScan) },
      isSent: z.boolean(),
    }),
  ),
})

export const ownQuestionOutput = (
  question: Question,
  files: readonly AnswerFile[],
): z.input<typeof OwnQuestionOutput> => ({
  ...questionOutput(question),
  files: files.filter(({ questionId }) => questionId === question.id),
})
