import { overtimeTaxExemptionCeiling } from '../parameters/overtime.ts'
import { applyRate, type Cents, divideHalfUp, firstDay, inForce, type Period } from '../shared/index.ts'
import { paidHundredths } from './counted-hours.ts'
import type { EstimateInput } from './estimate-input.ts'
import { payCents } from './month-pay.ts'
import type { Schedule } from './schedule.ts'

/** The part of the gross pay that pays overtime: a ratio of whole numbers, of what pays hours. */
export interface OvertimeShare {
  readonly numerator: number
  readonly denominator: number
  /** What the pay holds besides its hours, and the whole pay, in cents: that part of the gross pays no hour. */
  readonly besides?: { readonly cents: Cents; readonly ofCents: Cents }
}

/** The overtime hours of a month, in hundredths: they are among its hours. */
export const overtimeHundredths = ({ overtime }: Pick<EstimateInput, 'overtime'>): number =>
  overtime.reduce((sum, slice) => sum + slice.hoursHundredths, 0)

/**
 * The part of the month's pay that pays overtime, each hour counted with its premium; null without overtime.
 */
export const overtimeShareOf = (input: EstimateInput): OvertimeShare | null => {
  const { overtime, payBesidesCents: cents = 0 } = input
  if (overtime.length === 0) return null
  const plain = (paidHundredths(input) - overtimeHundredths(input)) * 100
  const raised = overtime.reduce((sum, slice) => sum + slice.hoursHundredths * (100 + slice.premiumPercent), 0)
  const besides = cents === 0 ? {} : { besides: { cents, ofCents: payCents(input) } }
  return { numerator: raised, denominator: plain + raised, ...besides }
}

/** The gross pay of the overtime hours, premium included, in cents. */
export const overtimeGrossCents = (grossCents: Cents, { numerator, denominator, besides }: OvertimeShare): Cents => {
  const besidesCents = besides ? divideHalfUp(grossCents * besides.cents, besides.ofCents) : 0
  return divideHalfUp((grossCents - besidesCents) * numerator, denominator)
}

/** What a rate on the overtime pay is on the whole gross, in the same unit, half-up. */
export const onWholeGross = (rate: number, { numerator, denominator, besides }: OvertimeShare): number => {
  const onHours = divideHalfUp(rate * numerator, denominator)
  return besides ? divideHalfUp(onHours * (besides.ofCents - besides.cents), besides.ofCents) : onHours
}

/**
 * What income tax spares of the overtime pay of a month, in cents (CGI 81 quater). The yearly ceiling is applied to the
 * month alone: the engine does not know the others.
 */
export const overtimeTaxExemptCents = (schedule: Schedule, period: Period, overtimePayCents: Cents): Cents => {
  const mostCents = inForce(overtimeTaxExemptionCeiling.versions, firstDay(period)).value
  return Math.min(applyRate(overtimePayCents, schedule.overtimeTaxExemptShare.value), mostCents)
}
