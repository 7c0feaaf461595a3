export type { TaxCreditMonth } from './consume-month.ts'
export { consumeYear } from './consume-year.ts'
export { type Household, yearlyCeilingCents } from './household.ts'
export { parseTaxCreditInput } from './tax-credit-input.ts'
