import { gradesToCheck } from '@cesu/domain/parameters'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

export const parametersSearch = listSearch({
  name: 'parametres',
  filters: {
    fiabilite: z.enum(gradesToCheck),
    theme: z.string().min(1).max(100),
    /** Only the parameters to check again. */
    reverifier: z.literal(true),
  },
})

export type ParametersUrl = ReturnType<typeof parametersSearch.read>
