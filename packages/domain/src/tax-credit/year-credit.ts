import { taxCreditShare } from '../parameters/wage-extras.ts'
import { applyRate, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { simplestHousehold, yearlyCeilingCents } from './household.ts'

/**
 * The expense of a year that may still give a credit once a household has declared `declaredCents` of it, in cents; 0 once
 * the ceiling is used up. Without the household's composition: its own ceiling may be higher (CGI 199 sexdecies).
 */
export const creditRoomCents = (year: number, declaredCents: Cents): Cents =>
  Math.max(0, yearlyCeilingCents(year, simplestHousehold) - declaredCents)

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

/** True when a month's credit is half of its cost: no ceiling cut it. (Half-up or not: a cent is no ceiling.) */
export const isWholeCredit = ({
  taxCreditCents,
  totalCostCents,
}: {
  taxCreditCents: Cents
  totalCostCents: Cents
}): boolean => taxCreditCents >= Math.floor(totalCostCents / 2)
