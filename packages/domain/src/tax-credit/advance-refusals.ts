import { immediateAdvance, thirdPartyPolicy } from '../parameters/tax-credit.ts'
import { findInForce, type Refusal } from '../shared/index.ts'
import type { Household } from './household.ts'
import { refuseTaxCredit, type TaxCreditRefusalCode } from './refusals.ts'

/**
 * Every reason why a household has no immediate advance in a year; none means that it may ask for it. The tax credit
 * itself is never lost. Source: conditions that Urssaf publishes for the
 * service (APA, PCH); for prefinanced vouchers, the policy in force (`thirdPartyPolicy`).
 */
export const advanceRefusals = (year: number, household: Household): Refusal<TaxCreditRefusalCode>[] => [
  ...(findInForce(immediateAdvance.versions, `${year}-01-01`) ? [] : [refuseTaxCredit('advance.before_start', 'year')]),
  ...(household.apa ? [refuseTaxCredit('advance.apa', 'household.apa')] : []),
  ...(household.pch ? [refuseTaxCredit('advance.pch', 'household.pch')] : []),
  ...(household.prefinancedVouchers && policyOf(year) === 'PERSON_EXCLUDED'
    ? [refuseTaxCredit('advance.vouchers', 'household.prefinancedVouchers')]
    : []),
]

const policyOf = (year: number) => findInForce(thirdPartyPolicy.versions, `${year}-01-01`)?.value
