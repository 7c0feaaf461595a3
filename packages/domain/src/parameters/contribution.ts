import type { Territory } from '@cesu/db/model'
import type { Cents, Day, Pcm } from '../shared/index.ts'
import type { LineCode } from './line-codes.ts'
import type { Parameter } from './parameter.ts'

export type Payer = 'EMPLOYEE' | 'EMPLOYER'

/** What a rate applies to, in multiples of the monthly social-security ceiling (PMSS). */
export type Base =
  /** The whole gross pay. */
  | 'GROSS'
  /** min(gross, PMSS) */
  | 'UP_TO_CEILING'
  /** min(gross, 4 PMSS) */
  | 'UP_TO_4_CEILINGS'
  /** max(0, gross − PMSS) */
  | 'ABOVE_CEILING'
  /** max(0, min(gross, 8 PMSS) − PMSS) */
  | 'BETWEEN_1_AND_8_CEILINGS'
  /** min(gross, 8 PMSS) when gross > PMSS, else 0 */
  | 'UP_TO_8_CEILINGS_ONCE_ABOVE_1'
  /** 98.25 % of min(gross, 4 PMSS), rounded to the cent, + max(0, gross − 4 PMSS) */
  | 'CSG'

/**
 * A levy of the law: who pays it, on what, since when at what rate, and where its source says so.
 * A rate of 0 means that nothing is due from that day on.
 */
export interface Contribution extends Parameter<Pcm> {
  readonly code: LineCode
  readonly payer: Payer
  readonly base: Base
  /** Where it is due; absent: everywhere. */
  readonly territories?: readonly Territory[]
  /** For whom: French tax residents or the others; absent: both. */
  readonly residence?: 'RESIDENT' | 'NON_RESIDENT'
  /** In the overseas departments, due from this day only. */
  readonly overseasFrom?: Day
  /** True when the exemption of CSS L241-10 cancels it. */
  readonly exemptible?: true
  /** True when the 2 € hourly deduction may reduce it (social-security contributions of the employer). */
  readonly deductible?: true
  /** True when overtime reduces it (old-age contributions of the employee, CSS L241-17). */
  readonly reducedByOvertime?: true
  /** Most that it costs, by payslip and month. */
  readonly cap?: Parameter<Cents>
}

/** Guadeloupe, Guyane, Martinique, La Réunion: one set of rates. */
export const overseas: readonly Territory[] = ['GUADELOUPE', 'GUYANE', 'MARTINIQUE', 'REUNION']

/** First day of the branch agreement (Ircem provident, 0.40 % training…) in the overseas departments: order of 18/12/2020. */
export const OVERSEAS_AGREEMENT_START: Day = '2021-01-01'
