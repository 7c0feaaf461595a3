import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { describe, expect, test } from 'vitest'
import { type Consent, consentTests, outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import type { TestPlatform } from '../../test/test-platform.ts'
import { makePair } from '../../test/world.ts'

let on: TestPlatform
let of: Consent
consentTests((made) => {
  ;({ on, of } = made)
})

describe('giving', () => {
  test('a known employer gives it in one act: declarable at once, signed, told to both', async () => {
    const { employerId, employmentId, subject } = await of.makeEmployer()
    const { token, id } = await of.ask()
    const person = await of.citizen(subject)
    const read = await person.mandates.prepare({ token })
    expect(read).toMatchObject({ forYou: true, employer: { city: 'Paris' }, inForce: [] })
    const given = await person.mandates.give({ token, months: 12 })
    expect(given).toMatchObject({ outcome: 'GIVEN', id, endDay: '2027-11-02' })
    const staff = await of.partner()
    const mandate = await staff.mandates.get({ employerId, id })
    expect(mandate).toMatchObject({ status: 'ACTIVE', receipt: { acr: 'eidas1', textVersion: 1 } })
    expect(mandate.receipt?.text).toContain('jusqu’au 2 novembre 2027')
    const pair = await staff.employments.get({ employerId, employmentId })
    expect(pair.employerId).toBe(employerId)
    const messages = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.message.findMany({ where: { requestId: id, kind: 'MANDATE_RECEIPT' } }),
    )
    // Where the link went, and where Urssaf writes to this employer.
    expect(messages).toHaveLength(2)
  })

  test('20 at once: one mandate, one receipt', async () => {
    const { employerId, subject } = await of.makeEmployer()
    const { token, id } = await of.ask()
    const token20 = await of.sessionOf('CITIZEN', subject)
    const give = () => on.callerWith('CITIZEN', token20, randomUUID()).mandates.give({ token, months: 12 })
    expect(await twentyAtOnce(give)).toEqual({ done: 1, 'request.over': 19 })
    const rows = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      Promise.all([
        tx.mandate.count({ where: { employerId, id } }),
        tx.mandateConsent.count({ where: { employerId, mandateId: id } }),
      ]),
    )
    expect(rows).toEqual([1, 1])
  })

  test('whoever has no account is enrolled by their identity, once, 20 at once too', async () => {
    const subject = await of.makeCitizen()
    const { token } = await of.ask()
    const session = await of.sessionOf('CITIZEN', subject)
    const home = { addressLine: '3 rue Neuve', postalCode: '97411', city: 'Saint-Paul' }
    const give = (over: object) =>
      on.callerWith('CITIZEN', session, randomUUID()).mandates.give({ token, months: 6, ...over })
    expect(await outcomeOf(give({}))).toBe('input.refused')
    expect(await outcomeOf(give({ home: { ...home, postalCode: '97500' } }))).toBe('input.refused')
    expect(await twentyAtOnce(() => give({ home }))).toEqual({ done: 1, 'request.over': 19 })
    const employers = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.employer.findMany({ where: { citizens: { some: { subject } } } }),
    )
    expect(employers).toHaveLength(1)
    expect(employers[0]).toMatchObject({ territory: 'REUNION', givenNames: 'Anne, Marie', birthDay: '1980-05-02' })
    expect(employers[0]?.cesuNumber).toMatch(/^N\d{13}$/)
  })

  test('a request that names an employer is refused to another person, who learns nothing; an agent looks', async () => {
    const { number, subject } = await of.makeEmployer()
    const { token, id } = await of.ask({ employerNumber: number })
    const other = await of.citizen(await of.makeCitizen())
    expect(await other.mandates.prepare({ token })).toEqual({
      ...{ status: 'OPENED', forYou: false, inDoubt: false, request: null, employer: null, inForce: [] },
    })
    const home = { addressLine: '3 rue Neuve', postalCode: '75011', city: 'Paris' }
    expect(await other.mandates.give({ token, months: 12, home })).toEqual({ outcome: 'ANOTHER_PERSON' })
    expect(await of.casesAbout(id)).toEqual(['IDENTITY_MISMATCH MANDATE_REQUEST'])
    // The right one still can.
    expect(await (await of.citizen(subject)).mandates.give({ token, months: 1 })).toMatchObject({ outcome: 'GIVEN' })
  })

  test('a new mandate takes the place of the one in force: never two', async () => {
    const { employerId, subject } = await of.makeEmployer()
    const person = await of.citizen(subject)
    const [first, second] = [await of.ask(), await of.ask()]
    await person.mandates.give({ token: first.token, months: 12 })
    expect((await person.mandates.prepare({ token: second.token })).inForce).toMatchObject([{ samePartner: true }])
    await person.mandates.give({ token: second.token, months: 1 })
    const { mandates } = await person.mandates.list()
    expect(mandates.map(({ id, status }) => [id, status]).slice(0, 2)).toEqual([
      ...[
        [second.id, 'ACTIVE'],
        [first.id, 'REVOKED'],
      ],
    ])
    // What took its place is said to both, by the list and by the mandate; what was stopped otherwise, nothing replaces.
    const staff = await of.partner()
    expect(mandates.map((one) => one.replacedById).slice(0, 2)).toEqual([null, second.id])
    expect(await person.mandates.get({ id: first.id })).toMatchObject({ replacedById: second.id })
    expect(await staff.mandates.get({ employerId, id: first.id })).toMatchObject({ replacedById: second.id })
    const { rows } = await staff.mandates.list({ status: 'REVOKED', limit: 200 })
    expect(rows.find(({ id }) => id === first.id)).toMatchObject({ replacedById: second.id })
    on.setNow('2026-11-03T09:05:00Z')
    await (await of.citizen(subject)).mandates.stop({ id: second.id })
    expect(await (await of.partner()).mandates.get({ employerId, id: second.id })).toMatchObject({
      ...{ status: 'REVOKED', replacedById: null },
    })
  })

  test('after 30 days nobody gives it', async () => {
    const { subject } = await of.makeEmployer()
    const { token } = await of.ask()
    on.setNow('2026-12-03T09:00:01Z')
    const person = await of.citizen(subject)
    expect((await person.mandates.prepare({ token })).status).toBe('EXPIRED')
    expect(await outcomeOf(person.mandates.give({ token, months: 12 }))).toBe('request.over')
  })

  test('homonyms are nobody’s account: an agent looks, and nothing is given meanwhile', async () => {
    const { subject: one } = await of.makeEmployer()
    const person = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.citizen.findFirstOrThrow({ where: { subject: one } }),
    )
    const searchName = `${person.familyName.toUpperCase()} ANNE`
    await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      makePair(tx, on.world.first.partnerId, { employer: { familyName: person.familyName, searchName } }),
    )
    const { token } = await of.ask()
    const caller = await of.citizen(one)
    const home = { addressLine: '3 rue Neuve', postalCode: '75011', city: 'Paris' }
    expect(await outcomeOf(caller.mandates.give({ token, months: 12, home }))).toBe('input.refused')
    const cases = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.case.findMany({ where: { subjectId: person.id } }),
    )
    expect(cases.map(({ kind, subjectKind }) => [kind, subjectKind])).toEqual([['IDENTITY_MISMATCH', 'CITIZEN']])
  })
})

