import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** What agents ask, the last first: what waits for an answer, or all of it. */
export const questionsSearch = listSearch({ name: 'questions', filters: { etat: z.enum(['ATTEND']) } })

export type QuestionsUrl = ReturnType<typeof questionsSearch.read>
