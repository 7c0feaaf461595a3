import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Db } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { findEmploymentFacts, listDeclarableEmployments } from './employments.ts'

let database: FreshDatabase
let owner: Db
let api: Db
const { partnerId, staffId, existing } = tenant('a')
const employerId = String(existing['employment']?.['employer_id'])
const employmentId = String(existing['employment']?.['id'])

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  owner = database.connect('cesu_migrator', { max: 20 })
  // Those of the two tenants are over: a job may end them.
  await owner.mandate.updateMany({ data: { endDay: null } })
  api = database.connect('cesu_api')
})
afterAll(() => database.close())

describe('[finding A11] a person hired again', () => {
  /** A worker whom the employer has never hired. */
  const newcomer = async () => {
    const employee = await owner.employee.findFirstOrThrow({ omit: { nirEncrypted: false, nirIndex: false } })
    const id = randomUUID()
    const own = { id, nirIndex: id.replaceAll('-', '').padEnd(64, '0') }
    const cesuNumber = String(BigInt(`0x${id.slice(0, 8)}`)).padStart(14, '0')
    await owner.employee.createMany({ data: [{ ...employee, ...own, cesuNumber }] })
    return id
  }
  const hire = (employeeId: string, startDay: string, endDay: string | null) =>
    owner.employment.createMany({
      data: [{ employerId, employeeId, activity: 'Ménage', scheme: 'HOME_EMPLOYEE', startDay, endDay }],
    })

  test('one contract after the other, the day after the last', async () => {
    const person = await newcomer()
    await hire(person, '2025-01-01', '2025-06-30')
    await hire(person, '2025-07-01', null)
    expect(await owner.employment.count({ where: { employeeId: person } })).toBe(2)
  })

  test.each([
    ['the last day of the first', '2025-06-30', null],
    ['within the first', '2025-02-01', '2025-03-01'],
    ['around the first', '2024-01-01', null],
    ['up to the first day of the first', '2024-01-01', '2025-01-01'],
  ])('never two at once: %s', async (_title, startDay, endDay) => {
    const person = await newcomer()
    await hire(person, '2025-01-01', '2025-06-30')
    await expect(hire(person, startDay, endDay)).rejects.toThrow(/overlaps another employment/)
  })

  test('nor by moving a day', async () => {
    const person = await newcomer()
    await hire(person, '2025-01-01', '2025-06-30')
    await hire(person, '2025-09-01', null)
    const longer = owner.employment.updateMany({ where: { employeeId: person }, data: { endDay: null } })
    await expect(longer).rejects.toThrow(/overlaps another employment/)
  })

  test('20 hirings at once: one', async () => {
    const person = await newcomer()
    const hirings = await Promise.allSettled(
      Array.from({ length: 20 }, (_, day) => hire(person, `2025-01-${String(day + 1).padStart(2, '0')}`, null)),
    )
    expect(hirings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await owner.employment.count({ where: { employeeId: person } })).toBe(1)
  })
})

describe('terms', () => {
  beforeAll(async () => {
    const terms = { employerId, employmentId, weeklyHoursHundredths: null }
    await owner.employmentTerms.createMany({
      data: [
        { ...terms, fromDay: '2026-03-15', netHourlyCents: 1_100, level: 4, leaveMode: 'TAKEN' },
        { ...terms, fromDay: '2026-09-01', netHourlyCents: 1_200, level: 5, leaveMode: 'INCLUDED' },
      ],
    })
  })
  const cases: [day: string, cents: number, level: number, included: boolean][] = [
    ['2024-12-31', 1_000, 3, true],
    ['2026-03-14', 1_000, 3, true],
    ['2026-03-15', 1_100, 4, false],
    ['2026-08-31', 1_100, 4, false],
    ['2026-09-01', 1_200, 5, true],
    ['2030-01-01', 1_200, 5, true],
  ]
  test.each(cases)('in force on %s: %i cents', async (day, netHourlyCents, level, paidLeaveIncluded) => {
    const context = { kind: 'partner', partnerId, actorId: staffId } as const
    const [facts, listed] = await withContext(api, context, async (tx) => {
      const one = { partnerId, today: day, pairs: null, after: null, limit: 1, only: { employerId, employmentId } }
      return [
        await findEmploymentFacts(tx, { partnerId, employerId, employmentId, day }),
        (await listDeclarableEmployments(tx, one))[0],
      ]
    })
    expect(facts).toMatchObject({ netHourlyCents, level, paidLeaveIncluded })
    // Before the mandate, nothing is listed.
    if (day > '2025-01-01') expect(listed).toMatchObject({ netHourlyCents, paidLeaveIncluded })
    else expect(listed).toBeUndefined()
  })
})