describe('refusing and stopping', () => {
  test('a refusal gives no reason, and is final', async () => {
    const { subject } = await of.makeEmployer()
    const { token, id } = await of.ask()
    const person = await of.citizen(subject)
    await person.mandates.refuse({ token, neverAsked: false })
    expect((await (await of.partner()).mandates.getRequest({ id })).status).toBe('REFUSED')
    expect(await outcomeOf(person.mandates.give({ token, months: 12 }))).toBe('request.over')
  })

  test('« je n’ai rien demandé » opens a case', async () => {
    const { token, id } = await of.ask()
    await (await of.citizen(await of.makeCitizen())).mandates.refuse({ token, neverAsked: true })
    expect(await of.casesAbout(id)).toEqual(['MANDATE_DISPUTED MANDATE_REQUEST'])
  })

  test('[security P9] stopped by its employer, a mandate lets nothing more be declared: at once', async () => {
    const { employerId, employmentId, subject } = await of.makeEmployer()
    const { token, id } = await of.ask()
    const person = await of.citizen(subject)
    await person.mandates.give({ token, months: 12 })
    const declaration = {
      ...{ employerId, employmentId, period: '2026-10', hours: 10, paymentDay: '2026-10-31' },
      ...{ startDay: '2026-10-01', endDay: '2026-10-31', pay: { kind: 'NET_HOURLY' as const, amountCents: 1_500 } },
    }
    const staff = await of.partner()
    const before = await outcomeOf(staff.declarations.check(declaration as never))
    await person.mandates.stop({ id })
    const after = await outcomeOf(staff.declarations.submit({ ...declaration } as never))
    expect([before, after]).not.toContain('resource.not_found')
    expect((await staff.mandates.get({ employerId, id })).status).toBe('REVOKED')
    expect(after).not.toBe('done')
    expect(await outcomeOf(person.mandates.stop({ id }))).toBe('mandate.over')
  })

  test('« ce n’est pas moi » suspends the mandate and opens a case; another person stops nothing of it', async () => {
    const { employerId, subject } = await of.makeEmployer()
    const { token, id } = await of.ask()
    const person = await of.citizen(subject)
    await person.mandates.give({ token, months: 12 })
    const stranger = await of.citizen((await of.makeEmployer()).subject)
    expect(await outcomeOf(stranger.mandates.stop({ id }))).toBe('resource.not_found')
    expect(await outcomeOf(stranger.mandates.get({ id }))).toBe('resource.not_found')
    await person.mandates.dispute({ id })
    expect((await (await of.partner()).mandates.get({ employerId, id })).status).toBe('SUSPENDED')
  })

  test('20 stops at once, by the employer and by the partner: one', async () => {
    const { employerId, subject } = await of.makeEmployer()
    const { token, id } = await of.ask()
    await (await of.citizen(subject)).mandates.give({ token, months: 12 })
    const [session, staff] = [
      await of.sessionOf('CITIZEN', subject),
      await of.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject),
    ]
    const stop = (rank: number) =>
      rank % 2 === 0
        ? on.callerWith('CITIZEN', session, randomUUID()).mandates.stop({ id })
        : on.callerWith('PARTNER_STAFF', staff, randomUUID()).mandates.end({ employerId, id })
    expect(await twentyAtOnce(stop)).toEqual({ done: 1, 'mandate.over': 19 })
  })
})
