import { type EmploymentFacts, findDeclarationOfMonth, findEmploymentFacts, listEarlierMonths, type Tx } from '@cesu/db'
import type { DeclarationFacts, DeclarationInput } from '@cesu/domain/declarations'
import { Problem } from '../problem.ts'

const EARLIER_MONTHS = 3

/** The facts by which a declaration is judged, and the pair they are about. */
export interface GatheredFacts {
  facts: DeclarationFacts
  pair: EmploymentFacts
}

/** Gathers the facts of a declaration; `resource.not_found` when the partner knows nothing of the pair. */
export async function declarationFacts(
  tx: Tx,
  { partnerId, input, today }: { partnerId: string; input: DeclarationInput; today: string },
): Promise<GatheredFacts> {
  const { employerId, employmentId } = input
  const pair = await findEmploymentFacts(tx, { partnerId, employerId, employmentId })
  if (pair === null) {
    throw new Problem('resource.not_found', 'Cette relation d’emploi n’est pas dans votre liste. Revenez à la liste.')
  }
  const existing = await findDeclarationOfMonth(tx, input)
  const earlier = await listEarlierMonths(tx, input, EARLIER_MONTHS)
  const { employer, employee, mandates, level, scheme, startDay, endDay } = pair
  const { territory, exemption } = employer
  return {
    pair,
    facts: {
      input,
      employment: { level, scheme, startDay, endDay, territory, exemption },
      employee,
      mandates,
      existing,
      earlier,
      today,
    },
  }
}
