import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PartnerCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair } from '../../test/world.ts'

type Pair = Awaited<ReturnType<typeof makePair>>

let on: TestPlatform
let token: string
let caller: PartnerCaller
/** By what was declared of them last. */
const pairs: Record<'october' | 'september' | 'bonus' | 'march' | 'november', Pair> = {} as never

const declare = (pair: Pair, period: string, more: object = {}) =>
  on.callerWith('PARTNER_STAFF', token, randomUUID()).declarations.submit({
    ...{ employerId: pair.employerId, employmentId: pair.employmentId, period, hours: 40, paidLeaveIncluded: true },
    ...{ startDay: `${period}-01`, endDay: `${period}-${period === '2026-10' ? 31 : 30}`, paymentDay: `${period}-30` },
    pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    ...more,
  })

beforeAll(async () => {
  on = await testPlatform()
  const { first } = on.world
  token = await on.sessionOf('PARTNER_STAFF', first.declarant.subject)
  for (const name of ['october', 'september', 'bonus', 'march', 'november'] as const) {
    const searchName = name.toUpperCase()
    pairs[name] = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      makePair(tx, first.partnerId, { employer: { familyName: name, searchName } }),
    )
  }
  await declare(pairs.october, '2026-10')
  await declare(pairs.september, '2026-09')
  await declare(pairs.bonus, '2026-10', { bonusCents: 10_000 })
  await declare(pairs.november, '2026-11')
  caller = on.callerWith('PARTNER_STAFF', token)
})
afterAll(() => on.close())

/** Signs in at an instant: an older session is over. */
async function comeOn(instant: string): Promise<void> {
  on.setNow(instant)
  token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
  caller = on.callerWith('PARTNER_STAFF', token)
}

const ours = async (input: Parameters<PartnerCaller['employments']['list']>[0]) => {
  const { rows } = await caller.employments.list({ ...input, limit: 200 })
  return rows.flatMap((row) => {
    const [name] = Object.entries(pairs).find(([, { employmentId }]) => employmentId === row.employmentId) ?? []
    return name ? [`${name}: ${row.state} ${row.nextPeriod} ${row.dueDay}${row.isPlain ? ' plain' : ''}`] : []
  })
}

describe('[finding U11] what is to do up to a month', () => {
  test('late first, then to declare, with its due day; what is declared is not there', async () => {
    await comeOn('2026-11-06T09:00:00Z')
    expect(await ours({ until: '2026-11' })).toEqual([
      'september: LATE 2026-10 2026-11-05 plain',
      'bonus: TO_DECLARE 2026-11 2026-12-05',
      'october: TO_DECLARE 2026-11 2026-12-05 plain',
    ])
  })

  test('on the 5th, nothing is late yet', async () => {
    await comeOn('2026-11-05T22:59:00Z')
    expect(await ours({ until: '2026-11', state: 'LATE' })).toEqual([])
    expect(await ours({ until: '2026-10' })).toEqual(['september: TO_DECLARE 2026-10 2026-11-05 plain'])
    await comeOn('2026-11-05T23:01:00Z')
    expect(await ours({ until: '2026-10', state: 'LATE' })).toEqual(['september: LATE 2026-10 2026-11-05 plain'])
  })

  test('one state, or that month alone', async () => {
    await comeOn('2026-11-06T09:00:00Z')
    expect(await ours({ until: '2026-11', state: 'TO_DECLARE' })).toHaveLength(2)
    expect(await ours({ until: '2026-11', exactly: true })).toHaveLength(2)
    expect(await ours({ until: '2026-10', exactly: true })).toHaveLength(1)
    expect(await ours({ until: '2026-09', exactly: true })).toEqual([])
    expect(await ours({ until: '2026-11', state: 'DORMANT' })).toEqual(['march: DORMANT 2026-11 null'])
  })

  test('a search looks among all of them, whatever the month', async () => {
    expect(await ours({ until: '2026-11', search: 'november' })).toEqual(['november: UP_TO_DATE null null plain'])
  })

  test('page after page, each pair once, and a cursor of one question is no other’s', async () => {
    const rows: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<PartnerCaller['employments']['list']>> = await caller.employments.list({
        ...{ until: '2026-11', limit: 1, cursor },
      })
      rows.push(...page.rows.map(({ employmentId }) => employmentId))
      cursor = page.nextCursor
      if (cursor) {
        await expect(caller.employments.list({ until: '2026-10', cursor })).rejects.toThrow()
        await expect(caller.employments.list({ cursor })).rejects.toThrow()
      }
    } while (cursor !== null)
    const { rows: all, count } = await caller.employments.list({ until: '2026-11', limit: 200 })
    expect(rows).toEqual(all.map(({ employmentId }) => employmentId))
    expect(count).toEqual({ value: rows.length, atLeast: false })
  })
})

test('[finding U11] the counts of a month are those of the lists that they lead to', async () => {
  await comeOn('2026-11-06T09:00:00Z')
  const { employerId, period, id } = await declare(pairs.september, '2026-10')
  const before = await caller.declarations.countMonth({ period: '2026-11' })
  for (const [name, state] of [
    ['late', 'LATE'],
    ['toDeclare', 'TO_DECLARE'],
    ['dormant', 'DORMANT'],
  ] as const) {
    expect((await caller.employments.list({ until: '2026-11', state })).count, state).toEqual(before[name])
  }
  for (const [name, status] of [
    ['registered', 'REGISTERED'],
    ['corrected', 'CORRECTED'],
    ['cancelled', 'CANCELLED'],
  ] as const) {
    expect((await caller.declarations.list({ period: '2026-11', status })).count, status).toEqual(before[name])
  }

  const cancel = on.callerWith('PARTNER_STAFF', token, randomUUID()).declarations.cancel
  await cancel({ employerId, period, id, version: 1, reason: 'WRONG_MONTH', comment: null })
  const after = await caller.declarations.countMonth({ period: '2026-11' })
  expect(after.late.value, 'what is cancelled is late again').toBe(before.late.value + 1)
  expect(after.toDeclare.value).toBe(before.toDeclare.value - 1)
})
