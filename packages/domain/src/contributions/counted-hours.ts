import { presenceDeductionShare, presenceShare } from '../parameters/presence.ts'
import { divideHalfUp, firstDay, inForce, type Period } from '../shared/index.ts'
import type { EstimateInput } from './estimate-input.ts'

type Hours = Pick<EstimateInput, 'period' | 'hoursHundredths' | 'presenceHundredths'>

const shareOf = (share: typeof presenceShare, period: Period, hundredths: number): number => {
  const { numerator, denominator } = inForce(share.versions, firstDay(period)).value
  return divideHalfUp(hundredths * numerator, denominator)
}

/** The hours that a pay by the hour multiplies, in hundredths: those of work, and two thirds of those of presence by day. */
export const paidHundredths = ({ period, hoursHundredths, presenceHundredths = 0 }: Hours): number =>
  presenceHundredths === 0 ? hoursHundredths : hoursHundredths + shareOf(presenceShare, period, presenceHundredths)

/** The hours that the flat deduction counts, in hundredths: those of paid leave are left out, those of presence by night too. */
export const deductedHundredths = (input: Hours & Pick<EstimateInput, 'paidLeaveHundredths'>): number => {
  const { period, hoursHundredths, presenceHundredths = 0, paidLeaveHundredths = 0 } = input
  const worked = Math.max(0, hoursHundredths - paidLeaveHundredths)
  return presenceHundredths === 0 ? worked : worked + shareOf(presenceDeductionShare, period, presenceHundredths)
}
