import { z } from 'zod'
import { documentedTakingBack } from '../../documentation/ids.ts'
import { operation } from '../../operation.ts'
import { DeclarationKey } from '../declaration-key.ts'
import { ownDeclarationToPay } from './own-declaration-to-pay.ts'
import { releaseTitles } from './release-titles.ts'

/** Takes back titles that pay a month of the household, whoever gave them. One that its worker has remitted stays. */
export const takeBackOwnTitles = operation({
  name: 'own-titles.takeBack',
  title: 'Reprendre des titres Cesu préfinancés donnés pour un mois déclaré',
  permission: 'as-employer.pay',
  effect: 'write',
  input: DeclarationKey.extend({ uses: z.array(z.uuid()).min(1).max(200) }),
  expected: { uses: 'de 1 à 200 identifiants d’utilisations de titres, lus sur le mois' },
  output: z.object({ released: z.array(z.object({ number: z.string(), faceValueCents: z.int() })) }),
  example: documentedTakingBack,
  async run(call, { uses, ...key }) {
    return { released: await releaseTitles(call, await ownDeclarationToPay(call, key), uses) }
  },
})
