import type { DeclarationInForce, Tx } from '@cesu/db'
import {
  type Assessment,
  assess,
  type CorrectionInput,
  elementsOfRecord,
  linesOf,
  recordOf,
  refuseDeclaration,
  type VersionDifferences,
  versionDifferences,
} from '@cesu/domain/declarations'
import { declarationFacts, type GatheredFacts } from './declaration-facts.ts'
import { correctedInput } from './declaration-to-change.ts'

/** What is thought of a correction: the judgement of the month that it makes, and what changes. */
export interface JudgedCorrection extends Assessment {
  gathered: GatheredFacts
  /** Null when no payslip can be computed. */
  differences: VersionDifferences | null
}

/**
 * Judges a correction as a declaration is, and says what it changes; one that changes nothing is refused. An agent's needs no mandate,
 * and is possible as long as the contributions of the month are not barred.
 */
export async function judgeCorrection(
  tx: Tx,
  found: DeclarationInForce,
  { input, today, byAgent }: { input: CorrectionInput; today: string; byAgent: boolean },
): Promise<JudgedCorrection> {
  const declared = correctedInput(input, found)
  const { partnerId } = found
  const gathered = await declarationFacts(tx, { partnerId, input: declared, today, correcting: found, byAgent })
  const assessment = assess(gathered.facts)
  if (assessment.payslip === null) return { ...assessment, gathered, differences: null }
  const { version } = found
  const next = recordOf(gathered.facts, assessment.payslip)
  const before = { ...version, elements: elementsOfRecord(version), lines: linesOf(version) }
  const after = { ...next, elements: elementsOfRecord(next) }
  const differences = versionDifferences(before, after)
  const refusals =
    differences.fields.length > 0
      ? assessment.refusals
      : [...assessment.refusals, refuseDeclaration('correction.nothing_changed', '')]
  return { ...assessment, refusals, gathered, differences }
}
