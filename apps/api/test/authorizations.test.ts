import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endNotices } from '../src/jobs/end-notices.ts'
import { callApi, testKey, tokenOf } from './application.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { habilitationsOn } from './habilitations.ts'
import { noMail } from './no-mail.ts'
import { type TestServer, testServer } from './test-server.ts'

let on: TestServer
let of: Awaited<ReturnType<typeof habilitationsOn>>
beforeAll(async () => {
  on = await testServer()
  on.setNow(new Date().toISOString())
  of = await habilitationsOn(on)
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

const supervisor = () => of.cases.supervisor()

describe('what is granted', () => {
  /** An habilitation, a program within it, and its token. */
  const running = async () => {
    const asker = await of.makePartner()
    const held = await of.grant(asker)
    const { jwk, kid, privateKey } = await testKey()
    const { id } = await asker.applications.create({
      ...{ name: 'Agenda', scopes: ['DECLARATIONS_READ'], days: 30, key: { x: jwk.x, y: jwk.y } },
    })
    const application = { id, key: { jwk, kid, privateKey } }
    const token = await tokenOf(application, on.origin, { scope: 'declarations:read' })
    const calls = async () => (await callApi({ key: application.key, token }, `${on.origin}/v1/declarations`)).status
    return { partnerId: asker.partnerId, asker, held, calls }
  }
  const move = async (
    { partnerId, held }: Awaited<ReturnType<typeof running>>,
    asked: { version: number; move: 'GIVE_NOTICE' | 'SUSPEND' | 'LIFT' | 'REVOKE' },
  ) => (await supervisor()).habilitations.move({ partnerId, id: held.id, reason: 'Incident non signalé.', ...asked })
  const today = () => on.platform.now().toISOString().slice(0, 10)
  const runJob = () =>
    endNotices.run({
      ...{ db: on.platform.databases.jobs, now: on.platform.now(), clock: on.platform.now, today: today() },
      ...{ mailing: noMail, signal: new AbortController().signal },
    })

  test('suspended, its programs are refused from their next call, with a real token; lifted, admitted; revoked, for good', async () => {
    const program = await running()
    expect(await program.calls()).toBe(200)
    await move(program, { version: 0, move: 'SUSPEND' })
    expect(await program.calls()).toBe(401)
    await move(program, { version: 1, move: 'LIFT' })
    expect(await program.calls()).toBe(200)
    await move(program, { version: 2, move: 'REVOKE' })
    expect(await program.calls()).toBe(401)
    expect(await outcomeOf(move(program, { version: 3, move: 'LIFT' }))).toBe('habilitation.changed')
    expect((await of.eventsOf(program.held.id)).map(([, payload]) => payload)).toEqual(
      ['SUSPEND', 'LIFT', 'REVOKE'].map((move, rank) => ({ move, authorizationVersion: rank + 1, noticeDay: null })),
    )
    expect((await of.writtenTo(program.partnerId)).filter(({ kind }) => kind === 'AUTHORIZATION_MOVED')).toHaveLength(3)
  })

  test('a notice of eight days: its programs go on to the last day, not after it, and a job then suspends, told', async () => {
    const program = await running()
    await move(program, { version: 0, move: 'GIVE_NOTICE' })
    const { held } = await program.asker.habilitations.read()
    const eighth = new Date(on.platform.now().getTime() + 8 * 86_400_000).toISOString().slice(0, 10)
    expect(held[0]).toMatchObject({ status: 'ON_NOTICE', isInForce: true, reason: 'Incident non signalé.' })
    expect(Math.abs(Date.parse(held[0]?.noticeDay ?? '') - Date.parse(eighth))).toBeLessThanOrEqual(86_400_000)
    expect(await program.calls()).toBe(200)
    expect(await runJob()).toBe(0)
    // The eighth day is past: refused before the job says so.
    const yesterday = new Date(on.platform.now().getTime() - 2 * 86_400_000).toISOString().slice(0, 10)
    await of.asOwner((tx) =>
      tx.authorization.updateMany({ where: { id: program.held.id }, data: { noticeDay: yesterday } }),
    )
    expect(await program.calls()).toBe(401)
    const done = await Promise.all(Array.from({ length: 20 }, runJob))
    expect(done.reduce((sum, count) => sum + count)).toBe(1)
    expect((await program.asker.habilitations.read()).held[0]).toMatchObject({
      status: 'SUSPENDED',
      noticeDay: null,
      version: 2,
    })
    expect((await of.trailOf(program.held.id)).at(-1)).toMatchObject({
      kind: 'AUTHORIZATION_MOVED',
      actorKind: 'SYSTEM',
    })
    expect((await of.eventsOf(program.held.id)).map(([kind]) => kind)).toEqual([
      'AUTHORIZATION_MOVED',
      'AUTHORIZATION_MOVED',
    ])
  })

  test('20 moves at once from one version: one is done', async () => {
    const program = await running()
    const { done, ...refused } = await twentyAtOnce((rank) =>
      move(program, { version: 0, move: rank % 2 === 0 ? 'SUSPEND' : 'GIVE_NOTICE' }),
    )
    expect([done, refused]).toEqual([1, { 'habilitation.changed': 19 }])
  })

  test('an agent reads it and changes nothing; what is suspended is not updated nor asked anew', async () => {
    const program = await running()
    const agent = await of.cases.agent()
    const page = await agent.habilitations.partner({ partnerId: program.partnerId })
    expect(page.held).toMatchObject([{ id: program.held.id, moves: [] }])
    const key = { partnerId: program.partnerId, id: program.held.id, version: 0 }
    expect(await outcomeOf(agent.habilitations.move({ ...key, move: 'SUSPEND', reason: 'Non.' }))).toBe(
      'access.forbidden',
    )
    await move(program, { version: 0, move: 'SUSPEND' })
    for (const wanted of ['UPDATE', 'NEXT_STAGE', 'FIRST'] as const) {
      const authorizationId = wanted === 'FIRST' ? null : program.held.id
      expect(await outcomeOf(program.asker.habilitations.start({ wanted, authorizationId }))).toBe(
        'habilitation.not_now',
      )
    }
  })

  test('among real persons, an habilitation to try with lets no program in', async () => {
    const program = await running()
    const setDemo = (demo: boolean) => of.asOwner((tx) => tx.installation.updateMany({ data: { demo } }))
    await setDemo(false)
    try {
      expect(await program.calls()).toBe(401)
    } finally {
      await setDemo(true)
    }
    expect(await program.calls()).toBe(200)
  })
})
