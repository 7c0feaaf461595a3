import type { Prisma } from '@cesu/db'
import type { EmploymentTerms, MandateAct, Territory } from '@cesu/db/model'
import { minimumHourlyNetCents } from '@cesu/domain/contributions'
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

/** The terms of a fictive contract, oldest first. */
type FictiveTerms = Omit<EmploymentTerms, 'employerId' | 'employmentId'>

export type FictiveEmployment = Prisma.EmploymentCreateManyInput & { id: string } & {
  terms: FictiveTerms[]
  usual: UsualWork
}

/** The hourly wage of a fictive contract for a month, in cents. */
export const netHourlyCentsOf = ({ terms }: FictiveEmployment, period: Period): number =>
  terms.findLast(({ fromDay }) => fromDay <= lastDay(period))?.netHourlyCents ?? terms[0]?.netHourlyCents ?? 0

/** A fictive contract that starts before the first month, at a wage that stays above every minimum until today. */
export function fictiveEmployment(
  chance: Chance,
  { employerId, employeeId, territory }: { employerId: string; employeeId: string; territory: Territory },
  { first, today }: Span,
): FictiveEmployment {
  const level = chance.whole(2, 6)
  const floor = minimumHourlyNetCents(today, territory, { level, paidLeaveIncluded: true })
  const id = chance.id()
  const activity = chance.pick(activities)
  const netHourlyCents = Math.ceil(((floor ?? 0) + chance.whole(0, 250)) / 5) * 5
  const startDay = addDays(firstDay(addPeriods(first, -chance.whole(1, 30))), chance.whole(0, 20))
  const usual = { hoursHundredths: chance.whole(8, 90) * 100 + chance.pick([0, 0, 0, 50]) }
  const weeklyHoursHundredths = Math.round((usual.hoursHundredths * 12) / 52)
  const terms = [{ fromDay: startDay, weeklyHoursHundredths, netHourlyCents, level, leaveMode: 'INCLUDED' as const }]
  return { employerId, id, employeeId, activity, scheme: 'HOME_EMPLOYEE', startDay, endDay: null, terms, usual }
}

/** The same contract, with a raise of 30 cents an hour half-way through the months that are declared. */
export const raised = (work: FictiveEmployment, { first }: Span): FictiveEmployment => ({
  ...work,
  terms: work.terms.flatMap((terms) => [
    terms,
    { ...terms, fromDay: firstDay(addPeriods(first, 7)), netHourlyCents: terms.netHourlyCents + 30 },
  ]),
})

/** The same worker, who left after the third month that is declared and was hired again three months later. */
export function hiredAgain(chance: Chance, work: FictiveEmployment, { first }: Span): FictiveEmployment[] {
  const startDay = firstDay(addPeriods(first, 6))
  const terms = work.terms.map((each) => ({ ...each, fromDay: startDay }))
  return [
    { ...work, endDay: lastDay(addPeriods(first, 2)) },
    { ...work, id: chance.id(), startDay, terms },
  ]
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
    acts: actsOf(rank),
    startDay,
    signedAt,
    createdAt: signedAt,
  }
  const main = { ...given, id: chance.id(), partnerId, ...mandateState(rank, today) }
  if (rank % 12 !== 5) return [main]
  // An employer who first tried another partner, then stopped.
  const other = partnerIds[(rank + 1) % partnerIds.length] ?? ''
  const revoked = { status: 'REVOKED' as const, revokedAt: new Date(`${addDays(startDay, 10)}T16:00:00Z`) }
  return [{ ...given, id: chance.id(), partnerId: other, ...revoked }, main]
}

/** One employer in nine keeps hiring and ending for themselves. */
const actsOf = (rank: number): MandateAct[] => [
  ...(['ESTIMATE', 'DECLARE', 'CORRECT', 'RECEIVE_PAYSLIP'] as const),
  ...(rank % 9 === 4 ? [] : (['PROPOSE_EMPLOYMENT', 'PROPOSE_END'] as const)),
]

const mandateState = (rank: number, today: Day) => {
  if (rank % 29 === 11) return { status: 'SUSPENDED' as const }
  if (rank % 31 === 17) return { status: 'EXPIRED' as const, endDay: addDays(today, -12) }
  if (rank % 37 === 23) return { status: 'PENDING_EMPLOYER' as const, signedAt: null }
  return { status: 'ACTIVE' as const }
}
