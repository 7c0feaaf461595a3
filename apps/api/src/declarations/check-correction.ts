import { CorrectionInput, changeExpected } from '@cesu/domain/declarations'
import { documentedCorrection } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { declarationToChange } from './declaration-to-change.ts'
import { judgeCorrection } from './judge-correction.ts'
import { JudgementOutput, judgementOutput } from './judgement-output.ts'
import { VersionDifferencesOutput } from './version-differences-output.ts'

/** Judges a correction that is not sent yet, without writing anything. */
export const checkCorrection = operation({
  name: 'declarations.check-correction',
  title: 'Vérifier une correction sans l’enregistrer',
  permission: 'declarations.correct',
  effect: 'read',
  input: CorrectionInput,
  expected: changeExpected,
  output: JudgementOutput.extend({
    /** What changes from the version in force; null when no payslip can be computed. */
    differences: VersionDifferencesOutput.nullable(),
  }),
  example: documentedCorrection,
  async run(call, input) {
    const { tx, today } = call
    const found = await declarationToChange(call, input, { deciding: false })
    const judged = await judgeCorrection(tx, found, { input, today })
    const { gathered, differences } = judged
    return { ...(await judgementOutput(call, judged, { gathered, before: found })), differences }
  },
  opens: (answer) => pairPersons(answer),
})
