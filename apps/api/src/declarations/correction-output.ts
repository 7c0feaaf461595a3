import type { DeclarationInForce } from '@cesu/db'
import type { JudgedCorrection } from './judge-correction.ts'
import { JudgementOutput, judgementOutput } from './judgement-output.ts'
import type { Trying } from './titles/count-tries.ts'
import { VersionDifferencesOutput } from './version-differences-output.ts'

/** What is thought of a correction that is not sent yet. */
export const CorrectionOutput = JudgementOutput.extend({
  /** What changes from the version in force; null when no payslip can be computed. */
  differences: VersionDifferencesOutput.nullable(),
})

/** A judgement as it leaves, with what the correction changes of a declaration. */
export const correctionOutput = async (call: Trying, judged: JudgedCorrection, before: DeclarationInForce) => {
  const { gathered, differences } = judged
  return { ...(await judgementOutput(call, judged, { gathered, before })), differences }
}
