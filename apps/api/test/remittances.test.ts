import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { demoNumber } from '@cesu/domain/vouchers'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTitleCase } from '../src/declarations/titles/open-title-case.ts'
import { DEMO_CIVIL_KEY } from '../src/platform/config.ts'
import { callApi, jsonOf, type TestApplication, tokenOf } from './application.ts'
import { declaredMonths, month } from './declared-months.ts'
import { programTests } from './program-tests.ts'
import type { TestServer } from './test-server.ts'
import { makeIssuer, readWaiting, sendTitles, titleKeeper } from './titles.ts'

let on: TestServer
let application: TestApplication
let token: string
let issuerId: string
programTests((made) => {
  ;({ on, application, token } = made)
})
beforeAll(() => {
  issuerId = on.world.first.partnerId
  return makeIssuer(on, issuerId)
})
const { asOwner, newPair, declarant, declared } = declaredMonths(() => on)
const threeHundred = { hours: 20, pay: { kind: 'NET_HOURLY', amountCents: 1_500 } } as const

/** A token lives five minutes of the true time, which the platform is told too. */
let given = Date.now()
async function fresh(): Promise<string> {
  on.setNow(new Date().toISOString())
  if (Date.now() - given > 120_000) [given, token] = [Date.now(), await tokenOf(application, on.origin)]
  return token
}
const ask = async (address: string, sending = {}) =>
  callApi({ key: application.key, token: await fresh() }, `${on.origin}${address}`, sending)
const post = async (address: string, body: object) => ask(address, { method: 'POST', body })

/** So many titles of 20,00 €, kept: their numbers. */
const kept = titleKeeper(
  () => on,
  () => issuerId,
  5_001,
)
/** A month that so many titles of 20,00 € pay, and its worker. */
async function paidBy(count: number, over: object = {}) {
  const [numbers, pair] = [await kept(count, over), await newPair()]
  const { key, read } = await declared(pair, { ...threeHundred, titles: { numbers } })
  const { reference } = await asOwner((tx) => tx.declaration.findFirstOrThrow({ where: { id: key.id } }))
  return { numbers, pair, key, read, reference }
}
const statusesOf = async (numbers: readonly string[]) => {
  const rows = await asOwner((tx) => tx.voucher.findMany({ where: { number: { in: [...numbers] } } }))
  return numbers.map((number) => rows.find((row) => row.number === number)?.status)
}
const header = 'bordereau;nan;titre;montant;mois;reference_declaration'
const line = (number: string, over: Partial<Record<'slip' | 'nan' | 'cents' | 'month' | 'reference', string>> = {}) =>
  [over.slip ?? 'B1', over.nan ?? 'N1', number, over.cents ?? '20,00', over.month ?? '', over.reference ?? ''].join(';')
/** Sends a file of slips, has it read: the file, and the code of each line. */
async function sent(lines: readonly string[], body: string | Uint8Array<ArrayBuffer> = [header, ...lines].join('\n')) {
  const { address } = await jsonOf(
    await sendTitles(
      { origin: on.origin, application, token: await fresh(), address: '/v1/issuer/remittances' },
      body,
      'text/csv',
    ),
  )
  await readWaiting(on)
  const file = await jsonOf(await ask(address))
  const told = await (await ask(file.verdicts)).text()
  const [, ...verdicts] = told.trim().split('\r\n')
  return { file, codes: verdicts.map((verdict) => verdict.split(';')[7]) }
}
const casesOf = (reason: string) =>
  asOwner((tx) => tx.case.findMany({ where: { kind: 'VOUCHER_ANOMALY', facts: { path: ['reason'], equals: reason } } }))

