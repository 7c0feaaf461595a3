import { titleSums } from '@cesu/domain/vouchers'
import { expect, test } from 'vitest'
import { addedSentence, type JudgedTitles, leftOf, sentenceOf } from './judged.ts'

/** Titles of 20,00 € each, refused for these codes; null for those that pay. */
const judged = (codes: readonly (string | null)[], { netToPayCents = 10_000, before = 0 } = {}): JudgedTitles => {
  const pays = codes.filter((code) => code === null).length + before
  const titles = Array.from({ length: pays }, () => ({ faceValueCents: 2_000, funderShareCents: 0 }))
  return {
    verdicts: codes.map((code, rank) => ({
      ...{ number: `${rank}`, issuerName: null, faceValueCents: 2_000 },
      error: code === null ? null : { code, detail: '', remedy: '' },
    })),
    sums: titleSums(netToPayCents, titles),
  }
}

/** Without the spaces of French amounts. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test.each([
  [[null, null], '2 titres paient. Reste à verser : 60,00 €.'],
  [[null, 'title.lost'], '1 titre paie, 1 titre refusé. Reste à verser : 80,00 €.'],
  [['title.lost'], 'Aucun titre ne paie, 1 titre refusé. Reste à verser : 100,00 €.'],
])('titles given with a month: %j', (codes, sentence) => expect(plain(sentenceOf(judged(codes)))).toBe(sentence))

test.each([
  [[null], '1 titre ajouté. Payé par les titres, en tout : 60,00 €. Reste à verser : 40,00 €.'],
  [
    [null, 'title.used_here'],
    '1 titre ajouté, 1 titre déjà compté. Payé par les titres, en tout : 60,00 €. Reste à verser : 40,00 €.',
  ],
  [
    ['title.lost'],
    'Aucun titre ajouté, 1 titre refusé. Payé par les titres, en tout : 40,00 €. Reste à verser : 60,00 €.',
  ],
])('titles added to two others are not counted as all of them: %j', (codes, sentence) =>
  expect(plain(addedSentence(judged(codes, { before: 2 })))).toBe(sentence),
)

test('titles that pay too much say by how much, never a sum below zero', () => {
  expect(plain(leftOf({ leftCents: -4_500 }))).toBe('trop payé par les titres : 45,00 €')
  expect(plain(sentenceOf(judged([null], { netToPayCents: 500 })))).toBe(
    '1 titre paie. Trop payé par les titres : 15,00 €.',
  )
})
