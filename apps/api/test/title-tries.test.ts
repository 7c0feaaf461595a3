import { randomUUID } from 'node:crypto'
import { thresholds } from '@cesu/domain/thresholds'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { watchReadings } from '../src/jobs/watch-readings.ts'
import { legalDay } from '../src/platform/clock.ts'
import { DEMO_CIVIL_KEY } from '../src/platform/config.ts'
import { outcomeOf } from './consent.ts'
import { declaredMonths, october } from './declared-months.ts'
import { noMail } from './no-mail.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { aTitle, makeIssuer, titleKeeper } from './titles.ts'

/** Numbers of titles that do not exist: how many one may try in a day, and what comes of trying more. */

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
  await makeIssuer(on, on.world.second.partnerId)
})
afterAll(() => on.close())

const { asOwner, newPair, declarant, declared } = declaredMonths(() => on)
const kept = titleKeeper(
  () => on,
  () => on.world.second.partnerId,
  700_000,
)
const most = thresholds.WRONG_TITLES.usual
let serial = 800_000_000
/** Whole numbers, their key included, that no issuer has registered. */
const none = (count: number) => Array.from({ length: count }, () => aTitle(serial++).number)

const casesNow = async () => {
  const now = on.platform.now()
  await watchReadings.run({
    ...{ db: on.platform.databases.jobs, now, clock: () => now, today: legalDay(now), mailing: noMail },
    signal: new AbortController().signal,
  })
  const cases = await asOwner((tx) =>
    tx.case.findMany({ where: { facts: { path: ['reason'], equals: 'TRIED_NUMBERS' } }, orderBy: { id: 'asc' } }),
  )
  return cases.map(({ facts, subjectKind, employerId }) => ({ ...(facts as object), subjectKind, employerId }))
}

describe('a person of a partner who tries numbers', () => {
  beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

  test('20 at once: no more are told to be none than the limit says; then a true number is told no more than another', async () => {
    const { key } = await declared(await newPair())
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const give = (numbers: string[]) =>
      outcomeOf(on.callerWith('PARTNER_STAFF', token).titles.give({ ...key, titles: { numbers } }))
    const mistyped = aTitle(1).number.replace(/..$/, '00')
    for (let time = 0; time < 3; time += 1) expect(await give([mistyped, 'x', '1234'])).toBe('done')
    expect(await give(none(most - 10))).toBe('done')
    const answers = await Promise.all(Array.from({ length: 20 }, () => give(none(1))))
    expect(answers.toSorted()).toEqual([...new Array(10).fill('done'), ...new Array(10).fill('title.too_many_tried')])
    const good = await kept(1)
    expect(await give(good)).toBe('title.too_many_tried')
    const check = (await declarant()).declarations.check(october(await newPair(), { titles: { numbers: good } }))
    expect(await outcomeOf(check)).toBe('title.too_many_tried')
    expect(await asOwner((tx) => tx.voucher.count({ where: { number: good[0] ?? '', status: 'ASSIGNED' } }))).toBe(1)
    // What has no title goes on, and one case says it, however many times it is looked at.
    expect(await outcomeOf((await declarant()).declarations.submit(october(await newPair())))).toBe('done')
    await casesNow()
    expect(await casesNow()).toMatchObject([{ by: 'STAFF', day: '2026-11-03', subjectKind: 'STAFF' }])
    on.setNow('2026-11-04T09:00:00Z')
    const next = (await declarant()).titles.give({ ...key, titles: { numbers: good } })
    expect(await outcomeOf(next)).toBe('done')
  })

  test('a list that goes beyond is refused whole: what it holds is not told, and the next is not looked at', async () => {
    on.setNow('2026-11-05T09:00:00Z')
    const { key } = await declared(await newPair())
    const good = await kept(1)
    const give = async (numbers: string[]) =>
      outcomeOf((await declarant()).titles.give({ ...key, titles: { numbers } }))
    expect(await give([...good, ...none(most + 1)])).toBe('title.too_many_tried')
    expect(await give(good)).toBe('title.too_many_tried')
    expect(await asOwner((tx) => tx.voucherUse.count({ where: { number: good[0] ?? '' } }))).toBe(0)
  })
})

test('a household that tries numbers is stopped too, and has its case', async () => {
  on.setNow('2026-11-03T09:00:00Z')
  const pair = await newPair()
  on.setNow('2026-11-06T09:00:00Z')
  const { key } = await declared(pair)
  const citizen = { id: randomUUID(), subject: randomUUID() }
  const person = { issuer: DEMO_CIVIL_KEY, givenNames: 'Rose', familyName: 'Foyer', birthDay: '1970-01-01' }
  const { employerId } = pair
  await asOwner((tx) => tx.citizen.create({ data: { ...citizen, ...person, employerId, createdAt: new Date() } }))
  const token = await on.sessionOf('CITIZEN', citizen.subject)
  const give = (numbers: string[]) =>
    outcomeOf(on.callerWith('CITIZEN', token, randomUUID()).ownTitles.give({ ...key, titles: { numbers } }))
  expect(await give(none(most))).toBe('done')
  expect(await give(await kept(1))).toBe('title.too_many_tried')
  expect(await casesNow()).toContainEqual({
    ...{ reason: 'TRIED_NUMBERS', by: 'HOUSEHOLD', partnerName: null, day: '2026-11-06', tries: most },
    ...{ subjectKind: 'PEOPLE', employerId },
  })
})
