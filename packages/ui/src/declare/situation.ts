import type { DeclarationFacts } from '@cesu/domain/declarations'
import type { Cents, Period } from '@cesu/domain/shared'
import type { CreditCeiling } from '@cesu/domain/tax-credit'

/** What the form of a month knows of the contract and of the household that it is of. */
export interface Situation
  extends Pick<DeclarationFacts['employment'], 'scheme' | 'level' | 'territory' | 'exemption'>,
    Pick<DeclarationFacts['employee'], 'nonResident'> {
  readonly netHourlyCents: Cents
  /** Gross pay that the household's ceiling of the exemption at 70 already covers, for each month. */
  readonly exemptGross: readonly { readonly period: Period; readonly usedCents: Cents }[]
  /** Expense that may still give the household a tax credit, for each year. */
  readonly creditRooms: readonly { readonly year: number; readonly roomCents: Cents }[]
  /** What the credit of a declaration that is corrected is estimated within; else that of the exemption. */
  readonly creditCeiling?: CreditCeiling
  readonly lastDeclaration: { readonly period: Period; readonly hoursHundredths: number } | null
}
