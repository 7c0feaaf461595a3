import { randomUUID } from 'node:crypto'
import { remitTitles } from '@cesu/db'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { watchTitles } from '../src/jobs/watch-titles.ts'
import { legalDay } from '../src/platform/clock.ts'
import { declaredMonths, month } from './declared-months.ts'
import { noMail } from './no-mail.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { makeIssuer, titleKeeper } from './titles.ts'

/** What an agent has to decide of titles: frozen until then, seen again after, with figures that follow. */

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
  await makeIssuer(on, on.world.second.partnerId)
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { asOwner, newPair, declarant, declared, get } = declaredMonths(() => on)
const kept = titleKeeper(
  () => on,
  () => on.world.second.partnerId,
  900_000,
)
const threeHundred = { hours: 20, pay: { kind: 'NET_HOURLY', amountCents: 1_500 } } as const
const casesOf = (reason: string, employerId: string) =>
  asOwner((tx) =>
    tx.case.findMany({
      where: { kind: 'VOUCHER_ANOMALY', employerId, facts: { path: ['reason'], equals: reason } },
      orderBy: { number: 'asc' },
    }),
  )
const decide = (id: string) =>
  asOwner(
    (tx) => tx.$executeRaw`
      UPDATE "case" SET status = 'RESOLVED', version = version + 1, outcome = 'NO_CHANGE', reason = 'Erreur de saisie.', decided_at = now(),
        decided_by = 'Une personne' WHERE id = ${id}::uuid`,
  )
const remit = (numbers: readonly string[]) =>
  asOwner((tx) =>
    remitTitles(
      tx,
      {
        ...{ partnerId: on.world.second.partnerId, fileId: randomUUID() },
        ...{ at: on.platform.now(), today: legalDay(on.platform.now()) },
      },
      numbers.map((number, rank) => ({
        ...{ line: rank + 1, slip: 'B', nan: null, vintage: 2026, number, cents: 2_000, month: null, reference: null },
      })),
    ),
  )
const byNight = () => {
  const now = on.platform.now()
  return watchTitles.run({
    ...{ db: on.platform.databases.jobs, now, clock: () => now, today: legalDay(now), mailing: noMail },
    signal: new AbortController().signal,
  })
}

test('a title that two declarations present is frozen until the case is decided; presented again, it has another', async () => {
  const numbers = await kept(1)
  const first = await declared(await newPair(), { ...threeHundred, titles: { numbers } })
  const pair = await newPair()
  const second = await declared(pair, threeHundred)
  const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
  const titles = () => on.callerWith('PARTNER_STAFF', token).titles
  const present = async () => (await titles().give({ ...second.key, titles: { numbers } })).verdicts[0]?.error?.code
  const uses = ((await get(first.key)).titles?.uses ?? []).map(({ id }) => id)
  expect([await present(), await present()]).toEqual(['title.used', 'title.used'])
  const [one, ...none] = await casesOf('TWO_DECLARATIONS', pair.employerId)
  expect(none).toEqual([])
  expect(await remit(numbers)).toEqual([{ line: 1, verdict: 'IN_CONFLICT' }])
  expect((await titles().takeBack({ ...first.key, uses })).released).toEqual([])

  // The agent is led to both, whoever they are of.
  const agent = await on.as('AGENT', on.world.agents.SUPERVISOR.subject)
  const { subject } = await agent.cases.get({ id: one?.id ?? '' })
  const keys = subject?.kind === 'VOUCHER' ? subject.declarations : []
  expect(keys).toMatchObject([first.key, second.key])

  // A correction lets it go, and nobody takes it as long as nothing is decided.
  await (await declarant()).declarations.cancel({ ...first.read, reason: 'NOT_WORKED' })
  expect(await present()).toBe('title.in_conflict')
  await decide(one?.id ?? '')
  expect(await present()).toBeUndefined()

  const third = await newPair()
  const { key } = await declared(third, threeHundred)
  await Promise.all(Array.from({ length: 20 }, () => titles().give({ ...key, titles: { numbers } })))
  expect(await casesOf('TWO_DECLARATIONS', third.employerId)).toMatchObject([{ status: 'NEW' }])
})

test('the case of a month that remitted titles pay too much follows each correction; decided, it comes back for another sum only', async () => {
  const numbers = await kept(15)
  const pair = await newPair()
  const { read } = await declared(pair, { ...threeHundred, titles: { numbers } })
  expect(await remit(numbers)).toEqual([])
  const correct = async (version: number, hours: number) =>
    (await declarant()).declarations.correct({ ...read, version, ...month({ ...threeHundred, hours }) })
  const figures = async () =>
    (await casesOf('REMITTED_RELEASE', pair.employerId)).map(({ status, stakeCents, facts }) => [
      ...[status, Number(stakeCents), (facts as { overCents: number }).overCents],
    ])
  await correct(1, 18)
  expect(await figures()).toEqual([['NEW', 3_000, 3_000]])
  await correct(2, 16)
  expect(await figures()).toEqual([['NEW', 6_000, 6_000]])
  await correct(3, 20)
  expect(await figures()).toEqual([['NEW', 0, 0]])
  await correct(4, 18)
  const [one] = await casesOf('REMITTED_RELEASE', pair.employerId)
  await decide(one?.id ?? '')
  await byNight()
  expect(await figures()).toEqual([['RESOLVED', 3_000, 3_000]])
  await (await declarant()).declarations.cancel({ ...read, version: 5, reason: 'NOT_WORKED' })
  await byNight()
  expect(await figures()).toEqual([
    ['RESOLVED', 3_000, 3_000],
    ['NEW', 30_000, 30_000],
  ])
})
