import { taxCreditShare } from '../parameters/wage-extras.ts'
import { applyRate, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { type Household, yearlyCeilingCents } from './household.ts'

/** A household of which nothing is told: the lowest ceiling, so that no credit is promised that may not come. */
const untold: Household = {
  children: 0,
  sharedCustodyChildren: 0,
  membersOver65: 0,
  disabled: false,
  firstYear: false,
  apa: false,
  pch: false,
  prefinancedVouchers: false,
}

/**
 * The expense of a year that may still give a credit once a household has declared `declaredCents` of it, in cents; 0 once
 * the ceiling is used up. Without the household's composition: its own ceiling may be higher (CGI 199 sexdecies).
 */
export const creditRoomCents = (year: number, declaredCents: Cents): Cents =>
  Math.max(0, yearlyCeilingCents(year, untold) - declaredCents)

/** The tax credit of a month, estimated, and what it leaves of the cost; in cents. */
export interface EstimatedCredit {
  taxCreditCents: Cents
  costAfterCreditCents: Cents
}

/** The credit of a month within the expense that may still give one: half of it, half-up to the cent, 0 when none is left. */
export const creditWithin = (
  { period, totalCostCents }: { period: Period; totalCostCents: Cents },
  roomCents: Cents,
): EstimatedCredit => {
  const share = inForce(taxCreditShare.versions, firstDay(period)).value
  const taxCreditCents = applyRate(Math.min(totalCostCents, roomCents), share)
  return { taxCreditCents, costAfterCreditCents: totalCostCents - taxCreditCents }
}
