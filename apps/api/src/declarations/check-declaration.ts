import { assess, DeclarationInput, declarationExpected } from '@cesu/domain/declarations'
import { documentedDeclaration } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { declarationFacts } from './declaration-facts.ts'
import { JudgementOutput, judgementOutput } from './judgement-output.ts'

/** Judges a declaration that is not sent yet, without writing anything. */
export const checkDeclaration = operation({
  name: 'declarations.check',
  title: 'Vérifier une déclaration sans l’envoyer',
  permission: 'declarations.submit',
  effect: 'read',
  input: DeclarationInput,
  expected: declarationExpected,
  output: JudgementOutput,
  example: documentedDeclaration,
  async run(call, input) {
    const { tx, actor, today } = call
    const gathered = await declarationFacts(tx, { partnerId: actor.partnerId, input, today })
    return judgementOutput(call, assess(gathered.facts), { gathered, before: null })
  },
  opens: (answer) => pairPersons(answer),
})
