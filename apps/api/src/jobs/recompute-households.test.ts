import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { declaredMonths, month } from '../../test/declared-months.ts'
import { noMail } from '../../test/no-mail.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { recomputeHouseholds } from './recompute-households.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { newPair, anotherOf, declarant, declared, get, messagesOf } = declaredMonths(() => on)

describe('a household’s ceiling', () => {
  test('follows a correction: the declarations registered later are computed again, by the platform, once', async () => {
    const pair = await newPair({ employer: { exemption: 'AGE_70' } })
    const other = await anotherOf(pair)
    const first = await declared(pair, { hours: 70 })
    on.setNow('2026-11-03T09:01:00Z')
    const second = await declared(other, { hours: 60 })
    const before = (await get(second.key)).versions[0]
    expect(before?.exemptionCents).toBe(0)

    await (await declarant()).declarations.correct({ ...first.read, ...month({ hours: 20 }) })
    const job = {
      ...{ db: on.platform.databases.jobs, now: on.platform.now(), clock: on.platform.now, today: '2026-11-03' },
      mailing: noMail,
      signal: new AbortController().signal,
    }
    expect(await recomputeHouseholds.run(job)).toBe(1)
    expect(await recomputeHouseholds.run(job)).toBe(0)
    const after = await get(second.key)
    expect(after.versions.map(({ number, reason, authorKind }) => [number, reason, authorKind])).toEqual([
      [2, 'HOUSEHOLD', 'SYSTEM'],
      [1, 'REGISTRATION', 'PARTNER_STAFF'],
    ])
    expect(after.versions[0]?.exemptionCents).toBeGreaterThan(0)
    expect(after.versions[0]?.netCents).toBe(before?.netCents)
    expect((await messagesOf(second.key.id)).map(({ kind }) => kind)).toEqual([
      'DECLARATION_REGISTERED',
      'DECLARATION_RECOMPUTED',
    ])

    // What it would have been, had the first month been right from the start.
    await (await declarant()).declarations.cancel({ ...second.read, version: 2, reason: 'WRONG_WORKER' })
    const right = await declared(other, { hours: 60 })
    const anew = (await get(right.key)).versions[0]
    expect(after.versions[0]).toMatchObject({
      exemptionCents: anew?.exemptionCents,
      contributionsCents: anew?.contributionsCents,
    })
  })
})
