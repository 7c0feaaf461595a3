import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { describe, expect, test } from 'vitest'
import { type Consent, consentTests, email, outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import type { TestPlatform } from '../../test/test-platform.ts'
import { anyone } from '../actors/anyone.ts'
import { perform } from '../perform.ts'
import { presentRequest } from './present-request.ts'

let on: TestPlatform
let of: Consent
consentTests((made) => {
  ;({ on, of } = made)
})

describe('asking', () => {
  test('each person has a verdict, and what cannot be read stops none of the others', async () => {
    const address = email()
    const asked = await (await of.partner()).mandates.request({
      persons: [
        { email: ` ${address.toUpperCase()} ` },
        { email: 'pas une adresse' },
        { email: address },
        { name: 'x' },
      ],
      ...{ acts: ['DECLARE'], months: 6 },
    })
    expect(asked.verdicts.map(({ outcome }) => outcome)).toEqual(['ASKED', 'REFUSED', 'ALREADY_ASKED', 'REFUSED'])
    expect(asked.verdicts[2]?.id).toBe(asked.verdicts[0]?.id)
    expect(asked.verdicts[1]?.errors[0]?.pointer).toBe('/email')
  })

  test('the same mandate asked 20 times at once is one, and one message', async () => {
    const address = email()
    const all = await Promise.all(Array.from({ length: 20 }, () => of.ask({ email: address })))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ asked }) => asked.verdicts[0]?.outcome === 'ASKED')).toHaveLength(1)
    const sent = withContext(on.owner, { kind: 'jobs' }, (tx) => tx.message.count({ where: { email: address } }))
    expect(await sent).toBe(1)
  })

  test('a day holds so many, 20 at once too', async () => {
    const { limits } = on.platform.config
    const before = limits.mandateRequestsPerDay
    on.setNow('2026-10-01T09:00:00Z')
    limits.mandateRequestsPerDay = 5
    const outcomes = await twentyAtOnce(() => of.ask({ which: 'second' }))
    limits.mandateRequestsPerDay = before
    expect(outcomes).toEqual({ done: 5, 'input.refused': 15 })
  })

  test('no more employers than were granted, 20 at once too: what is asked already is that one, another is refused', async () => {
    const { partnerId } = on.world.second
    const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)
    const reached = await asOwner(async (tx) => {
      const mandates = await tx.mandate.count({ where: { partnerId, status: 'ACTIVE' } })
      return mandates + (await tx.mandateRequest.count({ where: { partnerId, status: { in: ['SENT', 'OPENED'] } } }))
    })
    const grantFor = (employers: number | null) =>
      asOwner((tx) => tx.authorization.updateMany({ where: { partnerId }, data: { employers } }))
    await grantFor(reached + 3)
    const outcomes = await twentyAtOnce(() => of.ask({ which: 'second' }))
    expect(outcomes).toEqual({ done: 3, 'input.refused': 17 })
    await grantFor(reached + 4)
    const address = email()
    for (const outcome of ['ASKED', 'ALREADY_ASKED']) {
      expect((await of.ask({ which: 'second', email: address })).asked.verdicts[0]?.outcome).toBe(outcome)
    }
    await grantFor(null)
    await of.ask({ which: 'second' })
  })

  test('a partner whose habilitation is not in force asks nobody', async () => {
    on.setNow('2024-11-03T09:00:00Z')
    expect(await outcomeOf(of.ask())).toBe('input.refused')
  })

  test('[security B1] another partner finds no request of the first: the same answer as for none', async () => {
    const { id } = await of.ask()
    const other = await of.partner('second')
    for (const request of [id, randomUUID()]) {
      expect(await outcomeOf(other.mandates.getRequest({ id: request }))).toBe('resource.not_found')
      expect(await outcomeOf(other.mandates.withdraw({ id: request }))).toBe('resource.not_found')
      const moved = other.mandates.readdress({ id: request, email: email(), linkNumber: 1 })
      expect(await outcomeOf(moved)).toBe('resource.not_found')
    }
    expect((await other.mandates.requests({})).rows.map((row) => row.id)).not.toContain(id)
  })

  test('taken back, a request is answered by nobody; it is found by the start of its address', async () => {
    const address = email()
    const { id, token } = await of.ask({ email: address })
    const { mandates } = await of.partner()
    const found = await (await of.partner()).mandates.requests({ search: address.slice(0, 12).toUpperCase() })
    expect(found.rows.map((row) => row.id)).toEqual([id])
    await mandates.withdraw({ id })
    const person = await of.citizen(await of.makeCitizen())
    expect(await outcomeOf(person.mandates.refuse({ token, neverAsked: false }))).toBe('request.over')
    expect(await outcomeOf((await of.partner()).mandates.withdraw({ id }))).toBe('request.over')
  })
})

describe('the link', () => {
  test('says who asks before anyone signs in, and nothing of the person; another link says nothing', async () => {
    const { token, id } = await of.ask()
    const seen = await perform(on.platform, presentRequest, { actor: anyone, value: { token } })
    expect(seen).toMatchObject({ status: 'OPENED', months: 12, lastDay: '2026-12-03' })
    expect(JSON.stringify(seen)).not.toContain('exemple.invalid')
    expect((await (await of.partner()).mandates.getRequest({ id })).status).toBe('OPENED')
    const other = of.tokenOf(randomUUID())
    expect(await perform(on.platform, presentRequest, { actor: anyone, value: { token: other } })).toBeNull()
  })

  test('is worth nothing once the address is corrected, and the new one is', async () => {
    const { token, id } = await of.ask()
    const moved = await (await of.partner()).mandates.readdress({ id, email: email(), linkNumber: 1 })
    expect(moved.linkNumber).toBe(2)
    const person = await of.citizen(await of.makeCitizen())
    expect(await outcomeOf(person.mandates.prepare({ token }))).toBe('resource.not_found')
    expect((await person.mandates.prepare({ token: of.tokenOf(id, 2) })).status).toBe('OPENED')
  })

  test('20 colleagues correct the address at once: one does, the others are told', async () => {
    const { id } = await of.ask()
    const correct = async () => (await of.partner()).mandates.readdress({ id, email: email(), linkNumber: 1 })
    expect(await twentyAtOnce(correct)).toEqual({ done: 1, 'request.moved': 19 })
  })

  test('is corrected no more once the request is over, and it is said so; nor to where one waits already', async () => {
    const correct = async (id: string, to = email()) =>
      outcomeOf((await of.partner()).mandates.readdress({ id, email: to, linkNumber: 1 }))
    const [answered, withdrawn, late, here] = [await of.ask(), await of.ask(), await of.ask(), email()]
    await (await of.citizen(await of.makeCitizen())).mandates.refuse({ token: answered.token, neverAsked: false })
    await (await of.partner()).mandates.withdraw({ id: withdrawn.id })
    expect(await correct(answered.id)).toBe('request.over')
    expect(await correct(withdrawn.id)).toBe('request.over')
    await of.ask({ email: here })
    expect(await correct(late.id, here)).toBe('request.moved')
    on.setNow('2026-12-03T09:00:01Z')
    expect(await correct(late.id)).toBe('request.over')
  })
})
