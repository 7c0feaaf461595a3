import { z } from 'zod'
import { documentedTakingBack } from '../../documentation/ids.ts'
import { operation } from '../../operation.ts'
import { pairPersons } from '../../persons.ts'
import { DeclarationKey } from '../declaration-key.ts'
import { declarationToPay } from './declaration-to-pay.ts'
import { releaseTitles } from './release-titles.ts'

/** Takes back titles that pay a declaration of the partner's: they can be used again. One that its worker has remitted stays. */
export const takeBackTitles = operation({
  name: 'titles.takeBack',
  title: 'Reprendre des titres Cesu préfinancés donnés pour une déclaration',
  permission: 'declarations.submit',
  effect: 'write',
  cutBy: 'API_DECLARATIONS',
  input: DeclarationKey.extend({ uses: z.array(z.uuid()).min(1).max(200) }),
  expected: { uses: 'de 1 à 200 identifiants d’utilisations de titres, lus sur la déclaration' },
  output: z.object({ released: z.array(z.object({ number: z.string(), faceValueCents: z.int() })) }),
  example: documentedTakingBack,
  async run(call, { uses, ...key }) {
    const paid = await declarationToPay(call, key)
    const { employerId, employeeId } = paid
    return { released: await releaseTitles(call, paid, uses), employerId, employeeId }
  },
  opens: (answer) => pairPersons(answer),
})
