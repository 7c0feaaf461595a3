import { CorrectionInput, changeExpected } from '@cesu/domain/declarations'
import { documentedCorrection } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { CorrectionOutput, correctionOutput } from './correction-output.ts'
import { declarationToChange } from './declaration-to-change.ts'
import { judgeCorrection } from './judge-correction.ts'

/** Judges a correction that is not sent yet, without writing anything. */
export const checkCorrection = operation({
  name: 'declarations.check-correction',
  title: 'Vérifier une correction sans l’enregistrer',
  permission: 'declarations.correct',
  effect: 'read',
  input: CorrectionInput,
  expected: changeExpected,
  output: CorrectionOutput,
  example: documentedCorrection,
  async run(call, input) {
    const { tx, today } = call
    const found = await declarationToChange(call, input, { deciding: false })
    const judged = await judgeCorrection(tx, found, { input, today, byAgent: false })
    return correctionOutput(call, judged, found)
  },
  opens: (answer) => pairPersons(answer),
})
