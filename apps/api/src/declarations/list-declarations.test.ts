import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type PartnerCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair } from '../../test/world.ts'

const PAIRS = 12

let on: TestPlatform
let caller: PartnerCaller

beforeAll(async () => {
  on = await testPlatform()
  const { first } = on.world
  const token = await on.sessionOf('PARTNER_STAFF', first.declarant.subject)
  const names = ['ÉPIVERT', 'Épinard', 'Martin']
  for (let rank = 0; rank < PAIRS; rank += 1) {
    const familyName = names[rank % names.length] ?? ''
    const cesuNumber = `1000000000000${rank % 10}`.slice(-14)
    const changes = {
      employer: {
        familyName,
        searchName: `${familyName
          .normalize('NFD')
          .replace(/\p{Mark}/gu, '')
          .toUpperCase()} ANNE`,
      },
      employee: rank === 3 ? { cesuNumber } : {},
    }
    const pair = await withContext(on.owner, { kind: 'jobs' }, (tx) => makePair(tx, first.partnerId, changes))
    await on.callerWith('PARTNER_STAFF', token, randomUUID()).declarations.submit({
      employerId: pair.employerId,
      employmentId: pair.employmentId,
      period: rank % 2 === 0 ? '2026-10' : '2026-09',
      startDay: rank % 2 === 0 ? '2026-10-01' : '2026-09-01',
      endDay: rank % 2 === 0 ? '2026-10-31' : '2026-09-30',
      paymentDay: '2026-10-31',
      // Equal amounts, so that the order rests on the id too.
      hours: 40 + (rank % 3),
      pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
      paidLeaveIncluded: true,
    })
  }
  caller = on.callerWith('PARTNER_STAFF', token)
})
afterAll(() => on.close())

/** Every row of a list, page after page. */
async function allRows(query: Parameters<PartnerCaller['declarations']['list']>[0]) {
  const rows: Awaited<ReturnType<PartnerCaller['declarations']['list']>>['rows'] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<PartnerCaller['declarations']['list']>> = await caller.declarations.list({
      ...query,
      cursor,
    })
    rows.push(...page.rows)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}

