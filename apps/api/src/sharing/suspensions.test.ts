import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import type { SharingReason } from '@cesu/domain/sharing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { close, newGrant, readOnce, type Sharing, sharingOn } from '../../test/withdrawal.ts'
import { perform } from '../perform.ts'
import { readGrant } from './read-grant.ts'
import { resumeGrant } from './resume-grant.ts'
import { suspendGrant } from './suspend-grant.ts'

const WORDS = 'Lectures inhabituelles, à vérifier.'

let on: TestPlatform
let sharing: Sharing
let grant: string
/** Two supervisors, for what needs two. */
const second = randomUUID()
beforeAll(async () => {
  on = await testPlatform()
  sharing = await sharingOn(on)
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const { id: _id, ...agent } = await tx.agent.findFirstOrThrow({ where: { role: 'SUPERVISOR' } })
    await tx.agent.create({ data: { ...agent, id: randomUUID(), subject: second, familyName: 'Second' } })
  })
})
beforeEach(async () => {
  grant = await newGrant(sharing)
  return () => close(sharing, grant).catch(() => undefined)
})
afterAll(() => on.close())

const consumer = () => ({ ...sharing.client, sharing: { purpose: 'ESSAI' } })
const suspend = (reason: 'TECHNICAL' | 'SECURITY' | 'DOUBT' = 'SECURITY') =>
  perform(on.platform, suspendGrant, { actor: consumer(), key: randomUUID(), value: { id: grant, reason } })
const resume = () => perform(on.platform, resumeGrant, { actor: consumer(), key: randomUUID(), value: { id: grant } })
const readByConsumer = () => perform(on.platform, readGrant, { actor: consumer(), value: { id: grant } })
const worker = async () => (await on.as('CITIZEN', sharing.citizen.subject)).sharing
const agent = async (subject = on.world.agents.SUPERVISOR.subject) => {
  const session = await on.sessionOf('AGENT', subject)
  return () => on.callerWith('AGENT', session, randomUUID()).sharing
}
const own = async () => (await worker()).get({ id: grant })
const trail = () =>
  withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.auditEntry.findMany({ where: { subjectId: grant }, orderBy: { at: 'asc' } }),
  )
const told = () =>
  withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.outboxEvent.findMany({ where: { subjectId: grant }, orderBy: { sequence: 'asc' } }),
  )

describe('a consumer', () => {
  test('suspends its own, at once: the worker reads by whom and why; then takes it up, and reads', async () => {
    expect(await readOnce(sharing, grant)).toBe('given')
    expect(await suspend()).toMatchObject({ status: 'SUSPENDED', suspendedBy: 'CONSUMER', version: 2 })
    expect(await readOnce(sharing, grant)).toBe('sharing.refused')
    expect(await own()).toMatchObject({
      status: 'SUSPENDED',
      suspendedBy: 'CONSUMER',
      reason: 'SECURITY',
      moves: ['WITHDRAW'],
    })
    expect(await outcomeOf((await worker()).change({ id: grant, version: 2, move: 'RESUME' }))).toBe('input.refused')
    expect(await resume()).toMatchObject({ status: 'ACTIVE', suspendedBy: null, version: 3 })
    expect(await readOnce(sharing, grant)).toBe('given')
    expect(await own()).toMatchObject({ status: 'ACTIVE', reason: null })
  })

  test('of 20 at once, one; nobody else’s suspension is its to lift, and what is over is over', async () => {
    expect(await twentyAtOnce(() => suspend())).toEqual({ done: 1, 'sharing.not_so_now': 19 })
    expect(await twentyAtOnce(() => resume())).toEqual({ done: 1, 'sharing.not_so_now': 19 })
    await (await worker()).change({ id: grant, version: 3, move: 'SUSPEND' })
    expect(await outcomeOf(resume())).toBe('sharing.not_so_now')
    await (await worker()).change({ id: grant, version: 4, move: 'WITHDRAW' })
    expect([await outcomeOf(suspend()), await outcomeOf(resume())]).toEqual([
      'sharing.not_so_now',
      'sharing.not_so_now',
    ])
  })

  test('of another grant or purpose has no token for it', async () => {
    const actor = { ...sharing.client, sharing: { purpose: 'AUTRE' } }
    const tried = perform(on.platform, suspendGrant, {
      actor,
      key: randomUUID(),
      value: { id: grant, reason: 'DOUBT' },
    })
    expect(await outcomeOf(tried)).toBe('sharing.token_of_another')
  })
})

