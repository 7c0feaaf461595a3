import { hundredthsOf } from '../contributions/index.ts'
import { socialSecurityCeiling } from '../parameters/ceilings.ts'
import { isCovered } from '../parameters/coverage.ts'
import { applyHours, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import type { DeclarationFacts } from './facts.ts'

/** Net pay of the month as declared, in cents: a pay by the hour × the hours, which must be countable. */
export const netOfMonthCents = ({ pay, hours }: Pick<DeclarationFacts['input'], 'pay' | 'hours'>): Cents =>
  pay.kind === 'NET_HOURLY' ? applyHours(pay.amountCents, hundredthsOf(hours)) : pay.amountCents

/** So many times the monthly ceiling of the social security (PMSS) of a month, in cents; null out of the tables. */
export const ceilingsCents = (times: number, period: Period): Cents | null =>
  isCovered(period) ? times * inForce(socialSecurityCeiling.versions, firstDay(period)).value : null
