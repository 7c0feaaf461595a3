import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { twentyAtOnce } from './consent.ts'
import { problemIn } from './problem-in.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

let on: TestPlatform
let cases: ReturnType<typeof casesOn>
let asker: Handler
let second: Handler
beforeAll(async () => {
  on = await testPlatform()
  cases = casesOn(on)
  asker = await cases.makeAgent()
  second = await cases.makeAgent()
})
afterAll(() => on.close())

const facts = { name: 'Essai', reason: 'BURST', since: '2026-11-02T08:00:00Z' }
const suspended = { kind: 'API_ABUSE', subjectKind: 'API_CLIENT', facts } as const
const unusual = {
  ...({ kind: 'API_UNUSUAL', subjectKind: 'API_CLIENT' } as const),
  facts: { name: 'Essai', signs: ['VOLUME'], reads: 400, since: '2026-11-02T08:00:00Z' },
}
const as = async (handler: Handler) => (await cases.as(handler)).cases
/** As many cases, by number and version. */
async function made(count: number, over: Parameters<typeof cases.open>[1] = suspended) {
  const ids = await cases.open(count, over)
  const rows = await Promise.all(ids.map((id) => cases.row(id)))
  return { ids, chosen: rows.map(({ number, version }) => [Number(number), version] as [number, number]) }
}
const reason = 'Réglé par un correctif du partenaire.'
async function asked(count: number) {
  const { ids, chosen } = await made(count)
  const { id } = await (await as(asker)).askBulk({ cases: chosen, outcome: 'NO_CHANGE', reason })
  return { ids, id }
}
const granted = async (id: string) => (await as(second)).answerBulk({ id, answer: 'GRANTED', comment: 'Vu.' })
/** Carries all of it out, as many at once. */
async function carried(id: string, by = second, workers = 1) {
  const lines: { number: number; isDone: boolean; why: string | null }[] = []
  const worker = async () => {
    for (;;) {
      const { line } = await (await as(by)).carryBulk({ id })
      if (line === null) return
      lines.push(line)
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return lines
}

test('asked by one, granted by another, carried out case by case: each is decided once, and the trail names both', async () => {
  const { ids, id } = await asked(12)
  expect((await cases.row(ids[0] ?? '')).status).toBe('NEW')
  expect((await problemIn((await as(second)).carryBulk({ id }))).code).toBe('access.forbidden')
  await granted(id)
  const lines = await carried(id, second, 6)
  expect(lines.filter(({ isDone }) => isDone)).toHaveLength(12)
  expect(new Set(lines.map(({ number }) => number)).size).toBe(12)
  for (const one of ids)
    expect(await cases.row(one)).toMatchObject({ status: 'RESOLVED', outcome: 'NO_CHANGE', reason })
  expect(await (await as(asker)).bulk({ id })).toMatchObject({
    ...{ status: 'ENDED', isOwn: true, answered: { byName: second.name, comment: 'Vu.' } },
    lines: { waiting: 0, changed: 0, done: 12, left: 0 },
  })
  const trail = await cases.trailOf(ids[0] ?? '')
  expect(trail.map(({ kind }) => kind)).toEqual(['CASE_DECIDED', 'BULK_CARRIED'])
  expect(trail[1]?.payload).toMatchObject({ askedByName: asker.name, answeredByName: second.name })
  const ofBulk = await on.owner.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(ofBulk.map(({ kind }) => kind)).toEqual(['BULK_ASKED', 'BULK_ANSWERED', 'BULK_ENDED'])
})

test('who asks cannot grant, by the program nor by SQL; of twenty who answer at once, one does', async () => {
  const { id } = await asked(2)
  expect((await problemIn((await as(asker)).answerBulk({ id, answer: 'GRANTED' }))).code).toBe('case.bulk_own')
  const alone = on.owner.bulkDecision.updateMany({
    where: { id },
    data: { status: 'GRANTED', answeredById: asker.id, answeredByName: asker.name, answeredAt: new Date() },
  })
  await expect(alone).rejects.toThrow()
  const others = await cases.makeAgents(20)
  const callers = await Promise.all(others.map((one) => as(one)))
  const outcomes = await twentyAtOnce(async (rank) => callers[rank]?.answerBulk({ id, answer: 'GRANTED' }))
  expect(outcomes).toEqual({ done: 1, 'case.bulk_answered': 19 })
})

test('a comment is kept whole in 500 characters, and refused beyond: none is cut in silence', async () => {
  const { id } = await asked(1)
  const answer = async (comment: string) => (await as(second)).answerBulk({ id, answer: 'REFUSED', comment })
  const { errors } = await problemIn(answer('é'.repeat(501)))
  expect(errors).toMatchObject([{ pointer: '/comment', code: 'text.too_long' }])
  expect((await (await as(asker)).bulk({ id })).status).toBe('ASKED')
  await answer('é'.repeat(500))
  expect((await (await as(asker)).bulk({ id })).answered?.comment).toBe('é'.repeat(500))
})

test('what changed in between is left out and said; a refusal of one takes back nothing of the others', async () => {
  const { ids, id } = await asked(3)
  await (await as(second)).move({ id: ids[1] ?? '', version: 0, act: 'TAKE' })
  expect((await (await as(second)).bulk({ id })).lines).toMatchObject({ waiting: 3, changed: 1 })
  await granted(id)
  const lines = await carried(id)
  expect(lines.map(({ isDone }) => isDone)).toEqual([true, false, true])
  expect(lines[1]?.why).toBe('Ce dossier a changé depuis que la décision a été proposée')
  expect(await cases.row(ids[1] ?? '')).toMatchObject({ status: 'IN_PROGRESS', version: 1 })
  expect((await (await as(asker)).bulkCases({ id })).rows.map(({ state }) => state)).toEqual(['DONE', 'LEFT', 'DONE'])
})

test('an effect that cannot be is said of its case, which stays as it was', async () => {
  const { ids, chosen } = await made(1, unusual)
  const { id } = await (await as(asker)).askBulk({ cases: chosen, outcome: 'STOPPED', reason })
  await granted(id)
  const [line] = await carried(id, asker)
  expect([line?.isDone, line?.why === '']).toEqual([false, false])
  expect(await cases.row(ids[0] ?? '')).toMatchObject({ status: 'NEW', version: 0, assigneeId: null })
})

describe('before it is asked', () => {
  test('what would be left out is said, and why; the rest is asked', async () => {
    const { ids, chosen } = await made(4)
    await (await as(second)).move({ id: ids[0] ?? '', version: 0, act: 'TAKE' })
    const [read, ...others] = chosen
    const stale = others.map(([number], rank) => [number, rank === 0 ? 7 : 0] as [number, number])
    const all = [...(read ? [read] : []), ...stale, [99_999_999, 0] as [number, number]]
    const seen = await (await as(asker)).foreseeBulk({ cases: all, byAnother: true })
    expect(seen.free).toBe(2)
    expect(seen.left.map(({ why }) => why).sort()).toEqual(['CHANGED', 'HELD', 'RIGHT'])
    expect(await (await as(asker)).askBulk({ cases: all, outcome: 'NO_CHANGE', reason })).toMatchObject({
      ...{ count: 2, left: 3 },
    })
  })

  test('what waits in another is left out; of twenty who propose it at once, one does; withdrawn, it is free', async () => {
    const { ids, chosen } = await made(3)
    const outcomes = await twentyAtOnce(async () =>
      (await as(asker)).askBulk({ cases: chosen, outcome: 'NO_CHANGE', reason }),
    )
    expect(outcomes['done']).toBe(1)
    const seen = async () => (await as(second)).foreseeBulk({ cases: chosen, byAnother: true })
    expect((await seen()).left.map(({ why }) => why)).toEqual(['ASKED', 'ASKED', 'ASKED'])
    const { bulk } = await (await as(second)).get({ id: ids[0] ?? '' })
    expect(bulk).toMatchObject({ isGranted: false, askedByName: asker.name })
    const toAnswer = async () => (await (await as(second)).bulksToAnswer()).toAnswer
    const before = await toAnswer()
    await (await as(asker)).endBulk({ id: bulk?.id ?? '' })
    expect(await toAnswer()).toBe(before - 1)
    expect((await seen()).free).toBe(3)
    expect((await (await as(second)).get({ id: ids[0] ?? '' })).bulk).toBeNull()
    await (await as(second)).move({ id: ids[0] ?? '', version: 0, act: 'TAKE' })
    expect((await seen()).left.map(({ why }) => why)).toEqual(['OWN'])
  })

  test.each([
    [
      'an outcome that is typed case by case',
      {
        kind: 'DECLARATION_ANOMALY' as const,
        subjectKind: 'DECLARATION' as const,
        facts: { period: '2026-09', reference: '26-0000001', anomalies: ['PAY_JUMP'] },
      },
      'CORRECTED',
      'case.outcome_unknown',
    ],
    ['what has no effect, and is decided at once', {}, 'NO_CHANGE', 'case.outcome_unknown'],
  ] as const)('%s is refused', async (_title, over, outcome, code) => {
    const { chosen } = await made(1, over as Parameters<typeof cases.open>[1])
    const refused = await problemIn((await as(asker)).askBulk({ cases: chosen, outcome, reason }))
    expect(refused.errors.map((one) => one.code)).toEqual([code])
  })

  test('cases of two kinds, and cases of which none is left, are refused', async () => {
    const two = [...(await made(1)).chosen, ...(await made(1, unusual)).chosen]
    const codes = async (chosen: [number, number][]) =>
      (await problemIn((await as(asker)).askBulk({ cases: chosen, outcome: 'NO_CHANGE', reason }))).errors.map(
        (one) => one.code,
      )
    expect(await codes(two)).toEqual(['case.bulk_kinds'])
    const { ids, chosen } = await made(1)
    await (await as(second)).move({ id: ids[0] ?? '', version: 0, act: 'TAKE' })
    expect(await codes(chosen)).toEqual(['case.bulk_empty'])
    const unknown = (await as(asker)).askBulk({ cases: [[99_999_998, 0]], outcome: 'NO_CHANGE', reason })
    expect((await problemIn(unknown)).code).toBe('resource.not_found')
  })
})

test('who asked withdraws it, nobody else; what is granted is stopped by either, and what is done stays', async () => {
  const first = await asked(1)
  expect((await problemIn((await as(second)).endBulk({ id: first.id }))).code).toBe('access.forbidden')
  expect(await (await as(asker)).endBulk({ id: first.id })).toMatchObject({ isWithdrawn: true })
  expect((await problemIn(granted(first.id))).code).toBe('case.bulk_withdrawn')
  expect((await problemIn((await as(asker)).endBulk({ id: first.id }))).code).toBe('case.bulk_over')
  expect((await problemIn((await as(asker)).carryBulk({ id: first.id }))).code).toBe('case.bulk_not_granted')
  expect(await (await as(second)).bulk({ id: first.id })).toMatchObject({ stoppedByName: asker.name })
  const { id } = await asked(3)
  await granted(id)
  await (await as(second)).carryBulk({ id })
  expect(await (await as(asker)).endBulk({ id })).toMatchObject({ isWithdrawn: false })
  expect(await (await as(second)).carryBulk({ id })).toEqual({ line: null })
  expect(await (await as(second)).bulk({ id })).toMatchObject({
    ...{ lines: { done: 1, waiting: 2 }, stoppedByName: asker.name },
  })
})

test('whose rights are about some teams does not grant what they do not see', async () => {
  const { id } = await asked(2)
  const teamId = await cases.makeTeam()
  const elsewhere = await cases.makeAgent({ teamId, rights: { everyTeam: false, scopeTeams: [teamId] } })
  expect((await problemIn((await as(elsewhere)).answerBulk({ id, answer: 'GRANTED' }))).code).toBe('access.forbidden')
  expect((await problemIn((await as(elsewhere)).answerBulk({ id, answer: 'REFUSED' }))).code).toBe('access.forbidden')
  expect((await (await as(elsewhere)).bulkCases({ id })).rows).toEqual([])
  const [line] = (await (await as(second)).bulkCases({ id })).rows
  expect(line).toMatchObject({ about: { kind: 'API_ABUSE' }, stakeCents: null, employerName: null })
})

test('five thousand are asked in one call', async () => {
  const { chosen } = await made(1)
  const most = Array.from({ length: 4_999 }, (_, rank) => [90_000_000 + rank, 1] as [number, number])
  const answer = await (await as(asker)).foreseeBulk({ cases: [...chosen, ...most], byAnother: true })
  expect([answer.free, answer.left.length]).toEqual([1, 4_999])
  expect(JSON.stringify({ json: [...chosen, ...most] }).length).toBeLessThan(96 * 1_024)
})
