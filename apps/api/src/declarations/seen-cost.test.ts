import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { declaredMonths, month, october } from '../../test/declared-months.ts'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { newPair, anotherOf, declarant, declared, get } = declaredMonths(() => on)

describe('what was read is what is sent', () => {
  test('a cost that another declaration of the household changed meanwhile is not registered', async () => {
    const pair = await newPair({ employer: { exemption: 'AGE_70' } })
    const other = await anotherOf(pair)
    const asked = october(pair, { hours: 70 })
    const seen = (await (await declarant()).declarations.check(asked)).payslip?.totalCostCents ?? 0
    await declared(other, { hours: 60 })
    const sent = { ...asked, seenCostCents: seen }
    const problem = await problemIn((await declarant()).declarations.submit(sent))
    expect(problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual([['cost.changed', '/seenCostCents']])
    const now = (await (await declarant()).declarations.check(asked)).payslip?.totalCostCents ?? 0
    expect(now).toBeGreaterThan(seen)
    const { id } = await (await declarant()).declarations.submit({ ...asked, seenCostCents: now })
    const [version] = (await get({ employerId: pair.employerId, period: '2026-10', id })).versions
    expect(version?.totalCostCents).toBe(now)
    const { employerId, employmentId } = pair
    const employment = await (await declarant()).employments.get({ employerId, employmentId })
    const used = employment.exemptGross.find(({ period }) => period === '2026-10')
    expect(used?.usedCents).toBeGreaterThan(version?.grossCents ?? 0)
  })

  test('the exemption that the employer gives up is kept as such, and is nobody’s to give up elsewhere', async () => {
    const without = await problemIn(
      (await declarant()).declarations.submit(october(await newPair(), { exemptionRenounced: true })),
    )
    expect(without.errors.map(({ code }) => code)).toEqual(['exemption.none_to_renounce'])
    const pair = await newPair({ employer: { exemption: 'AGE_70' } })
    const { key, read } = await declared(pair, { exemptionRenounced: true })
    expect((await get(key)).versions[0]).toMatchObject({ exemption: 'NONE', exemptionRenounced: true })
    await (await declarant()).declarations.correct({ ...read, ...month({ exemptionRenounced: false }) })
    const { versions } = await get(key)
    expect(versions[0]).toMatchObject({ exemption: 'AGE_70', exemptionRenounced: false })
    expect(versions[0]?.differences?.fields.map(({ before, after }) => [before, after])).toEqual([
      ['laissée pour la déduction par heure', 'employeur de 70 ans ou plus'],
    ])
  })
})
