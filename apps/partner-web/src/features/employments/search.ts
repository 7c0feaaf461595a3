import { statesToDo } from '@cesu/domain/declarations'
import { isPeriod } from '@cesu/domain/shared'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** What is to do up to a month, in one state or in all; in the order of names, which the cursors bear. */
export const monthSearch = listSearch({
  name: 'a-faire',
  namesInCursor: true,
  filters: { mois: z.string().refine(isPeriod), etat: z.enum(statesToDo) },
})

export type MonthUrl = ReturnType<typeof monthSearch.read>
