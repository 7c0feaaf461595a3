import { expect, test } from 'vitest'
import { noAnswers, type Question } from './answers.ts'
import { answerTo, cheaperReliefOf, shownOf } from './answerTo.ts'
import { leastNetNotReached, leastPay } from './minimum.ts'

const question = (over: Partial<Question> = {}): Question => ({
  ...noAnswers,
  period: '2026-11',
  amountCents: 1_350,
  hoursHundredths: 1_300,
  ...over,
})

test('each of the four amounts leads to the other three', () => {
  const fromNet = shownOf(answerTo(question()))
  expect(fromNet?.netCents).toBe(17_550)
  for (const [known, amountCents] of [
    ['NET', fromNet?.netCents],
    ['GROSS', fromNet?.grossCents],
    ['TOTAL_COST', fromNet?.totalCostCents],
  ] as const) {
    expect(answerTo(question({ known, per: 'MONTH', amountCents: amountCents ?? 0 }))).toEqual(fromNet)
  }
  const fromRest = answerTo(
    question({ known: 'COST_AFTER_CREDIT', per: 'MONTH', amountCents: fromNet?.costAfterCreditCents ?? 0 }),
  )
  expect(fromRest).toMatchObject({ costAfterCreditCents: fromNet?.costAfterCreditCents })
})

test('an amount for an hour is that of the month divided by its hours', () => {
  const hourly = answerTo(question({ known: 'TOTAL_COST', per: 'HOUR', amountCents: 2_500 }))
  expect(hourly).toEqual(answerTo(question({ known: 'TOTAL_COST', per: 'MONTH', amountCents: 32_500 })))
})

test('what is shown never exceeds an amount that no pay gives', () => {
  const amounts = Array.from({ length: 100 }, (_, index) => 30_000 + index)
  const answers = amounts.map((amountCents) => answerTo(question({ known: 'TOTAL_COST', per: 'MONTH', amountCents })))
  expect(answers.some((answer) => 'above' in answer)).toBe(true)
  for (const [index, answer] of answers.entries()) {
    expect(shownOf(answer)?.totalCostCents).toBeLessThanOrEqual(amounts[index] ?? 0)
  }
})

test('[finding L12] at 70, 150 h at 12,50 € gross in 2024: the deduction would cost 81,76 € less, and can be chosen', () => {
  const long = question({
    period: '2024-03',
    known: 'GROSS',
    amountCents: 1_250,
    hoursHundredths: 15_000,
    exemption: 'AGE_70',
  })
  const exempted = shownOf(answerTo(long))
  if (!exempted) throw new Error('refused')
  const found = cheaperReliefOf(long, exempted)
  expect(found?.savingCents).toBe(8_176)
  const chosen = shownOf(answerTo({ ...long, renounces: true }))
  expect(chosen?.totalCostCents).toBe(found?.totalCostCents)
  expect(chosen && cheaperReliefOf({ ...long, renounces: true }, chosen)).toBeNull()
})

test('[finding B] at 70, 40 h: the exemption would cost less than the deduction that is chosen', () => {
  const short = question({ known: 'GROSS', amountCents: 1_500, hoursHundredths: 4_000, exemption: 'AGE_70' })
  const [exempted, chosen] = [short, { ...short, renounces: true }].map((asked) => shownOf(answerTo(asked)))
  const found = chosen && cheaperReliefOf({ ...short, renounces: true }, chosen)
  expect(found).toMatchObject({ exemption: 'AGE_70', totalCostCents: exempted?.totalCostCents })
})

test('Mayotte is refused, with the reason', () => {
  const answer = answerTo(question({ territory: 'MAYOTTE' }))
  expect(answer).toMatchObject({ refusals: [{ code: 'territory.not_covered' }] })
  expect(shownOf(answer)).toBeNull()
  expect(leastPay(question({ territory: 'MAYOTTE' }), '2026-11')).toBeNull()
})

test.each([
  ['the least net of an hour', 0, null],
  ['a cent under it', -1, 'the least'],
  ['a cent above it', 1, null],
] as const)('%s', (_title, over, expected) => {
  const least = leastPay(noAnswers, '2026-11')?.netCents ?? 0
  const asked = question({ amountCents: least + over, hoursHundredths: 1_000 })
  const result = shownOf(answerTo(asked))
  expect(result && leastNetNotReached(asked, result)).toBe(expected && least)
})

test('the least gross of an hour is enough, however the net of the month is rounded', () => {
  const least = leastPay(noAnswers, '2026-11')?.grossCents ?? 0
  for (const hoursHundredths of [50, 333, 1_000, 3_775, 15_167]) {
    const asked = question({ known: 'GROSS', amountCents: least, hoursHundredths })
    const result = shownOf(answerTo(asked))
    expect(result && leastNetNotReached(asked, result)).toBeNull()
  }
})
