import { randomUUID } from 'node:crypto'
import { insertGrant, withContext } from '@cesu/db'
import { citizenPermissions } from '@cesu/domain/permissions'
import { askedTooSoonText, type SharingScopeName } from '@cesu/domain/sharing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { type Sharing, sharingOn } from '../../test/withdrawal.ts'
import type { Citizen } from '../actors/citizen.ts'
import { perform } from '../perform.ts'
import { DEMO_CIVIL_KEY } from '../platform/config.ts'
import { answerGrant } from './answer-grant.ts'
import { askGrant } from './ask-grant.ts'
import { listGrantsOfWorker } from './list-own-grants.ts'
import { readOwnGrant } from './read-own-grant.ts'
import { reconsiderGrant } from './reconsider-grant.ts'

const SCOPE = 'pnds:synthese@1'
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let on: TestPlatform
let sharing: Sharing
let worker: Citizen
/** A morning of its own for each test, far from what the others were answered. */
let morning = Date.parse('2026-11-03T09:00:00Z')
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(new Date(morning).toISOString())
  sharing = await sharingOn(on)
  const { id, employeeId } = sharing.citizen
  worker = {
    ...{
      kind: 'CITIZEN',
      id,
      employeeId,
      employerId: null,
      name: 'Karim Benali',
      issuer: DEMO_CIVIL_KEY,
      acr: 'eidas1',
      representation: null,
      session: null,
    },
    permissions: citizenPermissions.PERSON,
  }
})
beforeEach(() => {
  morning += 100 * DAY_MS
  later(0)
})
afterAll(() => on.close())

const later = (ms: number) => on.setNow(new Date(morning + ms).toISOString())
const ask = (scopes: SharingScopeName[] = [SCOPE]) =>
  perform(on.platform, askGrant, {
    ...{ actor: worker, key: randomUUID() },
    value: { partnerId: sharing.client.partnerId, clientId: sharing.client.id, purpose: 'ESSAI', scopes },
  })
const asked = async (scopes?: SharingScopeName[]): Promise<string> => {
  const shown = await ask(scopes)
  if (shown.outcome !== 'ASKED') throw new Error(shown.outcome)
  return shown.id
}
const answer = (id: string, given: 'ACCEPT' | 'REFUSE') =>
  perform(on.platform, answerGrant, {
    ...{ actor: worker, key: randomUUID() },
    value: { id, answer: given, scopes: given === 'ACCEPT' ? [SCOPE] : [] },
  })
const refused = async (): Promise<string> => {
  const id = await asked()
  await answer(id, 'REFUSE')
  return id
}
const reconsider = (id: string, actor = worker) =>
  perform(on.platform, reconsiderGrant, { actor, key: randomUUID(), value: { id } })
const read = (id: string) => perform(on.platform, readOwnGrant, { actor: worker, value: { id } })
const written = () => withContext(on.owner, { kind: 'jobs' }, (tx) => tx.sharingGrant.count())
/** The legal day so many days after this morning, in France. */
const dayAfter = (days: number) => new Date(morning + days * DAY_MS).toISOString().slice(0, 10)
/** The last second of the eve of that day in Paris, and the first of it, in milliseconds after this morning. */
const edgesOf = (day: string) => {
  const midnight = [1, 2].map((hours) => Date.parse(`${day}T00:00:00Z`) - hours * HOUR_MS)
  const paris = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' })
  const first = midnight.find((at) => paris.format(at) === day && paris.format(at - 1_000) !== day) ?? Number.NaN
  return { eve: first - 1_000 - morning, day: first - morning }
}

