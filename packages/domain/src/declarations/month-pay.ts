import { hundredthsOf } from '../contributions/index.ts'
import { socialSecurityCeiling } from '../parameters/ceilings.ts'
import { isCovered } from '../parameters/coverage.ts'
import { applyHours, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { besidesCents } from './elements.ts'
import type { DeclarationFacts } from './facts.ts'

type Input = DeclarationFacts['input']

/** Net pay of the hours as declared, in cents: a pay by the hour × the hours, which must be countable. */
export const netOfHoursCents = ({ pay, hours }: Pick<Input, 'pay' | 'hours'>): Cents =>
  pay.kind === 'NET_HOURLY' ? applyHours(pay.amountCents, hundredthsOf(hours)) : pay.amountCents

/** Net pay of the month as declared, in cents: that of the hours, and the sums besides, which have bounds of their own. */
export const netOfMonthCents = (input: Input): Cents => netOfHoursCents(input) + besidesCents(input)

/** So many times the monthly ceiling of the social security (PMSS) of a month, in cents; null out of the tables. */
export const ceilingsCents = (times: number, period: Period): Cents | null =>
  isCovered(period) ? times * inForce(socialSecurityCeiling.versions, firstDay(period)).value : null
