import type { Declaration, Employee, Employer, Employment, EmploymentTerms } from '@cesu/db/model'
import type { MandateFacts } from '../mandates/index.ts'
import type { Cents, Day } from '../shared/index.ts'
import type { DeclarationInput } from './declaration-input.ts'

/** What an earlier month of the pair looked like. */
export type EarlierMonth = Pick<Declaration, 'period' | 'hoursHundredths' | 'netCents'>

/** All that the rules need to know to judge a declaration. */
export interface DeclarationFacts {
  input: DeclarationInput
  employment: Pick<Employment, 'scheme' | 'startDay' | 'endDay'> &
    Pick<EmploymentTerms, 'level'> &
    Pick<Employer, 'territory' | 'exemption'>
  employee: Pick<Employee, 'withholdingRatePcm' | 'nonResident'>
  /** Gross pay that the employer's other employees already have under the exemption at 70 this month, in cents. */
  exemptionUsedCents: Cents
  /** The mandates that the employer gave to the partner, newest first. */
  mandates: readonly MandateFacts[]
  /** The declaration that the pair already has for the month; its reference is null when it is another declarant's. */
  existing: { reference: string | null } | null
  /** The latest months of the pair before this one, newest first, at most 3. */
  earlier: readonly EarlierMonth[]
  today: Day
}
