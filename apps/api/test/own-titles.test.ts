import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DEMO_CIVIL_KEY } from '../src/platform/config.ts'
import { outcomeOf } from './consent.ts'
import { declaredMonths } from './declared-months.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { aTitle, keepTitles, makeIssuer } from './titles.ts'

let on: TestPlatform
let issuerId: string
beforeAll(async () => {
  on = await testPlatform()
  issuerId = on.world.second.partnerId
  await makeIssuer(on, issuerId)
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { asOwner, newPair, declarant, declared, get } = declaredMonths(() => on)

let serial = 0
const kept = async (count: number) => {
  const titles = Array.from({ length: count }, () => {
    serial += 1
    return aTitle(serial)
  })
  await keepTitles(on, issuerId, titles)
  return titles.map(({ number }) => number)
}
const codes = ({ verdicts }: { verdicts: readonly { error: { code: string } | null }[] }) =>
  verdicts.map(({ error }) => error?.code ?? 'pays')

/** Somebody who signs in: an employer, or nobody's; what they may do of titles. */
async function person(employerId: string | null) {
  const citizen = { id: randomUUID(), subject: randomUUID() }
  await asOwner((tx) =>
    tx.citizen.create({
      data: {
        ...{ ...citizen, issuer: DEMO_CIVIL_KEY, givenNames: 'Rose', familyName: 'Foyer', birthDay: '1970-01-01' },
        ...{ email: 'rose@exemple.invalid', employerId, createdAt: new Date() },
      },
    }),
  )
  const token = await on.sessionOf('CITIZEN', citizen.subject)
  return { citizen, as: () => on.callerWith('CITIZEN', token, randomUUID()).ownTitles }
}

/** 300,00 € net, declared for a household, and its employer. */
async function household() {
  const pair = await newPair()
  const pay = { kind: 'NET_HOURLY', amountCents: 1_500 } as const
  return { ...(await declared(pair, { hours: 20, pay })), ...(await person(pair.employerId)) }
}

describe('the titles of a household', () => {
  test('are given for a month that a partner declared, read by both, and taken back: whoever gave them', async () => {
    const { key, as, citizen } = await household()
    const [first = '', second = ''] = await kept(2)
    const given = await as().give({ ...key, titles: { numbers: [first, first] } })
    expect(codes(given)).toEqual(['pays', 'title.twice'])
    expect(given.sums).toEqual({
      netToPayCents: 30_000,
      titlesCents: 2_000,
      leftCents: 28_000,
      funderShareCents: 1_200,
    })
    await (await declarant()).titles.give({ ...key, titles: { numbers: [second] } })
    const { year, years, months, sums } = await as().list({})
    expect({ year, years }).toEqual({ year: 2026, years: [2026] })
    expect(months).toMatchObject([{ ...key, cancelled: false, titles: { sums: { titlesCents: 4_000 } } }])
    const cost = months[0]?.totalCostCents ?? 0
    expect(sums).toEqual({
      ...{ titlesCents: 4_000, funderShareCents: 2_400, ceilingCents: 259_100, beyondCents: 0 },
      ...{ costCents: cost, creditBaseCents: cost - 2_400 },
    })
    expect((await get(key)).titles?.uses).toEqual(months[0]?.titles.uses)
    const trail = await asOwner((tx) =>
      tx.auditEntry.findMany({ where: { actorId: citizen.id, kind: 'VOUCHER_USED' } }),
    )
    expect(trail).toMatchObject([{ actorKind: 'CITIZEN', partnerId: issuerId, payload: { number: first } }])
    const uses = months[0]?.titles.uses.map(({ id }) => id) ?? []
    expect((await as().takeBack({ ...key, uses })).released.map(({ number }) => number)).toEqual([second, first])
    expect((await as().list({})).months[0]?.titles.sums).toMatchObject({ titlesCents: 0, leftCents: 30_000 })
    expect(codes(await as().give({ ...key, titles: { numbers: [first] } }))).toEqual(['pays'])
  })

  test('are nobody else’s: neither another household nor its worker reads, gives or takes back', async () => {
    const [mine, theirs] = [await household(), await household()]
    const numbers = await kept(2)
    await mine.as().give({ ...mine.key, titles: { numbers } })
    const uses = (await mine.as().list({})).months[0]?.titles.uses.map(({ id }) => id) ?? []
    for (const key of [mine.key, { ...mine.key, employerId: theirs.key.employerId }]) {
      expect(await outcomeOf(theirs.as().give({ ...key, titles: { numbers } }))).toBe('resource.not_found')
      expect(await outcomeOf(theirs.as().takeBack({ ...key, uses }))).toBe('resource.not_found')
    }
    expect((await theirs.as().takeBack({ ...theirs.key, uses })).released).toEqual([])
    expect((await theirs.as().list({})).months).toMatchObject([{ id: theirs.key.id, titles: { uses: [] } }])
    const stranger = await person(null)
    expect(await stranger.as().list({ year: 2026 })).toMatchObject({ months: [], sums: { costCents: 0 } })
    expect(await outcomeOf(stranger.as().give({ ...mine.key, titles: { numbers } }))).toBe('resource.not_found')
  })

  test('pay a cancelled month no more, which counts in no sum', async () => {
    const { key, read, as } = await household()
    await as().give({ ...key, titles: { numbers: await kept(2) } })
    await (await declarant()).declarations.cancel({ ...read, reason: 'NOT_WORKED' })
    const { months, sums } = await as().list({})
    expect(months).toMatchObject([{ cancelled: true, titles: { sums: { netToPayCents: 0, titlesCents: 0 } } }])
    expect(sums).toMatchObject({ titlesCents: 0, costCents: 0, creditBaseCents: 0 })
    expect(await outcomeOf(as().give({ ...key, titles: { numbers: await kept(1) } }))).toBe('declaration.cancelled')
  })

  test('20 at once, of the household and of the partner: one use a title, never more than the net to pay', async () => {
    const { key, as } = await household()
    const numbers = await kept(20)
    const staff = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const answers = await Promise.all(
      numbers.map((number, rank) => {
        const asked = { ...key, titles: { numbers: [number, numbers[(rank + 1) % 20] ?? ''] } }
        return rank % 2 === 0
          ? as().give(asked)
          : on.callerWith('PARTNER_STAFF', staff, randomUUID()).titles.give(asked)
      }),
    )
    expect(answers.flatMap(codes).filter((code) => code === 'pays')).toHaveLength(15)
    expect((await as().list({})).months[0]?.titles.sums).toMatchObject({ titlesCents: 30_000, leftCents: 0 })
  })
})