describe('Urssaf', () => {
  test('suspends any, and takes it up; what the agent wrote is in the trail, and in nothing that is told', async () => {
    const asks = await agent()
    expect(await asks().hold({ id: grant, version: 1, reason: 'DOUBT', words: WORDS })).toEqual({
      id: grant,
      version: 2,
    })
    expect(await readOnce(sharing, grant)).toBe('sharing.refused')
    expect(await own()).toMatchObject({
      status: 'SUSPENDED',
      suspendedBy: 'URSSAF',
      reason: 'DOUBT',
      moves: ['WITHDRAW'],
    })
    expect(await readByConsumer()).toMatchObject({ status: 'SUSPENDED', suspendedBy: 'URSSAF' })
    expect(await outcomeOf(resume())).toBe('sharing.not_so_now')
    expect(await asks().release({ id: grant, version: 2, words: 'Expliqué par l’organisme.' })).toMatchObject({
      version: 3,
    })
    expect(await readOnce(sharing, grant)).toBe('given')
    expect((await trail()).map(({ kind, actorKind, payload }) => [kind, actorKind, payload])).toEqual([
      [
        'SHARING_SUSPENDED',
        'AGENT',
        { purpose: 'ESSAI', grantVersion: 2, by: 'URSSAF', reason: 'DOUBT', words: WORDS },
      ],
      ['SHARING_RESUMED', 'AGENT', { purpose: 'ESSAI', grantVersion: 3, words: 'Expliqué par l’organisme.' }],
    ])
    expect((await told()).map(({ kind, payload }) => [kind, payload])).toEqual([
      ['SHARING_SUSPENDED', { purpose: 'ESSAI', grantVersion: 2, by: 'URSSAF' }],
      ['SHARING_RESUMED', { purpose: 'ESSAI', grantVersion: 3 }],
    ])
  })

  test('of 20 at once, one; as it was seen, with words, and by who may', async () => {
    const asks = await agent()
    const hold = (over: object = {}) =>
      asks().hold({ id: grant, version: 1, reason: 'SECURITY', words: WORDS, ...over })
    for (const over of [{ words: 'court' }, { words: ' '.repeat(20) }, { reason: 'DEATH' as never }])
      expect(await outcomeOf(hold(over))).toBe('input.refused')
    expect(await outcomeOf(hold({ version: 2 }))).toBe('grant.changed')
    expect(await twentyAtOnce(() => hold())).toEqual({ done: 1, 'grant.changed': 19 })
    for (const role of ['AGENT', 'AUDITOR'] as const) {
      const other = await agent(on.world.agents[role].subject)
      expect(await outcomeOf(other().release({ id: grant, version: 2, words: WORDS }))).toBe('access.forbidden')
    }
    expect(await twentyAtOnce(() => asks().release({ id: grant, version: 2, words: WORDS }))).toMatchObject({ done: 1 })
  })

  test('takes up neither what the worker suspended, nor what the consumer did', async () => {
    const asks = await agent()
    await (await worker()).change({ id: grant, version: 1, move: 'SUSPEND' })
    expect(await outcomeOf(asks().release({ id: grant, version: 2, words: WORDS }))).toBe('grant.changed')
    await (await worker()).change({ id: grant, version: 2, move: 'RESUME' })
    await suspend()
    expect(await outcomeOf(asks().release({ id: grant, version: 4, words: WORDS }))).toBe('grant.changed')
    // Whoever suspended it, its worker stops it.
    expect(await (await worker()).change({ id: grant, version: 4, move: 'WITHDRAW' })).toMatchObject({
      status: 'WITHDRAWN',
    })
  })
})

describe('ended for good', () => {
  const ask = async (reason: SharingReason = 'DEATH') =>
    (await agent())().askInvalidation({ id: grant, reason: reason as 'DEATH', words: 'Acte de décès reçu le 2.' })
  const answer = (
    by: Awaited<ReturnType<typeof agent>>,
    approvalId: string,
    given: 'GRANTED' | 'REFUSED' = 'GRANTED',
  ) => by().answerInvalidation({ id: grant, approvalId, answer: given, comment: '' })

  test('by two, never by one; the worker reads why, the consumer that it is over, and nothing opens it again', async () => {
    const { approvalId } = await ask()
    expect((await ask('ERROR')).approvalId).toBe(approvalId)
    const [first, other] = [await agent(), await agent(second)]
    expect(await outcomeOf(answer(first, approvalId))).toBe('approval.not_yours')
    expect(await readOnce(sharing, grant)).toBe('given')
    expect(await twentyAtOnce(() => answer(other, approvalId))).toEqual({ done: 1, 'approval.not_yours': 19 })
    expect(await readOnce(sharing, grant)).toBe('sharing.refused')
    expect(await own()).toMatchObject({ status: 'INVALIDATED', reason: 'DEATH', moves: [] })
    expect(JSON.stringify([await readByConsumer(), await told()])).not.toContain('DEATH')
    expect((await told()).map(({ kind }) => kind)).toEqual(['SHARING_ENDED'])
    expect(await outcomeOf(ask())).toBe('grant.changed')
  })

  test('not when the second says no; nor when it is over meanwhile, and then nothing is kept of the answer', async () => {
    const other = await agent(second)
    const refused = await ask('FRAUD')
    expect(await answer(other, refused.approvalId, 'REFUSED')).toMatchObject({ isInvalidated: false })
    expect(await own()).toMatchObject({ status: 'ACTIVE', reason: null })
    const { approvalId } = await ask('ERROR')
    await (await worker()).change({ id: grant, version: 1, move: 'WITHDRAW' })
    expect(await outcomeOf(answer(other, approvalId))).toBe('grant.changed')
    expect((await trail()).map(({ kind }) => kind)).not.toContain('SHARING_ENDED')
  })
})
