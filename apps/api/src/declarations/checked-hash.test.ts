import type { DeclarationInput } from '@cesu/domain/declarations'
import { frenchEuros } from '@cesu/domain/shared'
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

const check = async (asked: DeclarationInput) => (await declarant()).declarations.check(asked)

describe('what was read is what is sent', () => {
  test('a hash is of these figures and of what was sent: the same again, another for one minute more, none when it is refused', async () => {
    const asked = october(await newPair())
    const { hash } = await check(asked)
    expect(hash).toMatch(/^[\w-]{43}$/)
    expect((await check({ ...asked, hash: hash ?? '' })).hash).toBe(hash)
    expect((await check({ ...asked, hours: 40.02 })).hash).not.toBe(hash)
    expect((await check({ ...asked, hours: 0 })).hash).toBeNull()
    const other = await problemIn((await declarant()).declarations.submit({ ...asked, hours: 41, hash: hash ?? '' }))
    expect(other.code).toBe('declaration.figures_changed')
  })

  test('a correction is registered as it was checked, or not at all', async () => {
    const { read } = await declared(await newPair())
    const input = { ...read, ...month({ hours: 38 }) }
    const { hash } = await (await declarant()).declarations.checkCorrection(input)
    const other = { ...input, hours: 37, hash: hash ?? '' }
    expect((await problemIn((await declarant()).declarations.correct(other))).code).toBe('declaration.figures_changed')
    await (await declarant()).declarations.correct({ ...input, hash: hash ?? '' })
    expect((await get({ employerId: read.employerId, period: read.period, id: read.id })).versions).toHaveLength(2)
  })

  test('a cost that another declaration of the household changed meanwhile is not registered', async () => {
    const pair = await newPair({ employer: { exemption: 'AGE_70' } })
    const other = await anotherOf(pair)
    const asked = october(pair, { hours: 70 })
    const before = await check(asked)
    const seen = before.payslip?.totalCostCents ?? 0
    await declared(other, { hours: 60 })
    const problem = await problemIn((await declarant()).declarations.submit({ ...asked, hash: before.hash ?? '' }))
    const after = await check(asked)
    const now = after.payslip?.totalCostCents ?? 0
    expect([problem.status, problem.code]).toEqual([409, 'declaration.figures_changed'])
    expect(problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual([['hash.other_figures', '/hash']])
    expect(problem.detail).toContain(frenchEuros(now))
    expect(now).toBeGreaterThan(seen)
    expect(after.hash).not.toBe(before.hash)
    const { id } = await (await declarant()).declarations.submit({ ...asked, hash: after.hash ?? '' })
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
