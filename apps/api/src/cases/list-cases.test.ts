import { withContext } from '@cesu/db'
import { searchableName } from '@cesu/domain/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair } from '../../test/world.ts'

let on: TestPlatform
let caller: AgentCaller
/** References by family name of the worker. */
const references: Record<string, string> = {}

beforeAll(async () => {
  on = await testPlatform()
  const { first, agents } = on.world
  for (const familyName of ['Sablefin', 'Gué-Tranquille', 'Martin']) {
    const employee = { familyName, givenNames: 'Maëlle', searchName: searchableName(`${familyName} Maëlle`) }
    const pair = await withContext(on.owner, { kind: 'jobs' }, (tx) => makePair(tx, first.partnerId, { employee }))
    const declarant = await on.as('PARTNER_STAFF', first.declarant.subject)
    const { reference } = await declarant.declarations.submit({
      ...{ employerId: pair.employerId, employmentId: pair.employmentId, period: '2026-10', paymentDay: '2026-10-31' },
      ...{ startDay: '2026-10-01', endDay: '2026-10-31', paidLeaveIncluded: true },
      // More than a month may have: a case is opened.
      ...{ hours: 190, pay: { kind: 'NET_HOURLY', amountCents: 1_300 } },
    })
    references[familyName] = reference
  }
  caller = await on.as('AGENT', agents.AGENT.subject)
})
afterAll(() => on.close())

const found = async (search: string, filter: Parameters<AgentCaller['cases']['list']>[0] = {}) =>
  (await caller.cases.list({ ...filter, search })).rows.map(({ employeeName }) => employeeName).sort()

test.each([
  ['maelle', ['Maëlle Gué-Tranquille', 'Maëlle Martin', 'Maëlle Sablefin']],
  ['Sablefin Maëlle', ['Maëlle Sablefin']],
  ['tranquille anne', ['Maëlle Gué-Tranquille']],
  ['gue-tran', ['Maëlle Gué-Tranquille']],
  ['ablefin', []],
])('[finding U3] « %s » finds the cases of the people so called', async (search, names) => {
  expect(await found(search)).toEqual(names)
  expect((await caller.cases.list({ search })).count).toEqual({ value: names.length, atLeast: false })
})

test('[finding U3] a case of people whom two partners know comes once', async () => {
  const [one] = (await caller.cases.list({ search: 'sablefin' })).rows
  const { employerId } = one ?? {}
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const { id: _id, ...mandate } = await tx.mandate.findFirstOrThrow({ where: { employerId: employerId ?? '' } })
    await tx.mandate.createMany({ data: [{ ...mandate, partnerId: on.world.second.partnerId }] })
  })
  const again = await caller.cases.list({ search: 'sablefin' })
  expect(again.rows.map(({ id }) => id)).toEqual([one?.id])
  expect(again.count.value).toBe(1)
})

test('[finding U3] by the reference of the declaration, or its first ten characters', async () => {
  const reference = references['Martin'] ?? ''
  expect(await found(reference)).toEqual(['Maëlle Martin'])
  expect(await found(reference.slice(0, 10))).toContain('Maëlle Martin')
})

test('[finding U3] by the whole number of the case, as by a Cesu number', async () => {
  const [one] = (await caller.cases.list({ search: 'martin' })).rows
  await on.owner.$executeRaw`UPDATE "case" SET number = 4210 WHERE id = ${one?.id}::uuid`
  expect(await found('4210')).toEqual(['Maëlle Martin'])
  expect(await found('421')).toEqual([])
})

test('[finding U3] with a state; a search too short is refused', async () => {
  expect(await found('sablefin', { statuses: ['NEW'] })).toEqual(['Maëlle Sablefin'])
  expect(await found('sablefin', { statuses: ['RESOLVED'] })).toEqual([])
  expect((await problemIn(caller.cases.list({ search: 'm' }))).code).toBe('input.refused')
})
