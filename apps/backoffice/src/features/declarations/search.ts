import { DeclarationStatus } from '@cesu/domain/declarations'
import { isPeriod } from '@cesu/domain/shared'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

export const declarationsSearch = listSearch({
  name: 'declarations',
  sorts: ['submittedAt', 'period', 'netCents'],
  direction: 'desc',
  filters: {
    /** Identifier of a partner. */
    partenaire: z.uuid(),
    mois: z.string().refine(isPeriod),
    statut: z.enum(DeclarationStatus),
    /** Only the declarations with something to check. */
    anomalies: z.literal(true),
  },
})

export type DeclarationsUrl = ReturnType<typeof declarationsSearch.read>
