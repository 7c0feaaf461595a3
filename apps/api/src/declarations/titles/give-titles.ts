import { TitlesInput, titlesExpected } from '@cesu/domain/vouchers'
import { documentedGiving } from '../../documentation/ids.ts'
import { operation } from '../../operation.ts'
import { pairPersons } from '../../persons.ts'
import { DeclarationKey } from '../declaration-key.ts'
import { declarationToPay } from './declaration-to-pay.ts'
import { TitleVerdicts } from './judged-titles.ts'
import { payWithTitles } from './pay-with-titles.ts'

/** Has titles pay a month that the partner has declared: each is used or refused alone, and nothing else of the declaration changes. */
export const giveTitles = operation({
  name: 'titles.give',
  title: 'Payer une déclaration avec des titres Cesu préfinancés',
  permission: 'declarations.submit',
  effect: 'write',
  cutBy: 'API_DECLARATIONS',
  input: DeclarationKey.extend({ titles: TitlesInput }),
  expected: titlesExpected,
  output: TitleVerdicts,
  example: documentedGiving,
  async run(call, { titles, ...key }) {
    const paid = await declarationToPay(call, key)
    const { employerId, employeeId } = paid
    return { ...(await payWithTitles(call, paid, titles)), employerId, employeeId }
  },
  opens: (answer) => pairPersons(answer),
})
