import { applyHours, type Cents } from '../shared/index.ts'
import { paidHundredths } from './counted-hours.ts'
import type { EstimateInput } from './estimate-input.ts'

/** True for a pay declared by the hour. */
export const isHourly = ({ pay }: Pick<EstimateInput, 'pay'>): boolean =>
  pay.kind === 'NET_HOURLY' || pay.kind === 'GROSS_HOURLY'

/** The pay of the month's hours as declared, net or gross, in cents: a pay by the hour × the hours. */
export const hoursPayCents = (input: EstimateInput): Cents =>
  isHourly(input) ? applyHours(input.pay.amountCents, paidHundredths(input)) : input.pay.amountCents

/** The pay of the month as declared, in cents: that of the hours, and what is paid besides. */
export const payCents = (input: EstimateInput): Cents => hoursPayCents(input) + (input.payBesidesCents ?? 0)
