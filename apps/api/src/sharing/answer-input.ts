import { ApprovalAnswer } from '@cesu/domain/sharing'
import { z } from 'zod'

/** What the second person says. */
export const AnswerInput = z.strictObject({ answer: z.enum(ApprovalAnswer), comment: z.string().trim().max(2_000) })

export const answerExpected = {
  answer: 'GRANTED pour accepter, REFUSED pour écarter',
  comment: 'ce que vous ajoutez, en 2 000 caractères au plus ; vide si rien',
}
