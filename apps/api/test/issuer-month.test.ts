import { Scope } from '@cesu/db/model'
import { clientPermissions } from '@cesu/domain/permissions'
import { expect, test } from 'vitest'
import type { ApiClient } from '../src/actors/api-client.ts'
import { perform } from '../src/perform.ts'
import { legalDay } from '../src/platform/clock.ts'
import { DEMO_CIVIL_KEY } from '../src/platform/config.ts'
import { readDay } from '../src/vouchers/read-day.ts'
import { callApi, jsonOf, type TestApplication } from './application.ts'
import { declaredMonths, month } from './declared-months.ts'
import { programTests } from './program-tests.ts'
import type { TestServer } from './test-server.ts'
import { makeIssuer, ndjson, readWaiting, sendTitles, titlesFrom } from './titles.ts'

let on: TestServer
let application: TestApplication
let token: string
programTests((made) => {
  ;({ on, application, token } = made)
})
const { asOwner, newPair, declarant, declared, get } = declaredMonths(() => on)

/** The days of the month’s life: what is done on one is reconciled on the next. */
const DAY_MS = 86_400_000

test('[issuer] a month of an issuer, from a thousand titles to the cent: registered, used, released, remitted, paid, reconciled', async () => {
  const issuerId = on.world.first.partnerId
  await makeIssuer(on, issuerId)
  const ask = async (address: string, sending = {}) => {
    const answer = await callApi({ key: application.key, token }, `${on.origin}${address}`, sending)
    expect([address, answer.status < 300]).toEqual([address, true])
    return answer
  }
  // A thousand titles, a verdict each.
  const titles = titlesFrom(1, 1_000)
  const sent = await jsonOf(await sendTitles({ origin: on.origin, application, token }, ndjson(titles)))
  await readWaiting(on)
  expect(await jsonOf(await ask(sent.address))).toMatchObject({ status: 'DONE', lines: 1_000, accepted: 1_000 })

  // A partner declares 300,00 € that ten of them pay, then corrects it to 190,00 €.
  const numbers = titles.slice(0, 10).map(({ number }) => number)
  const pair = await newPair()
  const paid = { hours: 20, pay: { kind: 'NET_HOURLY', amountCents: 1_500 } } as const
  const { key, read } = await declared(pair, { ...paid, titles: { numbers } })
  const shorter = { pay: { kind: 'NET', amountCents: 19_000 }, hours: 14 } as const
  await (await declarant()).declarations.correct({ ...read, ...month(shorter) })
  const after = await get(key)
  expect(after.titles?.sums).toMatchObject({ netToPayCents: 19_000, titlesCents: 18_000, leftCents: 1_000 })
  const { uses } = await jsonOf(await ask('/v1/issuer/uses?limit=200'))
  expect(uses.filter(({ releasedAt }: { releasedAt: string | null }) => releasedAt === null)).toHaveLength(9)
  expect(JSON.stringify(uses)).not.toMatch(new RegExp(`${pair.employerId}|${pair.employeeId}`))

  // The worker remits five in their space, the issuer sends a slip of the four others, and of one that pays nothing.
  const person = await asOwner((tx) => tx.employee.findUniqueOrThrow({ where: { id: pair.employeeId } }))
  const subject = `paid-${person.id}`
  await asOwner((tx) =>
    tx.citizen.create({
      data: {
        ...{ issuer: DEMO_CIVIL_KEY, subject, employeeId: person.id, createdAt: new Date() },
        ...{ givenNames: person.givenNames, familyName: person.familyName, birthDay: person.birthDay },
      },
    }),
  )
  const worker = await on.as('CITIZEN', subject)
  const received = await worker.titles.listReceived({})
  const ids = received.rows.map(({ id }) => id).slice(0, 5)
  expect(await (await on.as('CITIZEN', subject)).titles.remit({ ids })).toMatchObject({ remitted: 5, cents: 10_000 })
  const left = await asOwner((tx) =>
    tx.voucherUse.findMany({ where: { employeeId: person.id, releasedAt: null, remittedAt: null } }),
  )
  const slip = [...left.map(({ number }) => number), numbers[9] ?? '']
  const lines = slip.map((number) => `B1;N1;${number};20,00;2026-10;`)
  const header = 'bordereau;nan;titre;montant;mois;reference_declaration'
  const file = await jsonOf(
    await sendTitles(
      { origin: on.origin, application, token, address: '/v1/issuer/remittances' },
      [header, ...lines].join('\n'),
      'text/csv',
    ),
  )
  await readWaiting(on)
  expect(await jsonOf(await ask(file.address))).toMatchObject({ status: 'DONE', lines: 5, accepted: 4 })

  // It pays both remittances, and what it reads agrees to the cent.
  const { rows } = await jsonOf(await ask('/v1/issuer/remittances?waiting=true'))
  expect(rows.map(({ cents }: { cents: number }) => cents).toSorted()).toEqual([10_000, 8_000])
  const now = new Date()
  const paidDay = legalDay(now)
  for (const { id } of rows) {
    await ask(`/v1/issuer/remittances/${id}/reimbursed`, { method: 'POST', body: { paidDay } })
  }
  const control = await jsonOf(await ask('/v1/issuer/control?vintage=2026'))
  const inState = Object.fromEntries(
    control.states.map(({ status, cents }: { status: string; cents: number }) => [status, cents]),
  )
  expect(inState).toMatchObject({ REIMBURSED: 18_000, USED: 0, REMITTED: 0, ASSIGNED: 1_982_000 })
  expect(control.registered).toEqual({ titles: 1_000, cents: 2_000_000 })
  expect(
    control.differences.every(({ titles: count, cents }: Record<string, number>) => count === 0 && cents === 0),
  ).toBe(true)
  // The next day, as its program reads it: its token is of the true time.
  on.setNow(new Date(Date.now() + DAY_MS).toISOString())
  const actor: ApiClient = {
    ...{ kind: 'API_CLIENT', id: application.id, name: 'Programme', keyId: application.key.kid, partnerId: issuerId },
    ...{ presentEmployerId: null, sharing: {}, partner: { id: issuerId, name: 'Émetteur', kind: 'VOUCHER_ISSUER' } },
    permissions: clientPermissions([Scope.VOUCHERS_READ]),
  }
  const day = await perform(on.platform, readDay, { actor, value: { day: legalDay(now), limit: 200 } })
  const totals = day.rows.filter(({ at }) => at === null)
  expect(totals.map(({ movement, cents }) => [movement, cents])).toEqual([
    ['USED', 20_000],
    ['RELEASED', 2_000],
    ['REMITTED', 18_000],
    ['REIMBURSED', 18_000],
  ])
})
