import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { clientPermissions, Scope } from '@cesu/domain/permissions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isProving } from '../../../scripts/trials.ts'
import type { ApiClient } from '../src/actors/api-client.ts'
import { beneficiaryHash, issuerSalt } from '../src/beneficiary.ts'
import { perform } from '../src/perform.ts'
import { ownReadings } from '../src/sharing/own-readings.ts'
import { checkWorker } from '../src/vouchers/check-worker.ts'
import { testApplication } from './application.ts'
import { declaredMonths } from './declared-months.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { makeIssuer } from './titles.ts'

let on: TestPlatform
let issuerId: string
/** The programs of the issuer, and of a partner who issues nothing. */
let programs: Record<string, string>
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
  issuerId = on.world.second.partnerId
  await makeIssuer(on, issuerId)
  on.setNow('2026-11-03T09:00:00Z')
  const { first, second } = on.world
  programs = {
    [first.partnerId]: (await testApplication(on, first)).id,
    [second.partnerId]: (await testApplication(on, second)).id,
  }
})
afterAll(() => on.close())
beforeEach(() => {
  on.setNow('2026-11-03T09:00:00Z')
  Object.assign(on.platform.config.budgets, { programReadPerHour: 100_000, programReadPerDay: 100_000 })
})

const { asOwner, newPair, declarant, declared } = declaredMonths(() => on)

const check = (value: object, partnerId = issuerId) => {
  const actor: ApiClient = {
    ...{ kind: 'API_CLIENT', id: programs[partnerId] ?? '', name: 'Programme', keyId: 'k', partnerId },
    ...{ presentEmployerId: null, sharing: {}, partner: { id: partnerId, name: 'Émetteur', kind: 'VOUCHER_ISSUER' } },
    permissions: clientPermissions([Scope.VOUCHERS_READ]),
  }
  return perform(on.platform, checkWorker, { actor, value })
}

/** A pair, and the question that is about them in October. */
async function asked(pair: Awaited<ReturnType<typeof newPair>>) {
  const [employer, employee] = await asOwner(async (tx) => [
    await tx.employer.findUniqueOrThrow({ where: { id: pair.employerId } }),
    await tx.employee.findUniqueOrThrow({ where: { id: pair.employeeId } }),
  ])
  const salt = issuerSalt(on.platform.secret, issuerId)
  const { cesuNumber, birthDay } = employee
  return { cesuNumber, birthDay, beneficiaryHash: beneficiaryHash(employer, salt), month: '2026-10' }
}
const someNumber = () => `${Math.floor(Math.random() * 1e14)}`.padStart(14, '0')

describe('whether a worker is declared', () => {
  test('yes, not yet, no: and nothing else; of who is unknown, born another day or works for another, no', async () => {
    const pair = await newPair({ employment: { startDay: '2026-02-01', endDay: '2026-11-02' } })
    const question = await asked(pair)
    expect(await check(question)).toEqual({ declared: 'NOT_YET' })
    const { read } = await declared(pair)
    expect(await check(question)).toEqual({ declared: 'YES' })
    for (const change of [
      { month: '2026-01' },
      { month: '2026-12' },
      { cesuNumber: someNumber() },
      { birthDay: '1990-01-02' },
      { beneficiaryHash: (await asked(await newPair())).beneficiaryHash },
      { beneficiaryHash: 'ab'.repeat(32) },
    ]) {
      expect(await check({ ...question, ...change }), JSON.stringify(change)).toEqual({ declared: 'NO' })
    }
    expect(await check({ ...question, month: '2026-11' })).toEqual({ declared: 'NOT_YET' })
    await expect(check(question, on.world.first.partnerId)).rejects.toThrow('row-level security')
    await (await declarant()).declarations.cancel({ ...read, reason: 'NOT_WORKED' })
    expect(await check(question)).toEqual({ declared: 'NOT_YET' })
  })

  test('[money 34] each question counts as a person, known or not; past the budget, 429 for all alike, and it is traced', async () => {
    const question = await asked(await newPair())
    const window = '2027-02-01T0'
    on.setNow(`${window}9:00:00Z`)
    Object.assign(on.platform.config.budgets, { programReadPerHour: 10 })
    const told = await Promise.allSettled(
      Array.from({ length: 20 }, (_, rank) => check(rank === 0 ? question : { ...question, cesuNumber: someNumber() })),
    )
    const refused = told.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(new Array(10).fill('reading.budget_spent'))
    for (const change of [{}, { cesuNumber: someNumber() }, { birthDay: '1970-01-01' }]) {
      const again = await check({ ...(await asked(await newPair())), ...change }).catch(({ code }) => code)
      expect(again).toBe('reading.budget_spent')
    }
    const traced = await asOwner((tx) =>
      tx.auditEntry.count({ where: { kind: 'READING_REFUSED', partnerId: issuerId } }),
    )
    expect(traced).toBe(1)
    // The same question again costs nothing more.
    on.setNow(`${window}8:00:00Z`)
    const first = { ...question, cesuNumber: someNumber() }
    for (let time = 0; time < 12; time += 1) expect(await check(first)).toEqual({ declared: 'NO' })
  })

  test('the worker reads who asked, for which month, and what was told; nobody else does', async () => {
    const pair = await newPair()
    const question = await asked(pair)
    await check(question)
    const of = (employeeId: string) =>
      asOwner((tx) => tx.auditEntry.findMany({ where: { kind: 'WORKER_CHECKED', subjectId: employeeId } }))
    expect((await of(pair.employeeId)).map(({ payload, partnerId }) => [payload, partnerId])).toEqual([
      [{ month: '2026-10', declared: 'NOT_YET' }, issuerId],
    ])
    const readBy = async (employeeId: string) => {
      const name = { givenNames: 'Karim', familyName: 'Benali', birthDay: '1990-01-01' }
      const citizenId = randomUUID()
      const createdAt = on.platform.now()
      const who = { id: citizenId, issuer: 'essai', subject: citizenId, ...name, employeeId, createdAt }
      await asOwner((tx) => tx.citizen.createMany({ data: [who] }))
      const context = { kind: 'citizen', citizenId, representationId: null } as const
      return (await withContext(on.platform.databases.citizen, context, (tx) => ownReadings(tx, 50))).issuers
    }
    expect(await readBy(pair.employeeId)).toMatchObject([{ month: '2026-10', answer: 'pas encore' }])
    expect(await readBy((await newPair()).employeeId)).toEqual([])
  })

  test('no time tells who exists', { skip: !isProving(), timeout: 120_000 }, async () => {
    const question = await asked(await newPair())
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let time = 0; time < 400; time += 1) {
      for (const [who, value] of [
        ['known', question],
        ['unknown', { ...question, cesuNumber: someNumber() }],
      ] as const) {
        const from = performance.now()
        await check(value)
        times[who].push(performance.now() - from)
      }
    }
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length / 2] ?? 0
    const [known, unknown] = [median(times.known), median(times.unknown)]
    expect(Math.abs(known - unknown) / Math.max(known, unknown)).toBeLessThan(0.25)
  })
})
