import {
  type EmploymentFacts,
  findDeclarationOfMonth,
  findEmploymentFacts,
  listEarlierMonths,
  lockHouseholdMonth,
  sumExemptGross,
  type Tx,
} from '@cesu/db'
import type { DeclarationFacts, DeclarationInput } from '@cesu/domain/declarations'
import { mandateMissing } from '@cesu/domain/mandates'
import type { Refusal } from '@cesu/domain/shared'
import { type Pair, pairPersons } from '../persons.ts'
import { errorsOf, Problem } from '../problem.ts'

const EARLIER_MONTHS = 3

/** The facts by which a declaration is judged, and the pair they are about. */
export interface GatheredFacts {
  facts: DeclarationFacts
  pair: EmploymentFacts
}

/** Gathers the facts of a declaration, which nobody may change meanwhile when it is being decided; a `declaration.refused` Problem when the partner knows nothing of the pair. */
export async function declarationFacts(
  tx: Tx,
  {
    partnerId,
    input,
    today,
    deciding = false,
  }: { partnerId: string; input: DeclarationInput; today: string; deciding?: boolean },
): Promise<GatheredFacts> {
  const { employerId, employmentId, endDay: day } = input
  const pair = await findEmploymentFacts(tx, { partnerId, employerId, employmentId, day })
  if (pair === null) {
    // The same answer for a pair that does not exist and for one that gave no mandate: it is about nobody.
    throw refusedDeclaration([mandateMissing], null)
  }
  // What the household's other declarations leave is decided one declaration at a time; nobody holds another's household.
  if (deciding) await lockHouseholdMonth(tx, input)
  const existing = await findDeclarationOfMonth(tx, input)
  const exemptionUsedCents = await sumExemptGross(tx, input)
  const earlier = await listEarlierMonths(tx, input, EARLIER_MONTHS)
  const { employer, employee, mandates, level, scheme, startDay, endDay } = pair
  const { territory, exemption } = employer
  return {
    pair,
    facts: {
      input,
      employment: { level, scheme, startDay, endDay, territory, exemption },
      employee,
      exemptionUsedCents,
      mandates,
      existing,
      earlier,
      today,
    },
  }
}

/** A declaration that is refused, with all the reasons: they tell something of the pair that they are about. */
export function refusedDeclaration(refusals: readonly Refusal[], pair: Pair | null): Problem {
  const reasons = refusals.length === 1 ? 'Il y a 1 raison à lever.' : `Il y a ${refusals.length} raisons à lever.`
  const opens = pair === null ? [] : pairPersons(pair)
  return new Problem('declaration.refused', { detail: reasons, errors: errorsOf(refusals), opens })
}
