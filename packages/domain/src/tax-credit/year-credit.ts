import type { ExemptionKind } from '@cesu/db/model'
import { taxCreditShare } from '../parameters/wage-extras.ts'
import { applyRate, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { simplestHousehold, yearlyCeilingCents } from './household.ts'

/** Most expense of a year that gives a credit, as far as the household is known, in cents. */
export interface CreditCeiling {
  cents: Cents
  /** True when the employer is known to be over 65: the ceiling is raised for it. */
  over65: boolean
}

/**
 * The ceiling of a year by what is known of the household: an exemption at 70 is had by a member over 65, nothing else is told.
 * Its own ceiling may be higher, with dependent children among others (CGI 199 sexdecies).
 */
export const creditCeiling = (year: number, exemption: ExemptionKind): CreditCeiling => {
  const over65 = exemption === 'AGE_70'
  return { cents: yearlyCeilingCents(year, { ...simplestHousehold, membersOver65: over65 ? 1 : 0 }), over65 }
}

/** The expense of a year that may still give a credit once `declaredCents` of it are declared, in cents; 0 once it is used up. */
export const creditRoomCents = ({ cents }: CreditCeiling, declaredCents: Cents): Cents =>
  Math.max(0, cents - declaredCents)

/** The tax credit of a month, estimated, and what it leaves of the cost to the household; in cents. */
export interface EstimatedCredit {
  /** What the funders of titles paid of the cost: neither borne by the household, nor credited. */
  funderShareCents: Cents
  taxCreditCents: Cents
  costAfterCreditCents: Cents
}

/**
 * The credit of a month within the expense that may still give one: half of it, half-up to the cent, 0 when none is left. What the funders of
 * titles paid of it gives none:
 * the household never bore it (money-and-documents reference, §3.2 and §3.4).
 */
export const creditWithin = (
  { period, totalCostCents }: { period: Period; totalCostCents: Cents },
  roomCents: Cents,
  funderShareCents: Cents = 0,
): EstimatedCredit => {
  const share = inForce(taxCreditShare.versions, firstDay(period)).value
  const taxCreditCents = applyRate(Math.min(Math.max(0, totalCostCents - funderShareCents), roomCents), share)
  return { funderShareCents, taxCreditCents, costAfterCreditCents: totalCostCents - funderShareCents - taxCreditCents }
}

/** True when a month's credit is half of its cost: no ceiling cut it. (Half-up or not: a cent is no ceiling.) */
export const isWholeCredit = ({
  taxCreditCents,
  totalCostCents,
}: {
  taxCreditCents: Cents
  totalCostCents: Cents
}): boolean => taxCreditCents >= Math.floor(totalCostCents / 2)
