import { isPeriod } from '@cesu/domain/shared'
import { z } from 'zod'

/** The month to declare, when the page was opened for one. */
export const DeclareSearch = z.object({ mois: z.string().refine(isPeriod).optional().catch(undefined) })

export type DeclareSearch = z.infer<typeof DeclareSearch>
