import { RepairStatus } from '@cesu/domain/repairs'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** What is said to be wrong, the last first; what waits unless told. */
export const repairsSearch = listSearch({ name: 'erreurs', filters: { etat: z.enum(RepairStatus) } })

export type RepairsUrl = ReturnType<typeof repairsSearch.read>
