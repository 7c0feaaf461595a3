import { TitlesInput, titlesExpected } from '@cesu/domain/vouchers'
import { documentedGiving } from '../../documentation/ids.ts'
import { operation } from '../../operation.ts'
import { DeclarationKey } from '../declaration-key.ts'
import { TitleVerdicts } from './judged-titles.ts'
import { ownDeclarationToPay } from './own-declaration-to-pay.ts'
import { payWithTitles } from './pay-with-titles.ts'

/** Has the titles of a household pay a month that somebody declared for it: each is used or refused alone. */
export const giveOwnTitles = operation({
  name: 'own-titles.give',
  title: 'Donner ses titres Cesu préfinancés pour un mois déclaré',
  permission: 'as-employer.pay',
  effect: 'write',
  input: DeclarationKey.extend({ titles: TitlesInput }),
  expected: titlesExpected,
  output: TitleVerdicts,
  example: documentedGiving,
  async run(call, { titles, ...key }) {
    return payWithTitles(call, await ownDeclarationToPay(call, key), titles)
  },
})
