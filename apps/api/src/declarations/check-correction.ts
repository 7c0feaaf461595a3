import { CheaperRelief, EstimateResult } from '@cesu/domain/contributions'
import { AnomalyCode, CorrectionInput, changeExpected } from '@cesu/domain/declarations'
import { creditWithin } from '@cesu/domain/tax-credit'
import { z } from 'zod'
import { creditRoomOf } from '../credit-room.ts'
import { documentedCorrection } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { errorsOf, ProblemReasonOutput } from '../problem.ts'
import { declarationToChange } from './declaration-to-change.ts'
import { judgeCorrection } from './judge-correction.ts'
import { VersionDifferencesOutput } from './version-differences-output.ts'

/** Judges a correction that is not sent yet, without writing anything. */
export const checkCorrection = operation({
  name: 'declarations.check-correction',
  title: 'Vérifier une correction sans l’enregistrer',
  permission: 'declarations.correct',
  effect: 'read',
  input: CorrectionInput,
  expected: changeExpected,
  output: z.object({
    /** All the reasons to refuse it; empty when it can be registered. */
    errors: z.array(ProblemReasonOutput),
    anomalies: z.array(z.object({ code: z.enum(AnomalyCode), field: z.string(), detail: z.string() })),
    /** Its tax credit is estimated within what the household's year had left when the declaration was registered. */
    payslip: EstimateResult.nullable(),
    cheaperRelief: CheaperRelief.nullable(),
    /** What changes from the version in force; null when no payslip can be computed. */
    differences: VersionDifferencesOutput.nullable(),
  }),
  example: documentedCorrection,
  async run(call, input) {
    const { tx, today } = call
    const found = await declarationToChange(call, input, { deciding: false })
    const judged = await judgeCorrection(tx, found, { input, today })
    const { refusals, anomalies, payslip, cheaperRelief, differences, gathered } = judged
    const { employerId, employeeId } = gathered.pair
    const shown = anomalies.map(({ code, field, detail }) => ({ code, field, detail }))
    const roomCents = await creditRoomOf(tx, { ...found, ...gathered.facts.employment }, found)
    const credited = payslip && { ...payslip, ...creditWithin(payslip, roomCents) }
    const judgement = { errors: errorsOf(refusals), anomalies: shown, payslip: credited, cheaperRelief, differences }
    return { employerId, employeeId, ...judgement }
  },
  opens: (answer) => pairPersons(answer),
})
