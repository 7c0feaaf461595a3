import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { type Acts, helpOn, refusalOf } from './help.ts'
import { httpPerson, signIn } from './http-person.ts'
import { atRequest, sharingServer } from './sharing.ts'

/** Whom a worker trusts to act for them: given, used within its bounds, traced with both names, ended. */

let of: Awaited<ReturnType<typeof sharingServer>>
let by: ReturnType<typeof helpOn>
beforeAll(async () => {
  of = await sharingServer()
  by = helpOn(of)
})
afterAll(() => of.on.close())

const inviting = (acts?: Acts) => by.inviting(acts)
const somebody = () => by.somebody()
const helped = (acts?: Acts) => by.helped(acts)

const trailOf = (representationId: string) =>
  of.asOwner((tx) => tx.auditEntry.findMany({ where: { representationId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }))

describe('given, and answered', () => {
  test('the worker names nobody: a code, read in plain words by whoever was given it, accepted once', async () => {
    const worker = await inviting(['DECIDE'])
    expect(worker.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const helper = await somebody()
    const typed = ` ${worker.code.toLowerCase().replaceAll('-', ' ')} `
    const read = await helper.citizen.representatives.invitation({ code: typed })
    expect(read).toMatchObject({ acts: ['READ', 'DECIDE'], months: 6 })
    expect(read.principalName).toContain('Anne')
    // Nobody reads who else was asked; whoever made it does not answer it.
    expect(await outcomeOf(worker.citizen.representatives.invitation({ code: worker.code }))).toBe('input.refused')
    expect(await outcomeOf(worker.citizen.representatives.answer({ code: worker.code, answer: 'ACCEPT' }))).toBe(
      'input.refused',
    )
    expect(await refusalOf(helper.citizen.representatives.invitation({ code: 'trop court' }))).toMatchObject({
      errors: [{ pointer: '/code', code: 'representation.code_unread' }],
    })

    await helper.citizen.representatives.answer({ code: typed, answer: 'ACCEPT' })
    const again = refusalOf((await somebody()).citizen.representatives.answer({ code: worker.code, answer: 'ACCEPT' }))
    expect(await again).toMatchObject({ errors: [{ pointer: '/code', code: 'representation.code_unknown' }] })
    const [mine] = (await worker.citizen.representatives.list()).helpers
    expect(mine).toMatchObject({ state: 'ACTIVE', code: null, done: [] })
    const { helped: helps, helpers } = await helper.citizen.representatives.list()
    expect(helps).toMatchObject([{ id: worker.representation, state: 'ACTIVE', principalName: read.principalName }])
    expect(helpers).toEqual([])
  })

  test('of twenty who accept at once, one does', async () => {
    const { code, citizen } = await inviting()
    const twenty = await Promise.all(Array.from({ length: 20 }, somebody))
    const outcomes = await twentyAtOnce((rank) =>
      (twenty[rank]?.citizen ?? citizen).representatives.answer({ code, answer: 'ACCEPT' }),
    )
    expect(outcomes).toEqual({ done: 1, 'input.refused': 19 })
  })

  test('declined, taken back, past its week: the code is worth nothing, and five at most wait or act', async () => {
    const declined = await inviting()
    const helper = await somebody()
    await helper.citizen.representatives.answer({ code: declined.code, answer: 'DECLINE' })
    const taken = await inviting()
    await taken.citizen.representatives.end({ id: taken.representation })
    const old = await inviting()
    await of.asOwner(
      (tx) =>
        tx.$executeRaw`UPDATE representation SET invited_at = now() - interval '8 days', code_until = now() - interval '1 day'
        WHERE id = ${old.representation}::uuid`,
    )
    for (const { code } of [declined, taken, old]) {
      expect(await outcomeOf(helper.citizen.representatives.answer({ code, answer: 'ACCEPT' }))).toBe('input.refused')
    }
    expect((await old.citizen.representatives.list()).helpers).toMatchObject([{ state: 'EXPIRED', code: null }])

    const { citizen } = await of.worker()
    const outcomes = await twentyAtOnce(() => citizen.representatives.invite({ acts: [], months: 1 }))
    expect(outcomes).toEqual({ done: 5, 'input.refused': 15 })
    expect(await outcomeOf(helper.citizen.representatives.invite({ acts: [], months: 1 }))).toBe('resource.not_found')
  })
})

describe('used within its bounds', () => {
  test('who only sees: what is the worker’s and nothing of anybody else’s, each reading told to the worker', async () => {
    const { worker, helper } = await helped()
    const stranger = await of.accepted()
    expect((await helper.activity.list()).months.length).toBeGreaterThan(0)
    expect((await helper.sharing.list()).grants.map(({ id }) => id)).toEqual([worker.id])
    expect(await outcomeOf(helper.sharing.get({ id: stranger.id }))).toBe('resource.not_found')
    expect(await helper.session.me()).toMatchObject({ isWorker: true, isEmployer: false, id: worker.representation })

    const { helpers } = await worker.citizen.sharing.access({})
    expect(helpers.map(({ sentence }) => sentence).sort()).toEqual([
      'a consulté les emplois',
      'a consulté les partages',
    ])
    // What was not found was not read. Read again at once, it is one reading.
    await helper.activity.list()
    expect((await worker.citizen.sharing.access({})).helpers).toHaveLength(2)
    expect((await stranger.citizen.sharing.access({})).helpers).toEqual([])
    const [listed] = (await worker.citizen.representatives.list()).helpers
    expect(listed?.done).toHaveLength(2)
  })

  test('another act is refused, 403, with the field, the cause and the remedy; and it is traced with both names', async () => {
    const { worker, helper } = await helped()
    const suspending = () => helper.sharing.change({ id: worker.id, version: 1, move: 'SUSPEND' })
    expect(await refusalOf(suspending())).toMatchObject({
      status: 403,
      errors: [{ pointer: '', code: 'representation.outside', remedy: expect.stringContaining('nouveau code') }],
    })
    const contract = {
      employerId: worker.pairs[0]?.employerId ?? '',
      employmentId: worker.pairs[0]?.employmentId ?? '',
    }
    const stop = {
      ...contract,
      kind: 'STOP' as const,
      firstDay: '2026-11-02',
      lastDay: null,
      lastDayWorked: '2026-11-01',
    }
    const never = {
      say: () => helper.contracts.sayAsWorker(stop),
      name: () => helper.representatives.invite({ acts: [], months: 1 }),
      list: () => helper.representatives.list(),
      mandates: () => helper.mandates.list(),
      asEmployer: () => helper.contracts.sayAsEmployer(stop),
    }
    for (const [name, call] of Object.entries(never))
      expect([name, await outcomeOf(call())]).toEqual([name, 'representation.outside'])
    expect(await of.asOwner((tx) => tx.sharingGrant.findUnique({ where: { id: worker.id } }))).toMatchObject({
      status: 'ACTIVE',
    })

    const trail = await trailOf(worker.representation)
    expect(trail).toHaveLength(6)
    for (const entry of trail) {
      expect(entry).toMatchObject({ kind: 'REPRESENTED_REFUSED', payload: { why: 'OUTSIDE' }, actorKind: 'CITIZEN' })
      expect(entry.actorName).toContain('Personne')
      expect(entry.representedName).toContain('Salarié')
    }
  })

  test('who decides: answers, suspends and stops; the trail and the receipt bear both names', async () => {
    const { worker, helper } = await helped(['DECIDE'])
    const suspended = await helper.sharing.change({ id: worker.id, version: 1, move: 'SUSPEND' })
    await helper.sharing.change({ id: worker.id, version: suspended.version, move: 'WITHDRAW' })
    const share = await worker.citizen.sharing.get({ id: worker.id })
    expect(share.status).toBe('WITHDRAWN')
    const bodies = share.receipts.map(({ body }) => JSON.parse(body).events[0])
    const [own, ...others] = bodies.sort((one, other) => (one.time < other.time ? -1 : 1))
    expect(own).toMatchObject({ entity: 'worker' })
    expect(others).toHaveLength(2)
    for (const one of others) {
      expect(one).toMatchObject({ entity: 'representative', representation_id: worker.representation })
      expect(one.representative).toContain('Personne')
    }
    expect((await trailOf(worker.representation)).map(({ kind }) => kind)).toEqual([
      'SHARING_SUSPENDED',
      'SHARING_STOPPED',
    ])
    const { done } = (await worker.citizen.representatives.list()).helpers[0] ?? { done: [] }
    expect(done.map(({ sentence }) => sentence).sort()).toEqual([
      'a arrêté un partage de vos données',
      'a suspendu un partage de données',
    ])
  })

  test('a service that asks while somebody acts asks the worker: the request, and what it writes to, are theirs', async () => {
    const { worker, helperSubject } = await helped(['DECIDE'])
    const person = httpPerson(of.on.origin)
    await signIn(person, 'citizen', helperSubject)
    // The session of the browser is another one: it acts for nobody yet.
    await of.asOwner(
      (tx) =>
        tx.$executeRaw`UPDATE session SET representation_id = ${worker.representation}::uuid
        WHERE actor_id = (SELECT id FROM citizen WHERE subject = ${helperSubject})`,
    )
    const { id } = await of.shown({ ...worker, person }, atRequest)
    const asked = await of.asOwner((tx) =>
      tx.sharingGrant.findUniqueOrThrow({ where: { id }, include: { citizen: true } }),
    )
    expect(asked.citizen.subject).toBe(worker.subject)
    expect(asked.employeeId).toBe(worker.pairs[0]?.employeeId)
  })

  test('the whole of the data never leaves to a helper', async () => {
    const { worker, helperSubject } = await helped(['DECIDE', 'SAY'])
    const person = httpPerson(of.on.origin)
    await signIn(person, 'citizen', helperSubject)
    await of.asOwner(
      (tx) =>
        tx.$executeRaw`UPDATE session SET representation_id = ${worker.representation}::uuid
        WHERE actor_id = (SELECT id FROM citizen WHERE subject = ${helperSubject})`,
    )
    const answer = await person.request(`${of.on.origin}/exports/citizen/mes-donnees`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    })
    expect(answer.status).toBe(403)
    // A page that was opened for oneself does nothing for another.
    const other = await person.request(`${of.on.origin}/trpc/citizen/session.me`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', 'cesu-page-of': randomUUID() } },
    })
    expect(other.status).toBe(401)
  })

  test('who says: a stop, in their own name, and back to oneself nothing of it is left', async () => {
    const { worker, helper } = await helped(['SAY'])
    const [pair] = worker.pairs
    const contract = { employerId: pair?.employerId ?? '', employmentId: pair?.employmentId ?? '' }
    await helper.contracts.sayAsWorker({
      ...{ ...contract, kind: 'STOP', firstDay: '2026-10-12', lastDay: null, lastDayWorked: '2026-10-11' },
    })
    const said = await of.asOwner((tx) => tx.employmentEvent.findFirst({ where: { ...contract, side: 'WORKER' } }))
    expect(said?.authorName).toContain('Personne')
    expect(await outcomeOf(helper.sharing.change({ id: worker.id, version: 1, move: 'SUSPEND' }))).toBe(
      'representation.outside',
    )
    await helper.representatives.act({ id: null })
    expect((await helper.activity.list()).isWorker).toBe(false)
    expect((await helper.session.me())?.actingFor).toBeNull()
    expect((await helper.representatives.list()).helped).toHaveLength(1)
  })
})

