import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type PartnerCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
let mine: PartnerCaller
let theirs: PartnerCaller
let key: { employerId: string; period: string; id: string }
let declaration: Parameters<PartnerCaller['declarations']['submit']>[0]

beforeAll(async () => {
  on = await testPlatform()
  const { first, second } = on.world
  mine = await on.as('PARTNER_STAFF', first.declarant.subject, randomUUID())
  theirs = await on.as('PARTNER_STAFF', second.declarant.subject, randomUUID())
  const { employerId, employmentId } = first.pair
  declaration = {
    employerId,
    employmentId,
    period: '2026-10',
    startDay: '2026-10-01',
    endDay: '2026-10-31',
    paymentDay: '2026-10-31',
    hours: 40,
    pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    paidLeaveIncluded: true,
  }
  const { id, period } = await mine.declarations.submit(declaration)
  key = { employerId, period, id }
})
afterAll(() => on.close())

describe('a second partner sees nothing of the first', () => {
  test('the first sees its own', async () => {
    expect((await mine.declarations.list({})).rows.map(({ id }) => id)).toEqual([key.id])
    expect((await mine.employments.list({})).rows).toHaveLength(1)
  })

  test('lists', async () => {
    const listed = await theirs.declarations.list({})
    expect(listed.rows).toEqual([])
    expect(listed.count).toEqual({ value: 0, atLeast: false })
    const pairs = await theirs.employments.list({})
    expect(pairs.rows.map(({ employmentId }) => employmentId)).toEqual([on.world.second.pair.employmentId])
  })

  test('by its id: the same answer as for an id that does not exist', async () => {
    const foreign = await problemIn(theirs.declarations.get(key))
    const unknown = await problemIn(theirs.declarations.get({ ...key, id: randomUUID() }))
    expect(foreign).toEqual(unknown)
    expect(foreign.status).toBe(404)
  })

  test('[finding B] their own employer with an employment that is not theirs: said, and the same for one that does not exist', async () => {
    const { employerId } = on.world.second.pair
    const foreign = { ...declaration, employerId }
    for (const operation of ['check', 'submit'] as const) {
      const refused = await problemIn(theirs.declarations[operation](foreign))
      expect(refused.errors.map(({ code }) => code)).toEqual(['employment.elsewhere'])
      const unknown = { ...foreign, employmentId: randomUUID() }
      expect(await problemIn(theirs.declarations[operation](unknown))).toEqual(refused)
    }
  })

  test('by the pair: the same refusal as for a pair that does not exist', async () => {
    const unknown = { ...declaration, employerId: randomUUID(), employmentId: randomUUID() }
    for (const operation of ['check', 'submit'] as const) {
      const foreign = await problemIn(theirs.declarations[operation](declaration))
      expect(foreign.errors.map(({ code }) => code)).toEqual(['mandate.missing'])
      expect(await problemIn(theirs.declarations[operation](unknown))).toEqual(foreign)
    }
    const { employerId, employmentId } = on.world.first.pair
    expect((await problemIn(theirs.employments.get({ employerId, employmentId }))).status).toBe(404)
  })

  test('in SQL, under its role and its context: no row of the first partner in any table', async () => {
    const { partnerId } = on.world.second
    const counts = await withContext(
      on.platform.databases.api,
      { kind: 'partner', partnerId, actorId: on.world.second.declarant.id },
      async (tx) => [
        await tx.declaration.count(),
        await tx.declarationVersion.count(),
        await tx.mandate.count({ where: { partnerId: on.world.first.partnerId } }),
        await tx.employer.count({ where: { id: key.employerId } }),
        await tx.employment.count({ where: { employerId: key.employerId } }),
        await tx.employee.count({ where: { id: on.world.first.pair.employeeId } }),
      ],
    )
    expect(counts).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('a cursor of the first is of no use to the second', async () => {
    await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
      const head = await tx.declaration.findFirstOrThrow({ where: { id: key.id } })
      const september = { period: '2026-09', startDay: '2026-09-01', endDay: '2026-09-30' }
      const again = { ...head, ...september, id: randomUUID(), reference: '2026273A00001' }
      await tx.declaration.createMany({ data: [again] })
    })
    const { nextCursor } = await mine.declarations.list({ limit: 1 })
    expect(nextCursor).not.toBeNull()
    await expect(mine.declarations.list({ limit: 1, cursor: nextCursor })).resolves.toMatchObject({ nextCursor: null })
    expect((await problemIn(theirs.declarations.list({ limit: 1, cursor: nextCursor }))).code).toBe('cursor.unusable')
    expect((await problemIn(mine.declarations.list({ limit: 1, sort: 'period', cursor: nextCursor }))).code).toBe(
      'cursor.unusable',
    )
  })
})
