import { withContext } from '@cesu/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { declaredMonths, month, october } from './declared-months.ts'
import { problemIn } from './problem-in.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { aTitle, makeIssuer, titleKeeper } from './titles.ts'

let on: TestPlatform
let issuerId: string
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
  issuerId = on.world.second.partnerId
  await makeIssuer(on, issuerId)
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { asOwner, newPair, declarant, declared, get } = declaredMonths(() => on)

/** So many titles of 20,00 €, kept: their numbers. */
const kept = titleKeeper(
  () => on,
  () => issuerId,
  1,
)
const statusesOf = async (numbers: readonly string[]) => {
  const rows = await asOwner((tx) => tx.voucher.findMany({ where: { number: { in: [...numbers] } } }))
  return numbers.map((number) => rows.find((row) => row.number === number)?.status)
}
const codes = ({ verdicts }: { verdicts: readonly { error: { code: string } | null }[] }) =>
  verdicts.map(({ error }) => error?.code ?? 'pays')
/** 300,00 € net, as in the worked examples. */
const threeHundred = { hours: 20, pay: { kind: 'NET_HOURLY', amountCents: 1_500 } } as const

describe('[money 4.5] a month that titles pay', () => {
  test('10 titles of 20,00 € of 300,00 €: 100,00 € are left; the credit loses the funder’s share, and its issuer is told', async () => {
    const pair = await newPair()
    const titles = { numbers: await kept(10) }
    const input = october(pair, { ...threeHundred, titles })
    const check = await (await declarant()).declarations.check(input)
    expect(check.titles?.sums).toEqual({
      ...{ netToPayCents: 30_000, titlesCents: 20_000, leftCents: 10_000, funderShareCents: 12_000 },
    })
    expect(await statusesOf(titles.numbers)).toEqual(new Array(10).fill('ASSIGNED'))
    const sent = await (await declarant()).declarations.submit({ ...input, hash: check.hash ?? '' })
    expect(sent.titles).toEqual(check.titles)
    const read = await get({ employerId: sent.employerId, period: sent.period, id: sent.id })
    const [version] = read.versions
    const cost = version?.totalCostCents ?? 0
    const credit = Math.round((cost - 12_000) / 2)
    expect(version).toMatchObject({ taxCreditCents: credit, funderShareCents: 12_000 })
    expect(version?.costAfterCreditCents).toBe(cost - 12_000 - credit)
    expect(check.payslip).toMatchObject({ taxCreditCents: credit, funderShareCents: 12_000 })
    expect(read.titles?.sums).toEqual(check.titles?.sums)
    expect(read.titles?.uses.map(({ number, version: used }) => [number, used])).toEqual(
      titles.numbers.map((number) => [number, 1]),
    )
    const [told] = await asOwner((tx) =>
      tx.outboxEvent.findMany({
        where: { partnerId: issuerId, kind: 'VOUCHER_USED' },
        orderBy: { id: 'desc' },
        take: 1,
      }),
    )
    expect(told?.employerId).toBeNull()
    expect(told?.payload).toEqual({
      ...{
        number: titles.numbers.at(-1),
        reference: sent.reference,
        period: '2026-10',
        cents: 2_000,
        voucherVersion: 1,
      },
    })
  })

  test('16 of them: 15 pass, and the 16th stays', async () => {
    const numbers = await kept(16)
    const pair = await newPair()
    const sent = await (await declarant()).declarations.submit(october(pair, { ...threeHundred, titles: { numbers } }))
    expect(sent.titles && codes(sent.titles)).toEqual([...new Array(15).fill('pays'), 'title.above_net'])
    expect((await statusesOf(numbers)).at(-1)).toBe('ASSIGNED')
  })

  test('corrected to 270,00 €: two are released, the last used first; cancelled: all are, and pay again', async () => {
    const numbers = await kept(15)
    const { key, read } = await declared(await newPair(), { ...threeHundred, titles: { numbers } })
    const corrected = { ...read, ...month({ ...threeHundred, hours: 18 }) }
    const check = await (await declarant()).declarations.checkCorrection(corrected)
    expect(check.titles?.sums).toMatchObject({ titlesCents: 26_000, leftCents: 1_000 })
    await (await declarant()).declarations.correct(corrected)
    const after = await get(key)
    expect(after.titles?.sums).toMatchObject({ netToPayCents: 27_000, titlesCents: 26_000, leftCents: 1_000 })
    expect(after.titles?.uses.map(({ releasedFor }) => releasedFor)).toEqual([
      ...new Array(13).fill(null),
      ...['CORRECTION', 'CORRECTION'],
    ])
    expect(await statusesOf(numbers.slice(12))).toEqual(['USED', 'ASSIGNED', 'ASSIGNED'])
    await (await declarant()).declarations.cancel({ ...read, version: 2, reason: 'NOT_WORKED' })
    expect(await statusesOf(numbers)).toEqual(new Array(15).fill('ASSIGNED'))
    expect((await get(key)).titles?.sums).toMatchObject({ netToPayCents: 0, titlesCents: 0 })
    const again = await declared(await newPair(), { ...threeHundred, titles: { numbers } })
    expect((await get(again.key)).titles?.sums.titlesCents).toBe(30_000)
  })

  test('what was remitted is never released: a correction below it says what is missing', async () => {
    const numbers = await kept(15)
    const { key, read } = await declared(await newPair(), { ...threeHundred, titles: { numbers } })
    await asOwner((tx) =>
      tx.voucherUse.updateMany({
        where: { declarationId: key.id },
        data: { remittedAt: new Date(), remittanceId: key.id },
      }),
    )
    await (await declarant()).declarations.correct({ ...read, ...month({ ...threeHundred, hours: 18 }) })
    expect((await get(key)).titles?.sums).toMatchObject({ titlesCents: 30_000, leftCents: -3_000 })
    expect(await statusesOf(numbers)).toEqual(new Array(15).fill('USED'))
  })

  test('corrected to a later payment day: titles past theirs are released; one that was remitted stays, and opens a case', async () => {
    const late = await kept(2, { usableUntil: '2026-11-15' })
    const numbers = [...late, ...(await kept(1))]
    const { key, read } = await declared(await newPair(), { ...threeHundred, titles: { numbers } })
    await asOwner((tx) =>
      tx.voucherUse.updateMany({
        where: { declarationId: key.id, number: late[0] ?? '' },
        data: { remittedAt: new Date(), remittanceId: key.id },
      }),
    )
    on.setNow('2026-11-28T09:00:00Z')
    const corrected = { ...read, ...month({ ...threeHundred, paymentDay: '2026-11-20' }) }
    const check = await (await declarant()).declarations.checkCorrection(corrected)
    expect(check.titles?.sums).toMatchObject({ titlesCents: 4_000 })
    await (await declarant()).declarations.correct(corrected)
    const after = await get(key)
    expect(after.titles?.sums).toEqual(check.titles?.sums)
    expect(after.titles?.uses.map(({ releasedFor }) => releasedFor)).toEqual([null, 'CORRECTION', null])
    const facts = { path: ['declared', 'reference'], equals: after.reference }
    const cases = await asOwner((tx) => tx.case.findMany({ where: { kind: 'VOUCHER_ANOMALY', facts } }))
    expect(cases).toMatchObject([{ stakeCents: 2_000n, facts: { reason: 'REMITTED_RELEASE', overCents: 2_000 } }])
  })
})

