import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair, type PartnerWorld } from '../../test/world.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
})
afterAll(() => on.close())

const october = ({ employerId, employmentId }: PartnerWorld['pair'], over: object = {}) => ({
  ...{ employerId, employmentId, period: '2026-10' },
  ...{ startDay: '2026-10-01', endDay: '2026-10-31', paymentDay: '2026-10-31', hours: 40 },
  ...{ pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 }, paidLeaveIncluded: true },
  ...over,
})

const newPair = () => withContext(on.owner, { kind: 'jobs' }, (tx) => makePair(tx, on.world.first.partnerId))

const declarant = () => on.as('PARTNER_STAFF', on.world.first.declarant.subject, randomUUID())

const versionsOf = (employerId: string) =>
  withContext(on.owner, { kind: 'jobs' }, (tx) => tx.declarationVersion.findMany({ where: { employerId } }))

test('every element of a month is written, read back as it was declared, and counted', async () => {
  const pair = await newPair()
  const caller = await declarant()
  const elements = {
    ...{ overtimeHours25: 4, overtimeHours50: 1.5, presenceHours: 30, nightPresenceHours: 24.25, paidLeaveDays: 2.5 },
    ...{
      paidLeaveHours: 10,
      bonusCents: 10_000,
      leaveBalanceCents: 2_000,
      contractEndCents: 300,
      depositCents: 15_000,
    },
    ...{
      mileageCents: 1_234,
      transportCents: 4_321,
      otherExpensesCents: 99,
      mealsProvided: 3,
      lodgingProvided: true,
    },
    ...{ certified: true, youngWorkerAge: 16 },
  }
  const pay = { kind: 'NET' as const, amountCents: 110_000 }
  const { id } = await caller.declarations.submit(october(pair, { ...elements, pay }))
  const read = await caller.declarations.get({ employerId: pair.employerId, period: '2026-10', id })
  expect(read.versions[0]?.elements).toEqual(elements)
  // 1 100,00 + 100,00 + 20,00 + 3,00 net; then 3 meals at 4,70, 71,00 of lodging, 12,34 + 43,21 + 0,99 paid back.
  const [kept] = await versionsOf(pair.employerId)
  expect(kept?.netCents).toBe(122_300 + (kept?.netResidualCents ?? 0))
  expect(kept?.netPaidCents).toBe((kept?.netCents ?? 0) - (kept?.withholdingCents ?? 0) - 1_410 - 7_100 + 5_654)
  expect(kept).toMatchObject({
    overtime: [
      { hoursHundredths: 400, premiumPercent: 25 },
      { hoursHundredths: 150, premiumPercent: 50 },
    ],
    ...{
      presenceHundredths: 3_000,
      nightPresenceHundredths: 2_425,
      paidLeaveHalfDays: 5,
      paidLeaveHundredths: 1_000,
    },
    ...{ bonusCents: 10_000, leaveBalanceCents: 2_000, contractEndCents: 300, depositCents: 15_000 },
    ...{ mileageCents: 1_234, transportCents: 4_321, reimbursementsCents: 5_654 },
    ...{ benefitMeals: 3, benefitLodgingMonths: 1, certified: true, youngWorkerAge: 16 },
    // 2 € × (40 h − 10 h of leave + 20 h for 30 h of presence).
    hourlyDeductionCents: 10_000,
  })
})

test('the usual month declares no element; what is refused is said on its field, and nothing is written', async () => {
  const pair = await newPair()
  const caller = await declarant()
  const bad = { overtimeHours50: 1, presenceHours: 744, depositCents: 999_999 }
  const problem = await problemIn(caller.declarations.submit(october(pair, bad)))
  expect(problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['overtime.higher_alone', '/overtimeHours50'],
    ['presence.over_days', '/presenceHours'],
    ['overtime.hourly_pay', '/pay/amountCents'],
  ])
  expect(await versionsOf(pair.employerId)).toEqual([])
  const { id } = await (await declarant()).declarations.submit(october(pair))
  const read = await caller.declarations.get({ employerId: pair.employerId, period: '2026-10', id })
  expect(read.versions[0]?.elements).toEqual({})
})
