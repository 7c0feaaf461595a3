import type { Declaration, Employee, Employer, Employment, EmploymentTerms } from '@cesu/db/model'
import type { MandateFacts } from '../mandates/index.ts'
import type { Cents, Day } from '../shared/index.ts'
import type { ThresholdValues } from '../thresholds/index.ts'
import type { DeclarationInput } from './declaration-input.ts'

/** What an earlier month of the pair looked like. */
export type EarlierMonth = Pick<Declaration, 'period' | 'hoursHundredths' | 'netCents'>

/** Another pay of the pair in the month. */
export type OtherPay = Pick<Declaration, 'reference' | 'startDay' | 'endDay'>

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
  /** The other pays that the pair has in the month, as far as the partner may know. */
  pays: readonly OtherPay[]
  /** The declaration that is corrected; null for a new one. */
  correcting: {
    readonly changeableUntil: Day
    readonly registeredDay: Day
    /** An agent of Urssaf corrects it, who decides a case: under the law, and no mandate. */
    readonly byAgent?: boolean
  } | null
  /** The latest months of the pair before this one, newest first, at most 3. */
  earlier: readonly EarlierMonth[]
  /** What is unusual enough to be looked at, that day. */
  thresholds: ThresholdValues
  today: Day
}
