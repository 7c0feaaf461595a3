import { overtimeTaxExemptionCeiling } from '../parameters/overtime.ts'
import { applyRate, type Cents, divideHalfUp, firstDay, inForce, type Period } from '../shared/index.ts'
import type { EstimateInput } from './estimate-input.ts'
import type { Schedule } from './schedule.ts'

/** The part of the gross pay that pays overtime: a ratio of whole numbers. */
export interface OvertimeShare {
  readonly numerator: number
  readonly denominator: number
}

/** The overtime hours of a month, in hundredths: they are among its hours. */
export const overtimeHundredths = ({ overtime }: Pick<EstimateInput, 'overtime'>): number =>
  overtime.reduce((sum, slice) => sum + slice.hoursHundredths, 0)

/**
 * The part of the month's pay that pays overtime, each hour counted with its premium; null without overtime.
 */
export const overtimeShareOf = (input: Pick<EstimateInput, 'hoursHundredths' | 'overtime'>): OvertimeShare | null => {
  const { hoursHundredths, overtime } = input
  if (overtime.length === 0) return null
  const plain = (hoursHundredths - overtimeHundredths(input)) * 100
  const raised = overtime.reduce((sum, slice) => sum + slice.hoursHundredths * (100 + slice.premiumPercent), 0)
  return { numerator: raised, denominator: plain + raised }
}

/** The gross pay of the overtime hours, premium included, in cents. */
export const overtimeGrossCents = (grossCents: Cents, { numerator, denominator }: OvertimeShare): Cents =>
  divideHalfUp(grossCents * numerator, denominator)

/**
 * What income tax spares of the overtime pay of a month, in cents (CGI 81 quater). The yearly ceiling is applied to the
 * month alone: the engine does not know the others.
 */
export const overtimeTaxExemptCents = (schedule: Schedule, period: Period, overtimePayCents: Cents): Cents => {
  const mostCents = inForce(overtimeTaxExemptionCeiling.versions, firstDay(period)).value
  return Math.min(applyRate(overtimePayCents, schedule.overtimeTaxExemptShare.value), mostCents)
}
