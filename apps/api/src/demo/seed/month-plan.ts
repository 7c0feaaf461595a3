import type { DeclarationInput } from '@cesu/domain/declarations'
import { addDays, firstDay, lastDay, type Period } from '@cesu/domain/shared'
import type { Chance } from './chance.ts'
import { type FictiveEmployment, netHourlyCentsOf } from './work.ts'

/** One declaration of the demo world, before it is sent. */
export interface PlannedDeclaration {
  input: DeclarationInput
  /** When the partner sends it. */
  at: Date
}

const SIGNIFICANT_ODDITIES_PERCENT = 4

/** What a partner declares for a fictive pair and month: the usual work with small changes, sometimes an oddity. */
export function plannedDeclaration(chance: Chance, work: FictiveEmployment, period: Period): PlannedDeclaration {
  const odd = chance.happens(SIGNIFICANT_ODDITIES_PERCENT) ? chance.pick(oddities) : null
  const usual = work.usual.hoursHundredths
  const hundredths = Math.max(200, usual + chance.whole(-4, 4) * 50)
  const plain: DeclarationInput = {
    employerId: work.employerId,
    employmentId: work.id,
    period,
    startDay: firstDay(period),
    endDay: lastDay(period),
    paymentDay: lastDay(period),
    hours: hundredths / 100,
    pay: { kind: 'NET_HOURLY', amountCents: netHourlyCentsOf(work, period) },
    paidLeaveIncluded: true,
  }
  const late = chance.happens(6) ? chance.whole(6, 14) : 0
  const day = addDays(lastDay(period), chance.whole(1, 4) + late)
  const time = `${String(chance.whole(7, 17)).padStart(2, '0')}:${String(chance.whole(0, 59)).padStart(2, '0')}:00Z`
  return { input: odd === null ? plain : odd(plain), at: new Date(`${day}T${time}`) }
}

/** What makes a month odd: each is admissible and deserves an agent's look. */
const oddities: readonly ((plain: DeclarationInput) => DeclarationInput)[] = [
  (plain) => ({ ...plain, hours: plain.hours * 2 + 25 }),
  (plain) => ({ ...plain, hours: 182 }),
  (plain) => ({ ...plain, pay: { kind: 'NET_HOURLY', amountCents: plain.pay.amountCents * 2 } }),
  (plain) => ({ ...plain, paymentDay: addDays(plain.endDay, 35) }),
]
