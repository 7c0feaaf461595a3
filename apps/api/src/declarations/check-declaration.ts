import { CheaperRelief, EstimateResult } from '@cesu/domain/contributions'
import { AnomalyCode, assess, DeclarationInput, declarationExpected } from '@cesu/domain/declarations'
import { creditWithin } from '@cesu/domain/tax-credit'
import { z } from 'zod'
import { creditRoomOf } from '../credit-room.ts'
import { documentedDeclaration } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { errorsOf, ProblemReasonOutput } from '../problem.ts'
import { declarationFacts } from './declaration-facts.ts'

/** Judges a declaration that is not sent yet, without writing anything. */
export const checkDeclaration = operation({
  name: 'declarations.check',
  title: 'Vérifier une déclaration sans l’envoyer',
  permission: 'declarations.submit',
  effect: 'read',
  input: DeclarationInput,
  expected: declarationExpected,
  output: z.object({
    /** All the reasons to refuse it; empty when it can be sent. */
    errors: z.array(ProblemReasonOutput),
    anomalies: z.array(z.object({ code: z.enum(AnomalyCode), field: z.string(), detail: z.string() })),
    /** Its tax credit is estimated within what the household's year has left; 0 once it is used up. */
    payslip: EstimateResult.nullable(),
    /** Another relief that would cost the employer less; null when there is none. */
    cheaperRelief: CheaperRelief.nullable(),
  }),
  example: documentedDeclaration,
  async run({ tx, actor: { partnerId }, today }, input) {
    const { facts, pair } = await declarationFacts(tx, { partnerId, input, today })
    const { refusals, anomalies, payslip, cheaperRelief } = assess(facts)
    const { employerId, employeeId } = pair
    const shown = anomalies.map(({ code, field, detail }) => ({ code, field, detail }))
    const { exemption } = facts.employment
    const credited = payslip && {
      ...payslip,
      ...creditWithin(payslip, await creditRoomOf(tx, { ...input, exemption })),
    }
    return { employerId, employeeId, errors: errorsOf(refusals), anomalies: shown, payslip: credited, cheaperRelief }
  },
  opens: (answer) => pairPersons(answer),
})