describe('a file of slips', () => {
  test('each line has its verdict; slips are read again, and paid once whoever says it at once', async () => {
    const { numbers, reference } = await paidBy(8)
    const [first = '', second = '', third = '', fourth = '', fifth = '', ...left] = numbers
    const [unused = '', lost = '', exchanged = ''] = await kept(3)
    await asOwner(async (tx) => {
      await tx.voucher.updateMany({ where: { number: lost }, data: { status: 'LOST', version: 1 } })
      await tx.voucher.updateMany({ where: { number: exchanged }, data: { status: 'EXCHANGED', version: 1 } })
    })
    const never = demoNumber({ code: '01', vintage: 2026, serial: 9_999_999, faceValueCents: 2_000, electronic: true })
    const lines = [
      line(first, { month: '2026-10', reference }),
      line(second, { cents: '20.00' }),
      line(first),
      line(third, { nan: 'N2' }),
      line(fourth, { cents: '19,99' }),
      line(fourth, { month: '2026-09' }),
      line(fifth, { reference: '2026000000000' }),
      ...[unused, lost, exchanged, never].map((number) => line(number)),
      line(`${first.slice(0, -2)}00`),
      line(fifth, { slip: ' ' }),
    ]
    const { file, codes } = await sent(lines)
    expect(codes).toEqual([
      ...['', '', 'remittance.already', '', 'remittance.amount', 'remittance.other_declaration'],
      ...['remittance.other_declaration', 'remittance.not_declared', 'remittance.lost_or_stolen'],
      ...['remittance.exchanged', 'remittance.unknown', 'remittance.bad_key', 'input.missing'],
    ])
    expect(file).toMatchObject({ kind: 'REMITTANCES', status: 'DONE', lines: 13, accepted: 3 })
    expect(await statusesOf(numbers)).toEqual([...new Array(3).fill('REMITTED'), ...new Array(5).fill('USED')])
    const { rows } = await jsonOf(await ask(`/v1/issuer/remittances?fileId=${file.id}&waiting=true`))
    const slips = rows.map(({ slip, nan, titles, cents }: Record<string, unknown>) => [slip, nan, titles, cents])
    expect(slips.toSorted()).toEqual([
      ['B1', 'N1', 2, 4_000],
      ['B1', 'N2', 1, 2_000],
    ])
    const { id } = rows.find(({ nan }: { nan: string }) => nan === 'N1')
    const read = await jsonOf(await ask(`/v1/issuer/remittances/${id}?limit=1`))
    const [one] = [first, second].toSorted()
    expect(read.lines).toMatchObject({ rows: [{ number: one, faceValueCents: 2_000, period: '2026-10', reference }] })
    expect(read.lines.nextCursor).not.toBeNull()
    expect(JSON.stringify(read)).not.toMatch(/employee|employer|hours|net/i)

    const paidDay = new Date().toISOString().slice(0, 10)
    const early = await post(`/v1/issuer/remittances/${id}/reimbursed`, { paidDay: '2026-01-01' })
    expect((await jsonOf(early)).errors[0].code).toBe('remittance.paid_day')
    const said = await Promise.all(
      Array.from({ length: 20 }, () => post(`/v1/issuer/remittances/${id}/reimbursed`, { paidDay })),
    )
    expect(said.map(({ status }) => status).toSorted()).toEqual([201, ...new Array(19).fill(409)])
    expect(await statusesOf([first, second, third, ...left])).toEqual([
      ...['REIMBURSED', 'REIMBURSED', 'REMITTED'],
      ...left.map(() => 'USED'),
    ])
    const told = await asOwner((tx) => tx.outboxEvent.findMany({ where: { subjectId: id } }))
    expect(told.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['VOUCHER_REIMBURSED', { titles: 2, cents: 4_000, paidDay }],
    ])
  })

  test('[money 30] the same title in two files is remitted once; written in Windows-1252, the same', async () => {
    const { numbers } = await paidBy(2)
    const [one = '', two = ''] = numbers
    expect((await sent([line(one, { slip: 'A' })])).codes).toEqual([''])
    const body = Buffer.from([header, line(one, { slip: 'é' }), line(two, { slip: 'é' })].join('\r\n'), 'latin1')
    const { codes, file } = await sent([], new Uint8Array(body))
    expect([file.encoding, codes]).toEqual(['WINDOWS_1252', ['remittance.already', '']])
    const { rows } = await jsonOf(await ask(`/v1/issuer/remittances?fileId=${file.id}`))
    expect(rows.map(({ slip }: { slip: string }) => slip)).toEqual(['é'])
  })

  test('[money 4.5] remitted after its last day, it is late; the last day, it passes', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const dates = { usableUntil: '2026-10-31', remittableUntil: today }
    const numbers = [
      ...(await paidBy(1, dates)).numbers,
      ...(await paidBy(1, { ...dates, remittableUntil: '2026-11-01' })).numbers,
    ]
    expect((await sent(numbers.map((number) => line(number, { slip: 'L' })))).codes).toEqual(['', 'remittance.late'])
  })
})

