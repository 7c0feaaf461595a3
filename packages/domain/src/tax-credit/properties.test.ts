import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { addPeriods } from '../shared/index.ts'
import { ExpenseActivity } from './expenses.ts'
import { ask } from './fixture.ts'

const expense = fc.record({
  activity: fc.constantFrom(...Object.values(ExpenseActivity)),
  costCents: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 900_000 })),
  aidCents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400_000 })),
})

const question = fc.record({
  year: fc.integer({ min: 2019, max: 2026 }),
  household: fc.record({
    children: fc.integer({ min: 0, max: 3 }),
    sharedCustodyChildren: fc.integer({ min: 0, max: 3 }),
    membersOver65: fc.integer({ min: 0, max: 2 }),
    disabled: fc.boolean(),
    firstYear: fc.boolean(),
    apa: fc.boolean(),
  }),
  advance: fc.boolean(),
  expenses: fc.array(fc.array(expense, { maxLength: 3 }), { maxLength: 12 }),
})

const asked = ({ year, household, advance, expenses }: typeof question extends fc.Arbitrary<infer Q> ? Q : never) => ({
  year,
  household,
  advance,
  months: expenses.map((list, index) => ({ period: addPeriods(`${year}-01`, index), expenses: list })),
})

test('a year adds up and stays within every ceiling, whatever its aids', () => {
  fc.assert(
    fc.property(question, (drawn) => {
      const answer = ask(asked(drawn))
      const { ceilingCents, months, creditCents, advanceCents, laterCents } = answer
      expect(creditCents).toBe(months.reduce((sum, month) => sum + month.creditCents, 0))
      expect(advanceCents + laterCents).toBe(creditCents)
      expect(creditCents).toBeGreaterThanOrEqual(0)
      expect(creditCents).toBeLessThanOrEqual(ceilingCents / 2)
      let left = ceilingCents
      for (const month of months) {
        expect(month.retainedCents).toBeLessThanOrEqual(month.costCents)
        expect(month.remainingCents).toBe(left - month.retainedCents)
        expect(month.advanceCents).toBeGreaterThanOrEqual(0)
        expect(month.advanceCents).toBeLessThanOrEqual(Math.max(0, month.creditCents))
        for (const cents of Object.values(month.remainingByActivity)) expect(cents).toBeGreaterThanOrEqual(0)
        left = month.remainingCents
      }
      expect(left).toBeGreaterThanOrEqual(0)
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    }),
    { numRuns: trials(10_000) },
  )
})

test('what comes later never changes the months before', () => {
  fc.assert(
    fc.property(question, (drawn) => {
      const request = asked(drawn)
      const half = Math.floor(request.months.length / 2)
      const whole = ask(request).months.slice(0, half)
      expect(ask({ ...request, months: request.months.slice(0, half) }).months).toEqual(whole)
    }),
    { numRuns: trials(3_000) },
  )
})
