import { randomUUID } from 'node:crypto'
import { type DbContext, withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair } from '../../test/world.ts'

/** Households whose employees are all declared at once. */
const TRIALS = trials(200, 10)
/** Declarations at once, one an employee, half of them by each partner. */
const AT_ONCE = 20
/** For a trial that hangs: one takes some 2 s on a busy machine. */
const HANG_MS = TRIALS * 15_000

let on: TestPlatform
let tokens: string[]

beforeAll(async () => {
  on = await testPlatform()
  // Two people declare thousands of employees here: far more than an account may open in a day.
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
  const { first, second } = on.world
  tokens = [
    await on.sessionOf('PARTNER_STAFF', first.declarant.subject),
    await on.sessionOf('PARTNER_STAFF', second.declarant.subject),
  ]
})
afterAll(() => on.close())

/** A household of 70 or more whose 20 employees are declared by two partners. */
const household = () =>
  withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const { first, second } = on.world
    const pair = await makePair(tx, first.partnerId, { employer: { exemption: 'AGE_70' } })
    const { employerId } = pair
    const mandate = await tx.mandate.findFirstOrThrow({ where: { employerId } })
    await tx.mandate.createMany({ data: [{ ...mandate, id: randomUUID(), partnerId: second.partnerId }] })
    const employment = await tx.employment.findFirstOrThrow({ where: { employerId } })
    const terms = await tx.employmentTerms.findFirstOrThrow({ where: { employerId } })
    const employee = await tx.employee.findFirstOrThrow({
      where: { id: pair.employeeId },
      omit: { nirEncrypted: false, nirIndex: false },
    })
    const others = Array.from({ length: AT_ONCE - 1 }, () => ({ id: randomUUID(), employeeId: randomUUID() }))
    await tx.employee.createMany({
      data: others.map(({ employeeId: id }) => ({
        ...{ ...employee, id, nirIndex: id.replaceAll('-', '').padEnd(64, '0') },
        cesuNumber: String(BigInt(`0x${id.replaceAll('-', '').slice(0, 11)}`)).padStart(14, '0'),
      })),
    })
    await tx.employment.createMany({ data: others.map((other) => ({ ...employment, ...other })) })
    await tx.employmentTerms.createMany({ data: others.map(({ id }) => ({ ...terms, employmentId: id })) })
    return { employerId, employmentIds: [pair.employmentId, ...others.map(({ id }) => id)] }
  })

/** Declares, and sends the same key again as long as it is told that others are being decided: a busy machine changes nothing. */
async function declare(employerId: string, employmentId: string, rank: number): Promise<void> {
  const { declarations } = on.callerWith('PARTNER_STAFF', tokens[rank % 2] ?? '')
  const declaration = {
    ...{ employerId, employmentId, period: '2026-10', startDay: '2026-10-01', endDay: '2026-10-31' },
    ...{ paymentDay: '2026-10-31', hours: 10 + rank, pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 } },
    paidLeaveIncluded: true,
  }
  for (;;) {
    const busy = await declarations.submit(declaration).then(
      () => null,
      (error: unknown) => error,
    )
    if (busy === null) return
    if ((await problemIn(Promise.reject(busy))).code !== 'platform.busy') throw busy
  }
}

test(
  `[finding R2] ${AT_ONCE} declarations at once of one household over two partners share its ceiling to the cent, ${TRIALS} times of ${TRIALS}`,
  async () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const { employerId, employmentIds } = await household()
      await Promise.all(employmentIds.map((employmentId, rank) => declare(employerId, employmentId, rank)))
      const versions = await on.owner.declarationVersion.findMany({
        where: { employerId },
        orderBy: { exemptionUsedCents: 'asc' },
        select: { exemptionUsedCents: true, grossCents: true, exemptionCents: true, partnerId: true },
      })
      expect(versions).toHaveLength(AT_ONCE)
      // One after the other, each found the ceiling as the ones before it left it, whoever had declared them.
      const before = versions.map((_, rank) =>
        versions.slice(0, rank).reduce((sum, { grossCents }) => sum + grossCents, 0),
      )
      expect(versions.map(({ exemptionUsedCents }) => exemptionUsedCents)).toEqual(before)
      const [first] = versions
      expect(first?.exemptionCents).toBeGreaterThan(0)
      expect(versions.at(-1)?.exemptionCents).toBe(0)
    }
  },
  HANG_MS,
)

test('[finding R2] a partner learns nothing of the other: neither its declarations, nor the sum of a household that is not its own', async () => {
  const { employerId, employmentIds } = await household()
  await declare(employerId, employmentIds[0] ?? '', 0)
  const { second } = on.world
  const context: DbContext = { kind: 'partner', partnerId: second.partnerId, actorId: second.declarant.id }
  const seen = () =>
    withContext(on.platform.databases.api, context, async (tx) => ({
      declarations: await tx.declaration.count({ where: { employerId } }),
      sum: await tx.$queryRaw`SELECT exempt_gross_cents(${employerId}::uuid, '2026-10', 'infinity', ${randomUUID()}::uuid)::int AS cents`,
    }))
  const [version] = await on.owner.declarationVersion.findMany({ where: { employerId } })
  expect(await seen()).toEqual({ declarations: 0, sum: [{ cents: version?.grossCents }] })
  await on.owner.mandate.deleteMany({ where: { employerId, partnerId: second.partnerId } })
  expect(await seen()).toEqual({ declarations: 0, sum: [{ cents: null }] })
})
