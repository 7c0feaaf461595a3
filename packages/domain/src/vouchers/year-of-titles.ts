import { voucherCeiling } from '../parameters/tax-credit.ts'
import { type Cents, inForce } from '../shared/index.ts'

/** A declared month of a household: what it cost, and the titles that pay it today. */
export interface MonthOfTitles {
  readonly totalCostCents: Cents
  readonly uses: readonly { readonly faceValueCents: Cents; readonly funderShareCents: Cents }[]
}

/** What titles were of the year of a household, in cents. */
export interface YearOfTitles {
  readonly titlesCents: Cents
  readonly funderShareCents: Cents
  /** Most aid of the year that is exempt, for one beneficiary. */
  readonly ceilingCents: Cents
  /** What is beyond it, were all of it the aid of one beneficiary’s employer. */
  readonly beyondCents: Cents
  /** Wages and contributions of the year. */
  readonly costCents: Cents
  /** What was borne, less the funders’ share: the base of the tax certificate, before the ceiling of the credit. */
  readonly creditBaseCents: Cents
}

/** The titles of a year of a household, by the month that is declared. Source of the ceiling: Code du travail L7233-4, D7233-8. */
export function yearOfTitles(year: number, months: readonly MonthOfTitles[]): YearOfTitles {
  const uses = months.flatMap((month) => month.uses)
  const titlesCents = uses.reduce((sum, use) => sum + use.faceValueCents, 0)
  const funderShareCents = uses.reduce((sum, use) => sum + use.funderShareCents, 0)
  const costCents = months.reduce((sum, month) => sum + month.totalCostCents, 0)
  const ceilingCents = inForce(voucherCeiling.versions, `${year}-01-01`).value
  return {
    ...{ titlesCents, funderShareCents, ceilingCents, costCents },
    beyondCents: Math.max(0, funderShareCents - ceilingCents),
    creditBaseCents: Math.max(0, costCents - funderShareCents),
  }
}