describe('titles one by one', () => {
  test('each is refused alone, for what it is, and the others pass', async () => {
    const [good = '', reserved = '', lost = ''] = [
      ...(await kept(1)),
      ...(await kept(1, { services: [60] })),
      ...(await kept(1)),
    ]
    await asOwner((tx) => tx.voucher.updateMany({ where: { number: lost }, data: { status: 'LOST', version: 1 } }))
    const [short = ''] = await kept(1, { usableUntil: '2026-10-30' })
    const wrongKey = `${good.slice(0, -2)}${good.endsWith('01') ? '02' : '01'}`
    const spaced = good.replaceAll(/(\d{4})/g, '$1 ')
    const numbers = [spaced, good, reserved, lost, short, wrongKey, aTitle(999_999).number, 'x']
    const { key } = await declared(await newPair(), threeHundred)
    const titles = async (service?: number) =>
      (await declarant()).titles.give({ ...key, titles: { numbers, ...(service && { service }) } })
    const first = await titles()
    expect(codes(first)).toEqual([
      ...['pays', 'title.twice', 'title.service_needed', 'title.blocked', 'title.expired', 'title.key'],
      ...['title.unknown', 'title.unknown'],
    ])
    expect(first.verdicts[3]?.error?.pointer).toBe('/titles/numbers/3')
    expect(codes(await titles(70)).slice(0, 3)).toEqual(['title.used_here', 'title.twice', 'title.service'])
    // A service that is none of the list would pay nothing.
    for (const none of [998, 61])
      expect((await problemIn(titles(none))).errors).toMatchObject([{ pointer: '/titles/service' }])
    expect(codes(await titles(60)).slice(0, 3)).toEqual(['title.used_here', 'title.twice', 'pays'])
    const uses = (await get(key)).titles?.uses ?? []
    expect(uses).toHaveLength(2)
    const back = await (await declarant()).titles.takeBack({ ...key, uses: uses.slice(1).map(({ id }) => id) })
    expect(back.released).toEqual([{ number: reserved, faceValueCents: 2_000 }])
    expect(await statusesOf([good, reserved])).toEqual(['USED', 'ASSIGNED'])
    expect(codes(await titles(60)).slice(0, 3)).toEqual(['title.used_here', 'title.twice', 'pays'])
  })

  test('[money 28] one title, 20 declarations at once: one use, the others are told', async () => {
    const numbers = await kept(1)
    const months: Awaited<ReturnType<typeof declared>>[] = []
    for (let rank = 0; rank < 20; rank += 1) months.push(await declared(await newPair(), threeHundred))
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const answers = await Promise.all(
      months.map(({ key }) => on.callerWith('PARTNER_STAFF', token).titles.give({ ...key, titles: { numbers } })),
    )
    const said = answers.map((answer) => codes(answer)[0]).toSorted()
    expect(said).toEqual(['pays', ...new Array(19).fill('title.used')])
    const uses = await asOwner((tx) => tx.voucherUse.count({ where: { number: { in: numbers } } }))
    expect(uses).toBe(1)
  })

  test('20 givings at once for one declaration: never more than its net to pay', async () => {
    const all = await kept(20)
    const { key } = await declared(await newPair(), { ...threeHundred, hours: 7 })
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    await Promise.all(
      all.map((number) => on.callerWith('PARTNER_STAFF', token).titles.give({ ...key, titles: { numbers: [number] } })),
    )
    expect((await get(key)).titles?.sums).toMatchObject({ netToPayCents: 10_500, titlesCents: 10_000, leftCents: 500 })
  })

  test('another partner gives none for a declaration that is not theirs, and reads none', async () => {
    const { key } = await declared(await newPair(), threeHundred)
    const other = await on.as('PARTNER_STAFF', on.world.second.declarant.subject)
    await expect(other.titles.give({ ...key, titles: { numbers: await kept(1) } })).rejects.toThrow()
    const { partnerId, declarant: person } = on.world.second
    const context = { kind: 'partner', partnerId, actorId: person.id } as const
    const read = await withContext(on.platform.databases.api, context, (tx) => tx.voucherUse.count())
    expect(read).toBe(0)
  })
})
