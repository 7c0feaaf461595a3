import type { ExemptionKind, Scheme, Territory } from '@cesu/db/model'
import type { Payer } from '../../parameters/contribution.ts'
import type { LineCode } from '../../parameters/line-codes.ts'
import type { RegisteredVersion } from '../../parameters/registered-parameter.ts'
import type { Grade } from '../../parameters/sources.ts'
import type { Cents, Day, Pcm, Period } from '../../shared/index.ts'
import type { EstimateInput } from '../estimate-input.ts'

/** A value that a parameter took between two months, as printed. */
export type Change = Pick<RegisteredVersion, 'from' | 'value' | 'grade' | 'source'>

/** What differs in a line of the payslip by the law alone. */
type OfLine = OfLaw & {
  payer: Payer
  code: LineCode
}

/** `backward`: the second month is the earlier. `provisional`: one of the two values is inferred (grade D). */
type OfLaw = {
  parameterId: string
  backward: boolean
  provisional: boolean
}

/** A relief that moves: the text that it rests on, as a receipt cites it, with « valeur provisoire » where it is. */
type OfRelief = { legalText: string }

/** What was declared otherwise. Hours are in hundredths. */
export type DeclaredCause =
  | { kind: 'HOURS'; fromHundredths: number; toHundredths: number }
  /** Presence by day, as many hours as it lasted. */
  | { kind: 'PRESENCE'; fromHundredths: number; toHundredths: number }
  /** Hours of paid leave, which the deduction leaves out. */
  | { kind: 'PAID_LEAVE_HOURS'; fromHundredths: number; toHundredths: number }
  /** Net or gross, of an hour (on average when the month's total is declared) or of the month. */
  | { kind: 'PAY'; fromBasis: Basis; toBasis: Basis; per: 'HOUR' | 'MONTH'; fromCents: Cents; toCents: Cents }
  /** The month's total is not the pay of an hour × the hours: a matter of cents. */
  | { kind: 'ROUNDING'; fromCents: Cents; toCents: Cents }
  | { kind: 'OVERTIME'; fromHundredths: number; toHundredths: number }
  /** Paid besides the hours: bonus, leave balance, end of contract. */
  | { kind: 'BESIDES'; fromCents: Cents; toCents: Cents }
  | { kind: 'TERRITORY'; from: Territory; to: Territory }
  | { kind: 'SCHEME'; from: Scheme; to: Scheme }
  | { kind: 'RESIDENCE'; nonResident: boolean }
  | { kind: 'PAID_LEAVE'; included: boolean }
  | { kind: 'EXEMPTION_GAINED' | 'EXEMPTION_LOST' | 'EXEMPTION_CHANGED'; from: ExemptionKind; to: ExemptionKind }
  /** What other pays of the household already use of the ceiling of the exemption at 70. */
  | { kind: 'EXEMPTION_SHARED'; fromCents: Cents; toCents: Cents }
  | { kind: 'DEDUCTION_CHOICE'; taken: boolean }
  | { kind: 'WITHHOLDING'; from: EstimateInput['withholding']; to: EstimateInput['withholding'] }
  | { kind: 'BENEFITS' }
  | { kind: 'REIMBURSEMENTS'; fromCents: Cents; toCents: Cents }

/** What the law changed on a day between the two months. */
export type LawCause =
  | (OfLine & { kind: 'RATE'; fromPcm: Pcm; toPcm: Pcm; changes: Change[] })
  /** `day`: when it became due, or stopped being; null when no table says so. */
  | (OfLine & { kind: 'LINE_APPEARS' | 'LINE_VANISHES'; ratePcm: Pcm; day: Day | null; grade: Grade; source: string })
  /** Another value than a rate; printed values. */
  | (OfLaw & { kind: 'PARAMETER'; label: string; from: string; to: string; changes: Change[] })
  /** Something else in the tables. */
  | { kind: 'LAW' }

/** What follows from the others, whichever they are. */
export type ConsequenceCause =
  /** The gross pay goes above the monthly ceiling, or back under. */
  | { kind: 'CEILING_CROSSED'; ceilingCents: Cents; above: boolean }
  | (OfRelief & { kind: 'EXEMPTION_FOLLOWS' })
  | (OfRelief & { kind: 'DEDUCTION_HOURS'; fromHundredths: number; toHundredths: number; hourlyCents: Cents })
  /** `held`: the second month's deduction is less than its hours would give. */
  | { kind: 'DEDUCTION_LIMIT'; held: boolean }
  | { kind: 'WITHHOLDING_FOLLOWS'; fromPcm: Pcm; toPcm: Pcm }

/** The amounts kept are not those that the tables of today give for the month. */
export type RecordCause = { kind: 'RECORD'; period: Period }

/** Why amounts differ, as data. */
export type Cause = DeclaredCause | LawCause | ConsequenceCause | RecordCause

export type Basis = 'NET' | 'GROSS'
