import {
  type DeclarationInForce,
  type EmploymentFacts,
  findEmploymentFacts,
  findMonthFacts,
  listMandateFacts,
  lockHouseholdMonth,
  type Tx,
} from '@cesu/db'
import {
  changeableUntil,
  type DeclarationFacts,
  type DeclarationInput,
  refuseDeclaration,
} from '@cesu/domain/declarations'
import { mandateRefusal } from '@cesu/domain/mandates'
import type { Refusal } from '@cesu/domain/shared'
import { type Pair, pairPersons } from '../persons.ts'
import { legalDay } from '../platform/clock.ts'
import { errorsOf, Problem } from '../problem.ts'
import { thresholdsToday } from '../thresholds.ts'

const EARLIER_MONTHS = 3

/** The facts by which a declaration is judged, and the pair they are about. */
export interface GatheredFacts {
  facts: DeclarationFacts
  pair: EmploymentFacts
}

/** What is judged: by whom, which day, and the declaration that is corrected when it is not a new one. */
interface Judged {
  partnerId: string
  input: DeclarationInput
  today: string
  correcting?: DeclarationInForce
  /** True when an agent corrects it. */
  byAgent?: boolean
  /** True when it is being decided: nobody may change the facts meanwhile. */
  deciding?: boolean
}

/**
 * Gathers the facts of a declaration, or of its correction; a `declaration.refused` Problem when the partner knows nothing of the
 * pair.
 */
export async function declarationFacts(
  tx: Tx,
  { partnerId, input, today, correcting, byAgent = false, deciding = false }: Judged,
): Promise<GatheredFacts> {
  const { employerId, employmentId, endDay: day } = input
  const pair = await findEmploymentFacts(tx, { partnerId, employerId, employmentId, day })
  if (pair === null) {
    // The same answer for an employment that does not exist and for another employer's: it is about nobody.
    const mandates = await listMandateFacts(tx, { partnerId, employerId })
    const elsewhere = refuseDeclaration('employment.elsewhere', 'employmentId')
    throw refusedDeclaration([mandateRefusal(mandates, 'DECLARE', today) ?? elsewhere], null)
  }
  // What the household's other declarations leave is decided one declaration at a time; nobody holds another's household.
  if (deciding) await lockHouseholdMonth(tx, input)
  const month = await findMonthFacts(tx, input, { before: correcting ?? null, months: EARLIER_MONTHS })
  return {
    pair,
    facts: {
      input,
      ...situationOf(pair, correcting),
      exemptionUsedCents: month.exemptGrossCents,
      mandates: pair.mandates,
      pays: month.pays.filter(({ id }) => id !== correcting?.id),
      correcting: correcting
        ? { changeableUntil: changeableDay(correcting), registeredDay: legalDay(correcting.submittedAt), byAgent }
        : null,
      earlier: month.earlier,
      thresholds: await thresholdsToday({ tx, today }),
      today,
    },
  }
}

/** Last day on which a declaration can be changed by who declared it. */
export const changeableDay = ({ period, submittedAt }: Pick<DeclarationInForce, 'period' | 'submittedAt'>): string =>
  changeableUntil(period, legalDay(submittedAt))

/** The situation of the pair: of today for a new declaration, of the version that it replaces for a correction. */
function situationOf(
  { employer, employee, level, scheme, startDay, endDay }: EmploymentFacts,
  correcting: DeclarationInForce | undefined,
): Pick<DeclarationFacts, 'employment' | 'employee'> {
  const { territory, exemption } = employer
  const employment = { level, scheme, startDay, endDay, territory, exemption }
  if (!correcting) return { employment, employee }
  const { version } = correcting
  const rates = { NONE: 0, NEUTRAL: null, RATE: version.withholdingRatePcm }
  return {
    employment: {
      ...{ ...employment, territory: version.territory, scheme: version.scheme },
      // What was given up is not in the version: the household’s of today.
      exemption: version.exemptionRenounced ? exemption : version.exemption,
    },
    employee: { nonResident: version.nonResident, withholdingRatePcm: rates[version.withholdingKind] },
  }
}

/** A declaration that is refused, with all the reasons: they tell something of the pair that they are about. */
export function refusedDeclaration(refusals: readonly Refusal[], pair: Pair | null): Problem {
  const reasons = refusals.length === 1 ? 'Il y a 1 raison à lever.' : `Il y a ${refusals.length} raisons à lever.`
  const opens = pair === null ? [] : pairPersons(pair)
  return new Problem('declaration.refused', { detail: reasons, errors: errorsOf(refusals), opens })
}