describe('[sharing 11] what was refused', () => {
  test('is not asked again for thirty whole days, to the second in Paris, and the worker sees until when', async () => {
    const id = await refused()
    const from = dayAfter(31)
    expect(await ask()).toEqual({ outcome: 'TOO_SOON', from })
    expect(await read(id)).toMatchObject({ status: 'REFUSED', askedAgainFrom: from })
    const edges = edgesOf(from)
    later(edges.eve)
    expect(await ask()).toEqual({ outcome: 'TOO_SOON', from })
    later(edges.day)
    expect(await ask()).toMatchObject({ outcome: 'ASKED' })
    expect(await read(id)).toMatchObject({ status: 'REFUSED', askedAgainFrom: null })
  })

  test('of 20 that ask at once, none is written, even by a statement that no rule was read before', async () => {
    const id = await refused()
    const before = await written()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['TOO_SOON']))
    const grant = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.sharingGrant.findUniqueOrThrow({ where: { id } }),
    )
    const askedAt = on.platform.now()
    const inserts = await Promise.all(
      Array.from({ length: 20 }, () =>
        withContext(on.platform.databases.citizen, { kind: 'citizen', citizenId: worker.id }, (tx) =>
          insertGrant(tx, {
            ...{ ...grant, id: randomUUID(), askedAt, expiresAt: new Date(askedAt.getTime() + HOUR_MS) },
          }),
        ),
      ),
    )
    expect([inserts.filter(Boolean), await written()]).toEqual([[], before])
  })

  test('is lifted by its worker alone, once of 20; the answer and its receipt stay', async () => {
    const id = await refused()
    const before = await read(id)
    const stranger = { ...worker, id: randomUUID(), employeeId: on.world.second.pair.employeeId }
    expect(await outcomeOf(reconsider(id, stranger))).toBe('resource.not_found')
    expect(await twentyAtOnce(() => reconsider(id))).toEqual({ done: 1, 'input.refused': 19 })
    const { askedAgainFrom: _held, ...kept } = before
    expect(await read(id)).toMatchObject({ ...kept, askedAgainFrom: null })
    const traced = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id, kind: 'SHARING_RECONSIDERED' } }),
    )
    expect(traced).toHaveLength(1)
    const again = await asked()
    later(1_000)
    // Refused once more, it is held back once more.
    await answer(again, 'REFUSE')
    expect(await ask()).toMatchObject({ outcome: 'TOO_SOON' })
    expect(await read(id)).toMatchObject({ askedAgainFrom: null })
    await reconsider(again)
    expect(await ask()).toMatchObject({ outcome: 'ASKED' })
  })

  test('is lifted by what is accepted since', async () => {
    const open = await asked()
    await sharing.admin(`UPDATE purpose SET scopes = '{pnds:synthese@1,pnds:detail@1}'`)
    const other = await asked(['pnds:detail@1'])
    await answer(other, 'REFUSE')
    expect(await ask()).toMatchObject({ outcome: 'TOO_SOON' })
    later(60_000)
    await answer(open, 'ACCEPT')
    later(120_000)
    expect(await ask()).toMatchObject({ outcome: 'ASKED' })
  })
})

describe('what was left unanswered', () => {
  test('once is asked again; twice, as a no, from the end of the second', async () => {
    await asked()
    later(2 * HOUR_MS)
    const second = await asked()
    later(2 * HOUR_MS + DAY_MS)
    const from = dayAfter(31)
    expect(await ask()).toEqual({ outcome: 'TOO_SOON', from })
    // Before any task has said that it is over.
    expect(await read(second)).toMatchObject({ status: 'UNANSWERED', askedAgainFrom: from })
    await reconsider(second)
    expect(await ask()).toMatchObject({ outcome: 'ASKED' })
  })

  test('twice, more than thirty days apart, holds nothing back', async () => {
    await asked()
    later(31 * DAY_MS)
    await asked()
    later(32 * DAY_MS)
    expect(await ask()).toMatchObject({ outcome: 'ASKED' })
  })

  test('of what the law imposes, however often, holds nothing back', async () => {
    await sharing.admin(`UPDATE purpose SET legal_basis = 'OBLIGATION'`)
    try {
      for (const hours of [0, 2, 4]) {
        later(hours * HOUR_MS)
        await asked()
      }
      later(6 * HOUR_MS)
      expect(await ask()).toMatchObject({ outcome: 'ASKED' })
    } finally {
      await sharing.admin(`UPDATE purpose SET legal_basis = 'USER_REQUEST'`)
    }
  })
})

test('nothing is lifted where nothing is held back', async () => {
  const open = await asked()
  expect(await outcomeOf(reconsider(open))).toBe('input.refused')
  const { grants } = await perform(on.platform, listGrantsOfWorker, { actor: worker, value: undefined })
  expect(grants.find(({ id }) => id === open)).toMatchObject({ askedAgainFrom: null })
})

test('what the program is told holds in the characters of OAuth, with the field, the cause, the remedy and the day', () => {
  const text = askedTooSoonText('2026-12-29')
  expect(text).toMatch(/^[\x20\x21\x23-\x5B\x5D-\x7E]+$/)
  for (const said of ['authorization_details', 'a dit non', '29/12/2026', 'bulletins de salaire', 'Mes partages']) {
    expect(text).toContain(said)
  }
})
