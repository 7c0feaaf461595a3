export type { TaxCreditMonth } from './consume-month.ts'
export { consumeYear } from './consume-year.ts'
export { type Household, yearlyCeilingCents } from './household.ts'
export { TaxCreditInput, taxCreditExpected } from './tax-credit-input.ts'