describe('what a worker remits', () => {
  async function workerOf(employeeId: string) {
    const subject = `salarie-${randomUUID()}`
    const person = { givenNames: 'Nadia', familyName: 'Fictive', birthDay: '1980-01-01' }
    const citizen = { issuer: DEMO_CIVIL_KEY, subject, ...person, employeeId, createdAt: new Date() }
    await asOwner((tx) => tx.citizen.create({ data: citizen }))
    const session = await on.sessionOf('CITIZEN', subject)
    return () => on.callerWith('CITIZEN', session).titles
  }

  test('electronic titles, in one act, once of twenty at once; a paper one is sent by slip; nobody else reads them', async () => {
    on.setNow(new Date().toISOString())
    const [pair, paper] = [await newPair(), await kept(1, { electronic: false })]
    const numbers = [...(await kept(2)), ...paper]
    await declared(pair, { ...threeHundred, titles: { numbers } })
    const titles = await workerOf(pair.employeeId)
    const list = await titles().listReceived({ waiting: true })
    expect(list.rows.map(({ number, state }) => [number, state])).toEqual(
      numbers.toReversed().map((number) => [number, 'TO_REMIT']),
    )
    expect(list.toRemit).toEqual([
      { electronic: true, titles: 2, cents: 4_000, firstUntil: '2027-02-28' },
      { electronic: false, titles: 1, cents: 2_000, firstUntil: '2027-02-28' },
    ])
    const ids = list.rows.map(({ id }) => id)
    const answers = await Promise.all(Array.from({ length: 20 }, () => titles().remit({ ids })))
    expect(answers.map(({ remitted }) => remitted).toSorted()).toEqual([...new Array(19).fill(0), 2])
    const codes = answers.map(({ refused }) =>
      refused.flatMap(({ errors }) => errors.map(({ code }) => code)).toSorted(),
    )
    expect(new Set(codes.map(String))).toEqual(
      new Set(['remittance.paper', 'remittance.already,remittance.already,remittance.paper']),
    )
    expect(await statusesOf(numbers)).toEqual(['REMITTED', 'REMITTED', 'USED'])
    const told = await asOwner((tx) =>
      tx.outboxEvent.findMany({ where: { kind: 'VOUCHER_REMITTED' }, orderBy: { id: 'asc' } }),
    )
    expect(told.map(({ payload, partnerId }) => [payload, partnerId])).toEqual([
      [{ titles: 2, cents: 4_000 }, issuerId],
    ])
    const other = await workerOf((await newPair()).employeeId)
    expect(await other().listReceived({})).toMatchObject({ rows: [], toRemit: [] })
    expect(await other().remit({ ids })).toEqual({ remitted: 0, cents: 0, refused: [] })
  })
})

