import { isPeriod } from '@cesu/domain/shared'
import { z } from 'zod'
import { Problem } from '../problem.ts'

/** Which declaration. */
export const DeclarationKey = z.strictObject({
  employerId: z.uuid(),
  period: z.string().max(7).refine(isPeriod),
  id: z.uuid(),
})

/** The same answer for a declaration of another partner and for one that does not exist. */
export const unknownDeclaration = () =>
  new Problem('resource.not_found', {
    detail: 'Cette déclaration n’existe pas, ou vous n’y avez pas accès. Retrouvez-la dans la liste.',
  })