describe('ended', () => {
  test('between two calls: the second is refused, by whoever ended it, and traced', async () => {
    const { worker, helper } = await helped(['DECIDE'])
    await helper.activity.list()
    await worker.citizen.representatives.end({ id: worker.representation })
    expect(await refusalOf(helper.activity.list())).toMatchObject({
      status: 403,
      errors: [{ code: 'representation.over', remedy: expect.stringContaining('Revenez à votre espace') }],
    })
    expect(await outcomeOf(helper.sharing.change({ id: worker.id, version: 1, move: 'SUSPEND' }))).toBe(
      'representation.over',
    )
    const trail = await trailOf(worker.representation)
    expect(trail.map(({ kind }) => kind)).toEqual(['REPRESENTED_READING', 'REPRESENTED_REFUSED', 'REPRESENTED_REFUSED'])
    // Ended once; the helper goes back to their own affairs, and may not begin again.
    expect(await outcomeOf(worker.citizen.representatives.end({ id: worker.representation }))).toBe('input.refused')
    await helper.representatives.act({ id: null })
    expect(await outcomeOf(helper.representatives.act({ id: worker.representation }))).toBe('input.refused')
  })

  test('by the helper too; a stranger finds nothing to end', async () => {
    const { worker, helper } = await helped()
    await helper.representatives.act({ id: null })
    const stranger = await somebody()
    expect(await outcomeOf(stranger.citizen.representatives.end({ id: worker.representation }))).toBe(
      'resource.not_found',
    )
    expect(await outcomeOf(stranger.citizen.representatives.act({ id: worker.representation }))).toBe('input.refused')
    expect(await helper.representatives.end({ id: worker.representation })).toEqual({ status: 'RENOUNCED' })
    expect((await worker.citizen.representatives.list()).helpers).toMatchObject([{ state: 'RENOUNCED' }])
  })

  test('at its date, with nothing to do for it', async () => {
    const { worker, helper } = await helped()
    await of.asOwner((tx) =>
      tx.$executeRawUnsafe(`
      ALTER TABLE representation DISABLE TRIGGER representation_moves`),
    )
    await of.asOwner(
      (tx) =>
        tx.$executeRaw`UPDATE representation SET ends_at = ${new Date(of.on.platform.now().getTime() - 1_000)} WHERE id = ${worker.representation}::uuid`,
    )
    await of.asOwner((tx) => tx.$executeRawUnsafe('ALTER TABLE representation ENABLE TRIGGER representation_moves'))
    expect(await outcomeOf(helper.activity.list())).toBe('representation.over')
    expect((await worker.citizen.representatives.list()).helpers).toMatchObject([{ state: 'EXPIRED' }])
  })

  test('while twenty calls are under way: none that comes after is let in', async () => {
    const { worker, helper } = await helped()
    const calls = Array.from({ length: 20 }, () => outcomeOf(helper.activity.list()))
    await worker.citizen.representatives.end({ id: worker.representation })
    expect(await outcomeOf(helper.activity.list())).toBe('representation.over')
    expect([...new Set(await Promise.all(calls))].filter((one) => !/^(done|representation.over)$/.test(one))).toEqual(
      [],
    )
  })
})