describe('what opens a case', () => {
  const opening = (tx: Parameters<typeof openTitleCase>[0]['tx']) => ({
    ...{ tx, now: on.platform.now(), today: '2026-11-28', newId: randomUUID },
    actor: { kind: 'SYSTEM' as const, id: null, name: 'Contrôle automatique' },
  })
  const inJobs = <R>(work: Parameters<typeof withContext<R>>[2]) =>
    withContext(on.platform.databases.jobs, { kind: 'jobs' }, work)

  test('a month corrected below what was remitted, and a title that two declarations present: each once, with its figures', async () => {
    on.setNow(new Date().toISOString())
    const { numbers, key, read } = await paidBy(15)
    await sent(numbers.map((number) => line(number, { slip: 'C' })))
    await (await declarant()).declarations.correct({ ...read, ...month({ ...threeHundred, hours: 18 }) })
    const released = { reason: 'REMITTED_RELEASE', declaration: key } as const
    await inJobs((tx) => openTitleCase(opening(tx), released))
    expect(await inJobs((tx) => openTitleCase(opening(tx), released))).toBeNull()
    const [one, ...none] = await casesOf('REMITTED_RELEASE')
    expect([one?.facts, one?.stakeCents, none]).toMatchObject([
      { titles: 15, cents: 30_000, overCents: 3_000 },
      3_000n,
      [],
    ])

    const other = await paidBy(1)
    const title = { issuerId, vintage: 2026, number: numbers[0] ?? '' }
    const twice = { reason: 'TWO_DECLARATIONS', title, declaration: other.key } as const
    const opened = await Promise.all(
      Array.from({ length: 20 }, () => inJobs((tx) => openTitleCase(opening(tx), twice))),
    )
    expect(opened.filter((id) => id !== null)).toHaveLength(1)
    const [both] = await casesOf('TWO_DECLARATIONS')
    expect(both?.facts).toMatchObject({ number: numbers[0], presented: { reference: other.reference } })
    const same = { reason: 'TWO_DECLARATIONS', title, declaration: key } as const
    expect(await inJobs((tx) => openTitleCase(opening(tx), same))).toBeNull()
  })

  test('whoever sees it: a partner, a household, an agent who handles the case of the declaration', async () => {
    on.setNow(new Date().toISOString())
    const { api, citizen, agent } = on.platform.databases
    const subject = `employeur-${randomUUID()}`
    const { first, agents } = on.world
    const opened: (string | null)[] = []
    for (const by of ['api', 'citizen', 'agent'] as const) {
      const [used, presented] = [await paidBy(1), await paidBy(1)]
      const { employerId } = presented.key
      const title = { issuerId, vintage: 2026, number: used.numbers[0] ?? '' }
      const seen = { reason: 'TWO_DECLARATIONS', title, declaration: presented.key } as const
      const person = { givenNames: 'Nadia', familyName: 'Fictive', birthDay: '1980-01-01' }
      const who = { issuer: DEMO_CIVIL_KEY, subject: `${subject}${by}`, ...person, employerId, createdAt: new Date() }
      const { id: citizenId } = await asOwner((tx) => tx.citizen.create({ data: who }))
      const { teamId } = await asOwner((tx) => tx.agent.findFirstOrThrow({ where: { id: agents.AGENT.id } }))
      const facts = { period: '2026-10', reference: presented.reference, anomalies: [] }
      const handled = { kind: 'DECLARATION_ANOMALY', status: 'IN_PROGRESS', subjectKind: 'DECLARATION' } as const
      const about = { ...handled, subjectId: presented.key.id, teamId, facts, assigneeId: agents.AGENT.id }
      await asOwner((tx) => tx.case.create({ data: { ...about, dueDay: '2026-12-01', openedAt: new Date() } }))
      const contexts = {
        api: [api, { kind: 'partner', partnerId: first.partnerId, actorId: first.declarant.id }],
        citizen: [citizen, { kind: 'citizen', citizenId }],
        agent: [agent, { kind: 'agent', agentId: agents.AGENT.id }],
      } as const
      const [db, context] = contexts[by]
      opened.push(await withContext(db, context, (tx) => openTitleCase(opening(tx), seen)))
    }
    expect(opened.filter((id) => id === null)).toEqual([])
  })
})
