import type { Prisma } from '@cesu/db'
import type { Territory } from '@cesu/db/model'
import { LAST_PERIOD, minimumHourlyNetCents } from '@cesu/domain/contributions'
import { addDays, addPeriods, type Day, firstDay, lastDay, type Period } from '@cesu/domain/shared'
import type { Chance } from './chance.ts'
import { activities } from './names.ts'

/** The month from which the demo world has declarations, and the day it is seen from. */
export interface Span {
  first: Period
  today: Day
}

/** How much a fictive worker usually works in a month, in hundredths of an hour. */
export interface UsualWork {
  hoursHundredths: number
}

export type FictiveEmployment = Prisma.EmploymentCreateManyInput & { id: string } & { usual: UsualWork }

/** A fictive contract that starts before the first month, at a wage that stays above every minimum until today. */
export function fictiveEmployment(
  chance: Chance,
  { employerId, employeeId, territory }: { employerId: string; employeeId: string; territory: Territory },
  { first, today }: Span,
): FictiveEmployment {
  const level = chance.whole(2, 6)
  const lastKnownDay = lastDay(LAST_PERIOD)
  const floor = minimumHourlyNetCents(today < lastKnownDay ? today : lastKnownDay, territory, {
    level,
    paidLeaveIncluded: true,
  })
  return {
    employerId,
    id: chance.id(),
    employeeId,
    activity: chance.pick(activities),
    level,
    scheme: 'HOME_EMPLOYEE',
    netHourlyCents: Math.ceil(((floor ?? 0) + chance.whole(0, 250)) / 5) * 5,
    paidLeaveIncluded: true,
    startDay: addDays(firstDay(addPeriods(first, -chance.whole(1, 30))), chance.whole(0, 20)),
    endDay: null,
    usual: { hoursHundredths: chance.whole(8, 90) * 100 + chance.pick([0, 0, 0, 50]) },
  }
}

/** The mandates that a fictive employer gave; the first is the one that declarations rest on, and its state. */
export function fictiveMandates(
  chance: Chance,
  { employerId, partnerIds, rank }: { employerId: string; partnerIds: readonly string[]; rank: number },
  { first, today }: Span,
): Prisma.MandateCreateManyInput[] {
  const startDay = addDays(firstDay(first), -chance.whole(20, 200))
  const signedAt = new Date(`${startDay}T09:30:00Z`)
  const partnerId = partnerIds[rank % partnerIds.length] ?? ''
  const given = {
    employerId,
    acts: ['ESTIMATE', 'DECLARE', 'CORRECT', 'RECEIVE_PAYSLIP'] as const,
    startDay,
    signedAt,
    createdAt: signedAt,
  }
  const main = { ...given, id: chance.id(), partnerId, acts: [...given.acts], ...mandateState(rank, today) }
  if (rank % 12 !== 5) return [main]
  // An employer who first tried another partner, then stopped.
  const other = partnerIds[(rank + 1) % partnerIds.length] ?? ''
  const revoked = { status: 'REVOKED' as const, revokedAt: new Date(`${addDays(startDay, 10)}T16:00:00Z`) }
  return [{ ...given, id: chance.id(), partnerId: other, acts: [...given.acts], ...revoked }, main]
}

const mandateState = (rank: number, today: Day) => {
  if (rank % 29 === 11) return { status: 'SUSPENDED' as const }
  if (rank % 31 === 17) return { status: 'EXPIRED' as const, endDay: addDays(today, -12) }
  if (rank % 37 === 23) return { status: 'PENDING_EMPLOYER' as const, signedAt: null }
  return { status: 'ACTIVE' as const }
}
