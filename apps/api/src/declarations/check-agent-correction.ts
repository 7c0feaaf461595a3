import { listCasesOf } from '@cesu/db'
import { CorrectionInput, changeExpected } from '@cesu/domain/declarations'
import { mayOnCase } from '@cesu/domain/permissions'
import { documentedCorrection } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { Problem } from '../problem.ts'
import { CorrectionOutput, correctionOutput } from './correction-output.ts'
import { unknownDeclaration } from './declaration-key.ts'
import { declarationToChange } from './declaration-to-change.ts'
import { judgeCorrection } from './judge-correction.ts'

/** Judges what an agent would correct of a declaration that a case is about, as its partner's correction is, without writing anything. */
export const checkAgentCorrection = operation({
  name: 'declarations.check-agent-correction',
  title: 'Vérifier ce qu’une décision corrigerait, sans l’enregistrer',
  permission: 'cases.handle',
  effect: 'read',
  input: CorrectionInput,
  expected: changeExpected,
  output: CorrectionOutput,
  example: documentedCorrection,
  async run(call, input) {
    const { tx, actor, today } = call
    const cases = await listCasesOf(tx, { subjectKind: 'DECLARATION', subjectId: input.id })
    const theirs = cases.filter((one) => mayOnCase(actor, 'cases.handle', one))
    if (theirs.length === 0) throw unknownDeclaration()
    if (theirs.every(({ status }) => status === 'RESOLVED')) throw new Problem('case.not_now')
    const found = await declarationToChange(call, input, { deciding: false })
    const judged = await judgeCorrection(tx, found, { input, today, byAgent: true })
    return correctionOutput(call, judged, found)
  },
  opens: (answer) => pairPersons(answer),
})
