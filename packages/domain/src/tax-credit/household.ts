import { type TaxCreditCeilings, taxCreditCeilings } from '../parameters/tax-credit.ts'
import { type Cents, inForce } from '../shared/index.ts'

/** Who pays, in a calendar year: what the ceilings of the tax credit depend on. */
export interface Household {
  /** Dependent children, shared custody apart. */
  children: number
  sharedCustodyChildren: number
  membersOver65: number
  /** A member is disabled: the highest ceiling. */
  disabled: boolean
  /** First year of employment at home. */
  firstYear: boolean
  /** Allowances and vouchers that close the immediate advance. */
  apa: boolean
  pch: boolean
  prefinancedVouchers: boolean
}

/** One of whom nothing is told: the lowest ceiling, so that no credit is promised that may not come. */
export const simplestHousehold: Household = {
  children: 0,
  sharedCustodyChildren: 0,
  membersOver65: 0,
  disabled: false,
  firstYear: false,
  apa: false,
  pch: false,
  prefinancedVouchers: false,
}

const additionsCents = (household: Household, { perMemberCents, perSharedChildCents }: TaxCreditCeilings): Cents =>
  (household.children + household.membersOver65) * perMemberCents +
  household.sharedCustodyChildren * perSharedChildCents

/** Most expense that gives a tax credit to a household in a year, in cents (CGI 199 sexdecies). Year from 2017. */
export const yearlyCeilingCents = (year: number, household: Household): Cents => {
  const ceilings = inForce(taxCreditCeilings.versions, `${year}-01-01`).value
  if (household.disabled) return ceilings.disabledCents
  const { baseCents, mostCents, firstYearBaseCents, firstYearMostCents } = ceilings
  const additions = additionsCents(household, ceilings)
  return household.firstYear
    ? Math.min(firstYearBaseCents + additions, firstYearMostCents)
    : Math.min(baseCents + additions, mostCents)
}
