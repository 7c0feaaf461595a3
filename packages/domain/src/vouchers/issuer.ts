import { VoucherConvention, type VoucherIssuer } from '@cesu/db/model'
import { type Cents, type Day, inForce, isDay, type Refusal } from '../shared/index.ts'
import { leastRingFence } from './dated-facts.ts'
import { refuseVoucher } from './voucher-refusals.ts'

export { VoucherStatus } from '@cesu/db/model'

/** What the habilitation of an issuer says. */
export type IssuerFacts = Pick<VoucherIssuer, 'number' | 'startDay' | 'endDay' | 'convention'> & {
  readonly ringFencedCents: Cents
}

/** All the reasons not to keep the habilitation of an issuer as it is said; none means that it may be. */
export function issuerRefusals(facts: IssuerFacts): Refusal[] {
  const { number, startDay, endDay, convention, ringFencedCents } = facts
  const areDays = isDay(startDay) && isDay(endDay)
  const least = inForce(leastRingFence, areDays ? startDay : '2006-01-01').value
  return [
    ...(/^[A-Z0-9][A-Z0-9/-]{0,39}$/.test(number) ? [] : [refuseVoucher('issuer.number', 'number')]),
    ...(areDays && startDay <= endDay ? [] : [refuseVoucher('issuer.dates', 'endDay')]),
    ...(ringFencedCents >= least ? [] : [refuseVoucher('issuer.ring_fence_short', 'ringFencedCents')]),
    ...(convention === VoucherConvention.ISSUER_PAYS_WORKER
      ? []
      : [refuseVoucher('issuer.convention_not_served', 'convention')]),
  ]
}

/** Why an issuer registers no title on this day; null when it does. */
export function whyNoIssue(
  { startDay, endDay, suspendedAt }: Pick<VoucherIssuer, 'startDay' | 'endDay' | 'suspendedAt'>,
  today: Day,
): 'issuer.suspended' | 'issuer.not_in_force' | null {
  if (suspendedAt !== null) return 'issuer.suspended'
  return today >= startDay && today <= endDay ? null : 'issuer.not_in_force'
}
