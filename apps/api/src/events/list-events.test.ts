import { setTimeout as pause } from 'node:timers/promises'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { declaredMonths, month, october } from '../../test/declared-months.ts'
import { othersEnded } from '../../test/others-ended.ts'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import type { ApiClient } from '../actors/api-client.ts'
import { perform } from '../perform.ts'
import { listEvents } from './list-events.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { newPair, declared, declarant, asOwner } = declaredMonths(() => on)

const program = (partnerId: string): ApiClient => ({
  ...{ kind: 'API_CLIENT', id: '0d0c0000-0000-7000-8000-0000000000ff', name: 'Programme', keyId: 'k', partnerId },
  presentEmployerId: null,
  sharing: {},
  partner: { id: partnerId, name: 'Partenaire', kind: 'MANDATARY' },
  permissions: ['events.read'],
})
const read = (value: object, partnerId = on.world.first.partnerId) =>
  perform(on.platform, listEvents, { actor: program(partnerId), value })
/** A cursor after everything that has happened. */
async function now(): Promise<string> {
  await othersEnded(on.adminUrl)
  let page = await read({ limit: 200 })
  while (page.hasMore) page = await read({ limit: 200, cursor: page.nextCursor })
  return page.nextCursor
}

describe('events since a cursor', () => {
  test('a declaration registered, corrected, cancelled: in order, identifiers only, nothing twice', async () => {
    const start = await now()
    const { key, read: version } = await declared(await newPair())
    await (await declarant()).declarations.correct({ ...version, ...month({ hours: 39 }) })
    await (await declarant()).declarations.cancel({ ...version, version: 2, reason: 'NOT_WORKED' })
    await othersEnded(on.adminUrl)
    const first = await read({ cursor: start, limit: 2 })
    const rest = await read({ cursor: first.nextCursor, limit: 2 })
    expect([first.hasMore, rest.hasMore]).toEqual([true, false])
    const events = [...first.events, ...rest.events]
    expect(events.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['DECLARATION_REGISTERED', 1],
      ['DECLARATION_CORRECTED', 2],
      ['DECLARATION_CANCELLED', 3],
    ])
    expect(events.every((event) => event.subjectId === key.id && event.employerId === key.employerId)).toBe(true)
    expect(Object.keys(events[1]?.about ?? {}).sort()).toEqual(['period', 'reference', 'version'])
    expect((await read({ cursor: rest.nextCursor })).events).toEqual([])
  })

  test('one that commits late is read late, and never missed: nothing ever appears behind a cursor', async () => {
    const start = await now()
    const [slow, quick] = [await declared(await newPair()), await newPair()]
    await othersEnded(on.adminUrl)
    const { nextCursor: after } = await read({ cursor: start })
    const { partnerId } = on.world.first
    const { promise: commits, resolve: commit } = Promise.withResolvers<void>()
    const late = asOwner(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO outbox_event (id, partner_id, employer_id, kind, version, subject_kind, subject_id, sequence, payload, created_at)
        VALUES (gen_random_uuid(), ${partnerId}::uuid, ${slow.key.employerId}::uuid, 'DECLARATION_CORRECTED', 1, 'DECLARATION',
          ${slow.key.id}, 2, '{}', ${on.platform.now()})`
      await commits
    })
    await pause(100)
    const { key } = await declared(quick)
    // The quick one has committed, but a transaction that began before it still runs: nobody reads past it.
    const meanwhile = await read({ cursor: after })
    expect(meanwhile.events).toEqual([])
    commit()
    await late
    await othersEnded(on.adminUrl)
    const then = await read({ cursor: meanwhile.nextCursor })
    expect(then.events.map(({ subjectId }) => subjectId)).toEqual([slow.key.id, key.id])
  })

  test('20 writers at once and a reader that never stops: each event once, in one order for all', async () => {
    const start = await now()
    const pairs = await Promise.all(Array.from({ length: 20 }, () => newPair()))
    const seen: string[] = []
    let cursor = start
    let isOver = false
    const reading = (async () => {
      for (let last = false; !last; ) {
        last = isOver
        const page = await read({ cursor, limit: 3 })
        seen.push(...page.events.map(({ subjectId }) => subjectId))
        cursor = page.nextCursor
        if (page.hasMore) last = false
      }
    })()
    const session = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const made = await Promise.all(
      pairs.map((pair) => on.callerWith('PARTNER_STAFF', session).declarations.submit(october(pair))),
    )
    await othersEnded(on.adminUrl)
    isOver = true
    await reading
    expect([...seen].sort()).toEqual(made.map(({ id }) => id).sort())
    const again = await read({ cursor: start, limit: 200 })
    expect(again.events.map(({ subjectId }) => subjectId)).toEqual(seen)
  })

  test('[security B11] a partner reads its own events only, and its cursor is nobody else’s', async () => {
    const cursor = await now()
    await declared(await newPair())
    const other = on.world.second.partnerId
    await othersEnded(on.adminUrl)
    expect((await read({ limit: 200 }, other)).events.every(({ employerId }) => employerId !== null)).toBe(true)
    const theirs = await asOwner((tx) => tx.outboxEvent.count({ where: { partnerId: other } }))
    expect((await read({ limit: 200 }, other)).events).toHaveLength(theirs)
    expect((await problemIn(read({ cursor }, other))).code).toBe('cursor.unusable')
    expect((await problemIn(read({ cursor: `${cursor}x` }))).code).toBe('cursor.unusable')
    const hidden = await withContext(
      on.platform.databases.api,
      { kind: 'partner', partnerId: other, actorId: on.world.second.declarant.id },
      (tx) => tx.outboxEvent.count({ where: { partnerId: on.world.first.partnerId } }),
    )
    expect(hidden).toBe(0)
  })

  test('a cursor of 90 days says that events may be forgotten', async () => {
    const cursor = await now()
    on.setNow('2027-01-31T09:00:00Z')
    expect((await read({ cursor })).hasMore).toBe(false)
    on.setNow('2027-02-01T10:00:00Z')
    const problem = await problemIn(read({ cursor }))
    expect([problem.code, problem.status]).toEqual(['cursor.unusable', 410])
    expect(problem.detail).toContain('90 jours')
  })
})
