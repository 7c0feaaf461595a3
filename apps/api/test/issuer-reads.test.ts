import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { withContext } from '@cesu/db'
import { clientPermissions, Scope } from '@cesu/domain/permissions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ApiClient } from '../src/actors/api-client.ts'
import { beneficiaryHash, issuerSalt } from '../src/beneficiary.ts'
import { perform } from '../src/perform.ts'
import { checkTitles } from '../src/vouchers/check-titles.ts'
import { listUses } from '../src/vouchers/list-uses.ts'
import { readControl } from '../src/vouchers/read-control.ts'
import { readDay } from '../src/vouchers/read-day.ts'
import { readIssuer } from '../src/vouchers/read-issuer.ts'
import { declaredMonths } from './declared-months.ts'
import { othersEnded } from './others-ended.ts'
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

const { asOwner, newPair, declared } = declaredMonths(() => on)

/** A program of a partner, of the issuer unless told. */
const program = (partnerId = issuerId): ApiClient => ({
  ...{
    kind: 'API_CLIENT',
    id: '0d0c0000-0000-7000-8000-0000000000ff',
    name: 'Programme',
    keyId: 'k',
    partnerId,
    presentEmployerId: null,
  },
  ...{ sharing: {}, partner: { id: partnerId, name: 'Émetteur', kind: 'VOUCHER_ISSUER' } },
  permissions: clientPermissions([Scope.VOUCHERS_READ]),
})
const uses = (value: object = {}, partnerId = issuerId) =>
  perform(on.platform, listUses, { actor: program(partnerId), value })
const control = (value: object = {}) => perform(on.platform, readControl, { actor: program(), value })
const day = (value: object) => perform(on.platform, readDay, { actor: program(), value })

/** So many titles of 20,00 €, kept: their numbers. */
const kept = titleKeeper(
  () => on,
  () => issuerId,
  700,
)

/** What the partner who declared does of its month. */
const asDeclarant = <R>(work: Parameters<typeof withContext<R>>[2]) =>
  withContext(
    on.platform.databases.api,
    { kind: 'partner', partnerId: on.world.first.partnerId, actorId: on.world.first.declarant.id },
    work,
  )
type Key = Awaited<ReturnType<typeof declared>>['key']
/** Has titles pay a declared month; `meanwhile` is done before it commits. */
const used = ({ employerId, period, id }: Key, numbers: readonly string[], meanwhile = Promise.resolve()) =>
  asDeclarant(async (tx) => {
    await tx.$executeRaw`
      SELECT use_titles(${employerId}::uuid, ${period}, ${id}::uuid, ${on.platform.now()},
        ${numbers.map(() => randomUUID())}::uuid[], ${numbers.map(() => issuerId)}::uuid[],
        ${numbers.map(() => 2026)}::int[], ${[...numbers]}::text[])`
    await meanwhile
  })
const takenBack = ({ employerId, period, id }: Key, numbers: readonly string[]) =>
  asDeclarant(async (tx) => {
    const rows = await tx.voucherUse.findMany({ where: { number: { in: [...numbers] } }, select: { id: true } })
    await tx.$executeRaw`
      SELECT release_titles(${employerId}::uuid, ${period}, ${id}::uuid, ${on.platform.now()}, ${rows.map((row) => row.id)}::uuid[])`
  })
const latest = async () => {
  await othersEnded(on.adminUrl)
  let page = await uses({ limit: 200 })
  while (page.hasMore) page = await uses({ limit: 200, cursor: page.nextCursor })
  return page.nextCursor
}

