import { urlFor, withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type {} from '../../../../../packages/db/test/postgres.setup.ts'
import { type TestPlatform, testPlatform } from '../../../test/test-platform.ts'
import { makePair, type PairChanges } from '../../../test/world.ts'
import { type ReplayCall, replay } from './replay.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.setNow('2026-04-03T09:00:00Z')
})
afterAll(() => on.close())

const months = ['2026-01', '2026-02', '2026-03'] as const

/** A pair with three months declared, by some pay and elements. */
async function declared(changes: PairChanges, more: object = {}): Promise<void> {
  const { partnerId, declarant } = on.world.first
  const { employerId, employmentId } = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    makePair(tx, partnerId, changes),
  )
  for (const period of months) {
    const days = { startDay: `${period}-01`, endDay: `${period}-20`, paymentDay: `${period}-20` }
    const pay = { kind: 'NET_HOURLY', amountCents: 1_400 } as const
    const asked = { employerId, employmentId, period, ...days, hours: 40, pay, paidLeaveIncluded: true, ...more }
    await (await on.as('PARTNER_STAFF', declarant.subject)).declarations.submit(asked)
  }
}

const run = (over: Partial<ReplayCall> = {}) =>
  replay(
    {
      ...{
        url: urlFor(on.adminUrl, 'cesu_jobs', inject('postgres').secret),
        from: '2026-01',
        to: '2026-03',
        changes: [],
      },
      ...{ prolonged: false, households: 'NONE', shares: 3, threads: 2, ...over },
    },
    () => undefined,
  )

test('months of every kind: nothing moves under the tables of today; under others, to the cent of what each declaration becomes', async () => {
  await declared({})
  await declared({ employer: { exemption: 'AGE_70' } })
  await declared({}, { presenceHours: 12 })
  await declared({}, { bonusCents: 5_000 })
  const still = await run()
  expect(still).toEqual([expect.objectContaining({ year: 2026, read: 12, moved: 0, refused: 0 })])

  // The rate of work accidents one point higher in February: the declared net does not move, the employer owes.
  const versions = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.declarationVersion.findMany({ where: { period: '2026-02' } }),
  )
  const accident = (lines: unknown) =>
    (lines as { parameterId: string; ratePcm: number; amountCents: number }[]).find(
      ({ parameterId }) => parameterId === 'er_at',
    ) ?? { ratePcm: 0, amountCents: 0 }
  const value = accident(versions[0]?.lines).ratePcm + 1_000
  const changes = [{ parameter: 'er_at', from: '2026-02-01', until: '2026-02-28', value }]
  const [cell, ...others] = await run({ changes })
  expect(others).toEqual([])
  const due = versions.reduce(
    (sum, { grossCents, lines }) =>
      sum + Math.floor((grossCents * value + 50_000) / 100_000) - accident(lines).amountCents,
    0,
  )
  expect(cell).toMatchObject({ read: 12, moved: 4, refused: 0, employerCents: due, employeeCents: 0, netCents: 0 })
  const { employersOweCents = 0, givenBackCents = 0, exemptionCents = 0, deductionCents = 0 } = cell ?? {}
  expect(givenBackCents).toBe(0)
  expect(employersOweCents).toBe(due - exemptionCents - deductionCents)
  // The thread had tables of its own: those of this one are as they were.
  expect(await run()).toEqual(still)
})

test('a month outside the span is not read; each month once, whatever the shares and the threads', async () => {
  expect((await run({ from: '2026-02', to: '2026-02', shares: 1, threads: 1 }))[0]).toMatchObject({ read: 4 })
  expect((await run({ from: '2025-06', to: '2027-02', shares: 7, threads: 2 }))[0]).toMatchObject({ read: 12 })
})

test('what a thread cannot do is told, not swallowed', async () => {
  await expect(run({ url: 'postgresql://cesu_jobs@127.0.0.1:1/cesu' })).rejects.toThrow(/injoignable/)
})