describe('the list of declarations', () => {
  test.each(
    (['submittedAt', 'period', 'netCents'] as const).flatMap((sort) =>
      (['asc', 'desc'] as const).map((direction) => [sort, direction] as const),
    ),
  )('by %s %s, page after page: each row once, in order', async (sort, direction) => {
    const rows = await allRows({ sort, direction, limit: 5 })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(PAIRS)
    const keys = rows.map((row) => [row[sort], row.id] as const)
    const sorted = [...keys].sort(([a, i], [b, j]) => (a < b || (a === b && i < j) ? -1 : 1))
    expect(keys).toEqual(direction === 'asc' ? sorted : sorted.reverse())
  })

  test('a declaration made between two pages moves no row', async () => {
    const first = await caller.declarations.list({ sort: 'period', direction: 'desc', limit: 4 })
    const rest = await caller.declarations.list({
      sort: 'period',
      direction: 'desc',
      limit: 200,
      cursor: first.nextCursor,
    })
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(PAIRS)
  })

  test.each([
    ['by month', { period: '2026-09' }, 6],
    ['by the start of a name, without its accent', { search: 'epi' }, 8],
    ['by the whole name', { search: 'Épivert' }, 4],
    ['[finding U3] by the first name', { search: 'anne' }, PAIRS],
    ['[finding U3] by words of both people, in any order', { search: 'Karim anne ÉPI' }, 8],
    ['[finding U3] with a month', { search: 'martin', period: '2026-09' }, 2],
    ['[finding U3] by the middle of a word: nothing', { search: 'pivert' }, 0],
    ['[finding U3] by one word of two: nothing', { search: 'Martin Inconnue' }, 0],
    ['[finding U3] by the start of the worker’s Cesu number', { search: '1000 0000 0000' }, 1],
    ['by the worker’s name', { search: 'benali' }, PAIRS],
    ['by the worker’s Cesu number', { search: '10000000000003' }, 1],
    ['by an unknown number', { search: '99999999999999' }, 0],
    ['cancelled ones', { status: 'CANCELLED' as const }, 0],
    ['with nothing to search for but a sign: nothing', { search: '%' }, 0],
  ])('%s', async (_title, query, expected) => {
    const { rows, count } = await caller.declarations.list({ ...query, limit: 200 })
    expect(rows).toHaveLength(expected)
    expect(count).toEqual({ value: expected, atLeast: false })
  })

  test('by its reference', async () => {
    const [row] = (await caller.declarations.list({ limit: 1 })).rows
    const { rows } = await caller.declarations.list({ search: row?.reference ?? '' })
    expect(rows.map(({ id }) => id)).toEqual([row?.id])
  })

  test('[finding U3] by the first ten characters of a reference, however they are spaced', async () => {
    const [row] = (await caller.declarations.list({ limit: 1 })).rows
    const start = row?.reference.slice(0, 10).toLowerCase() ?? ''
    const { rows } = await caller.declarations.list({ search: `${start.slice(0, 7)} ${start.slice(7)}`, limit: 200 })
    expect(rows.map(({ id }) => id)).toContain(row?.id)
  })

  test.each(['m', ' é ', 'a b'])('[finding U3] « %s » is refused: it would find everybody', async (search) => {
    for (const list of [caller.declarations.list, caller.employments.list]) {
      const problem = await problemIn(list({ search }))
      expect([problem.code, problem.errors.map(({ pointer }) => pointer)]).toEqual(['input.refused', ['/search']])
    }
  })

  test('[finding U3] a search is charged the persons that it lists, and no other', async () => {
    const { reader } = on.world.first
    const searching = await on.as('PARTNER_STAFF', reader.subject)
    const { rows } = await searching.declarations.list({ search: 'martin', limit: 200 })
    const read = await on.owner.personRead.findMany({ where: { actorId: reader.id } })
    expect(rows).toHaveLength(4)
    const employers = rows.map(({ employerId }) => employerId)
    // Four employers, and the worker of each.
    expect(read.map(({ personId }) => personId)).toEqual(expect.arrayContaining(employers))
    expect(read).toHaveLength(8)
  })

  test('[finding U3] page after page of a search: each row once', async () => {
    const rows = await allRows({ search: 'anne', sort: 'submittedAt', direction: 'desc', limit: 5 })
    expect(rows.map(({ id }) => id)).toHaveLength(PAIRS)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(PAIRS)
  })

  test('the agent finds the same rows, and those with anomalies', async () => {
    const agent = await on.as('AGENT', on.world.agents.AGENT.subject)
    expect((await agent.declarations.list({ limit: 200 })).rows).toHaveLength(PAIRS)
    const odd = await agent.declarations.list({ limit: 200, withAnomalies: true })
    expect(odd.rows.every(({ anomalyCount }) => anomalyCount > 0)).toBe(true)
    expect(odd.rows).toHaveLength(6)
  })

  test('the pairs to declare come in the order of names, with their last month', async () => {
    const first = await caller.employments.list({ limit: 5 })
    const rest = await caller.employments.list({ limit: 200, cursor: first.nextCursor })
    const rows = [...first.rows, ...rest.rows]
    expect(rows).toHaveLength(PAIRS + 1)
    const names = rows.map(({ employerName }) => employerName.split(' ')[1])
    expect(names).toEqual(['Dubois', ...['Épinard', 'ÉPIVERT', 'Martin'].flatMap((name) => [name, name, name, name])])
    expect(new Set(rows.map(({ lastDeclaration }) => lastDeclaration?.period))).toEqual(
      new Set([undefined, '2026-09', '2026-10']),
    )
  })
})