describe('what an issuer reads of its titles', () => {
  test('its habilitation, and the salt by which Urssaf makes the same fingerprint of a person, in SQL too', async () => {
    const read = await perform(on.platform, readIssuer, { actor: program(), value: undefined })
    expect(read).toMatchObject({ number: 'ESSAI-01', suspendedAt: null, ringFencedCents: 30_000_000 })
    expect(read.beneficiarySalt).toBe(issuerSalt(on.platform.secret, issuerId))
    expect(read.beneficiarySalt).not.toBe(issuerSalt(on.platform.secret, on.world.first.partnerId))
    const people = [
      ['D’Été-Œuvré', 'Marie-Claire, Anne'],
      ['  LE GÖFF ', ' Zoé\tLou'],
      ['Nguyễn', 'Ⅳ ﬁona'],
      ['О’Коннор', 'ß'],
    ] as const
    for (const [familyName, givenNames] of people) {
      const person = { familyName, givenNames, birthDay: '1980-05-02' }
      const [row] = await asOwner(
        (tx) => tx.$queryRaw<{ made: string }[]>`
          SELECT beneficiary_fingerprint(${familyName}, ${givenNames}, '1980-05-02', ${read.beneficiarySalt}) AS made`,
      )
      expect(row?.made, familyName).toBe(beneficiaryHash(person, read.beneficiarySalt))
    }
  })

  test('its uses and releases, without employer or worker; a released one comes again; nobody else reads them', async () => {
    const start = await latest()
    const { key } = await declared(await newPair())
    const numbers = await kept(3)
    await used(key, numbers)
    await othersEnded(on.adminUrl)
    const first = await uses({ cursor: start, limit: 2 })
    const rest = await uses({ cursor: first.nextCursor })
    expect([first.hasMore, rest.hasMore]).toEqual([true, false])
    const all = [...first.uses, ...rest.uses]
    expect(new Set(all.map(({ number }) => number))).toEqual(new Set(numbers))
    const { reference } = await asOwner((tx) => tx.declaration.findFirstOrThrow({ where: { id: key.id } }))
    expect(all[0]).toEqual({
      ...{ id: all[0]?.id, number: all[0]?.number, reference, paymentDay: '2026-10-31', faceValueCents: 2_000 },
      ...{ usedAt: '2026-11-03T09:00:00.000Z', releasedAt: null, releasedFor: null },
    })
    await takenBack(key, numbers.slice(0, 1))
    await othersEnded(on.adminUrl)
    const again = await uses({ cursor: rest.nextCursor })
    expect(again.uses.map(({ number, releasedFor }) => [number, releasedFor])).toEqual([[numbers[0], 'TAKEN_BACK']])
    expect((await uses({ cursor: start, from: '2026-11-04' })).uses).toEqual([])
    expect((await uses({ cursor: start, from: '2026-11-03' })).uses).toHaveLength(3)
    expect((await uses({}, on.world.first.partnerId)).uses).toEqual([])
  })

  test('a use that commits late is read late, and never missed', async () => {
    const start = await latest()
    const [slow, quick] = [(await declared(await newPair())).key, (await declared(await newPair())).key]
    const [late = '', soon = ''] = await kept(2)
    const { promise: commits, resolve: commit } = Promise.withResolvers<void>()
    const running = used(slow, [late], commits)
    await pause(100)
    await used(quick, [soon])
    expect((await uses({ cursor: start })).uses).toEqual([])
    commit()
    await running
    await othersEnded(on.adminUrl)
    const { uses: read } = await uses({ cursor: start })
    expect(read.map(({ number }) => number)).toEqual([late, soon])
  })

  test('where titles are: used or not, what they are worth; what is no title of its own says nothing', async () => {
    const { key } = await declared(await newPair())
    const [one = '', two = ''] = await kept(2)
    await used(key, [one])
    const value = { numbers: [one, two, one, 'x', aTitle(999_999).number] }
    const checked = await perform(on.platform, checkTitles, { actor: program(), value })
    expect(checked.titles.map(({ status, isUsed }) => [status, isUsed])).toEqual([
      ...[
        ['USED', true],
        ['ASSIGNED', false],
        ['USED', true],
      ],
      ...[
        [null, false],
        [null, false],
      ],
    ])
    expect(checked).toMatchObject({ sumCents: 4_000, usedCents: 2_000 })
    const others = await perform(on.platform, checkTitles, { actor: program(on.world.first.partnerId), value })
    expect(others).toMatchObject({ sumCents: 0, usedCents: 0 })
  })

  test('the movements of days sum to what the control says is used, to the cent; an odd title is a difference', async () => {
    const before = await control()
    const usedNow = (read: typeof before) => read.states.find(({ status }) => status === 'USED')
    expect(before.differences.filter(({ code }) => code !== 'LINE_WITHOUT_TITLE').map(({ titles }) => titles)).toEqual([
      0, 0, 0,
    ])
    on.setNow('2026-11-04T09:00:00Z')
    const { key } = await declared(await newPair())
    const numbers = await kept(205)
    await used(key, numbers.slice(0, 20))
    await takenBack(key, numbers.slice(0, 3))
    await expect(day({ day: '2026-11-04' })).rejects.toMatchObject({ code: 'input.refused' })
    on.setNow('2026-11-05T09:00:00Z')
    const rows: Awaited<ReturnType<typeof day>>['rows'] = []
    for (let [cursor, isOver] = [null as string | null, false]; !isOver; ) {
      const page = await day({ day: '2026-11-04', cursor, limit: 7 })
      rows.push(...page.rows)
      cursor = page.nextCursor
      isOver = cursor === null
    }
    const totals = rows.filter(({ number }) => number === null)
    expect(totals.map(({ movement, titles, cents }) => [movement, titles, cents])).toEqual([
      ...[
        ['USED', 20, 40_000],
        ['RELEASED', 3, 6_000],
        ['REMITTED', 0, 0],
        ['REIMBURSED', 0, 0],
      ],
    ])
    for (const { movement, cents } of totals) {
      const sum = rows.reduce((all, row) => all + (row.number !== null && row.movement === movement ? row.cents : 0), 0)
      expect(sum, movement).toBe(cents)
    }
    const after = await control()
    expect((usedNow(after)?.cents ?? 0) - (usedNow(before)?.cents ?? 0)).toBe(40_000 - 6_000)
    const { states, registered } = after
    expect(states.reduce((all, { cents }) => all + cents, 0)).toBe(registered.cents)
    await asOwner(
      (tx) => tx.$executeRaw`
      UPDATE voucher SET status = 'USED', version = version + 1 WHERE partner_id = ${issuerId}::uuid AND number = ${numbers[50]}`,
    )
    const odd = await control({ vintage: 2026 })
    expect(odd.differences).toEqual([
      { code: 'TITLE_WITHOUT_USE', titles: 1, cents: 2_000 },
      { code: 'USE_WITHOUT_TITLE', titles: 0, cents: 0 },
      { code: 'AMOUNT_DIFFERS', titles: 0, cents: 0 },
    ])
  })
})
