import { randomUUID } from 'node:crypto'
import { type DbContext, sumDeclaredCost, withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair } from '../../test/world.ts'

let on: TestPlatform
let tokens: string[]

beforeAll(async () => {
  on = await testPlatform()
  const { first, second } = on.world
  tokens = [
    await on.sessionOf('PARTNER_STAFF', first.declarant.subject),
    await on.sessionOf('PARTNER_STAFF', second.declarant.subject),
  ]
})
afterAll(() => on.close())

/** One of the two partners; its next write has a key of its own. */
const partner = (rank: 0 | 1) => on.callerWith('PARTNER_STAFF', tokens[rank] ?? '')

/** An employment that two partners may declare. */
const household = (over: Parameters<typeof makePair>[2] = {}) =>
  withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const { first, second } = on.world
    const pair = await makePair(tx, first.partnerId, over)
    const mandate = await tx.mandate.findFirstOrThrow({ where: { employerId: pair.employerId } })
    await tx.mandate.createMany({ data: [{ ...mandate, id: randomUUID(), partnerId: second.partnerId }] })
    return pair
  })

type Pair = Awaited<ReturnType<typeof household>>

const month = ({ employerId, employmentId }: Pair, period: string, netCents: number) => ({
  ...{ employerId, employmentId, period, startDay: `${period}-01`, endDay: `${period}-28`, paymentDay: `${period}-28` },
  ...{ hours: 150, pay: { kind: 'NET' as const, amountCents: netCents }, paidLeaveIncluded: true },
})

test('[finding L14] what a household has declared through one partner is taken off the credit that another is shown', async () => {
  const pair = await household()
  const before = await partner(1).declarations.check(month(pair, '2026-10', 500_000))
  expect(before.payslip?.taxCreditCents).toBe(Math.ceil((before.payslip?.totalCostCents ?? 0) / 2))

  const august = await partner(0).declarations.submit(month(pair, '2026-08', 350_000))
  const september = await partner(0).declarations.submit(month(pair, '2026-09', 350_000))
  const costs = await on.owner.declarationVersion.findMany({
    where: { employerId: pair.employerId },
    orderBy: { period: 'asc' },
    select: { totalCostCents: true, taxCreditCents: true },
  })
  const [augustCost = 0, septemberCost = 0] = costs.map(({ totalCostCents }) => totalCostCents)
  expect(augustCost + septemberCost).toBeGreaterThan(1_200_000)

  // The receipt of each says what the year had left when it was registered: half, then the rest, then nothing.
  const read = async (key: typeof august) => (await partner(0).declarations.get(key)).versions[0]
  const { employerId } = pair
  const key = ({ period, id }: typeof august) => ({ employerId, period, id }) as typeof august
  expect((await read(key(august)))?.taxCreditCents).toBe(Math.ceil(augustCost / 2))
  const left = Math.ceil((1_200_000 - augustCost) / 2)
  expect(await read(key(september))).toMatchObject({
    taxCreditCents: left,
    costAfterCreditCents: septemberCost - left,
  })

  const after = await partner(1).declarations.check(month(pair, '2026-10', 500_000))
  expect(after.payslip).toMatchObject({
    taxCreditCents: 0,
    costAfterCreditCents: after.payslip?.totalCostCents,
  })
  const { creditRooms } = await partner(1).employments.get({ employerId, employmentId: pair.employmentId })
  expect(creditRooms).toEqual([{ year: 2026, roomCents: 0 }])
})

test('[finding L14] only a sum is told, and to nobody without a mandate', async () => {
  const pair = await household()
  await partner(0).declarations.submit(month(pair, '2026-10', 200_000))
  const { employerId } = pair
  const { second } = on.world
  const context: DbContext = { kind: 'partner', partnerId: second.partnerId, actorId: second.declarant.id }
  const seen = () =>
    withContext(on.platform.databases.api, context, async (tx) => ({
      declarations: await tx.declaration.count({ where: { employerId } }),
      cents: await sumDeclaredCost(tx, { employerId, year: 2026 }),
      otherYear: await sumDeclaredCost(tx, { employerId, year: 2025 }),
    }))
  const [version] = await on.owner.declarationVersion.findMany({ where: { employerId } })
  expect(await seen()).toEqual({ declarations: 0, cents: version?.totalCostCents, otherYear: 0 })
  await on.owner.declaration.updateMany({ where: { employerId }, data: { status: 'CANCELLED' } })
  expect(await seen()).toMatchObject({ cents: 0 })
  await on.owner.declaration.updateMany({ where: { employerId }, data: { status: 'REGISTERED' } })
  await on.owner.mandate.deleteMany({ where: { employerId, partnerId: second.partnerId } })
  expect(await seen()).toMatchObject({ cents: 0 })
})

test('[finding A5] the ceiling counts the employer of 70 or more, whichever relief the month takes', async () => {
  const pair = await household({ employer: { exemption: 'AGE_70' } })
  const { employerId, employmentId } = pair
  const room = async () => (await partner(0).employments.get({ employerId, employmentId })).creditRooms
  expect(await room()).toEqual([{ year: 2026, roomCents: 1_350_000 }])
  const renounced = { ...month(pair, '2026-09', 720_000), exemptionRenounced: true }
  const { period, id } = await partner(0).declarations.submit(renounced)
  const read = await partner(0).declarations.get({ employerId, period, id })
  expect(read.creditCeiling).toEqual({ cents: 1_350_000, over65: true })
  const [version] = read.versions
  const cost = version?.totalCostCents ?? 0
  expect(cost).toBeGreaterThan(1_200_000)
  expect(cost).toBeLessThan(1_350_000)
  expect(version?.taxCreditCents).toBe(Math.ceil(cost / 2))
  const october = await partner(0).declarations.check(month(pair, '2026-10', 500_000))
  expect(october.payslip?.taxCreditCents).toBe(Math.ceil((1_350_000 - cost) / 2))
})
