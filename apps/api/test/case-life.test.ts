import { asAdmin } from '@cesu/db'
import { CaseKind, CaseOutcome, CaseStatus, caseMoves, outcomesOf } from '@cesu/domain/cases'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { effects } from '../src/cases/carry-out.ts'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { problemIn } from './problem-in.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

const BEGINNING = '2026-11-03T09:00:00Z'

let on: TestPlatform
let of: ReturnType<typeof casesOn>
let first: Handler
let second: Handler
beforeAll(async () => {
  on = await testPlatform()
  of = casesOn(on)
  first = await of.makeAgent()
  second = await of.makeAgent()
})
beforeEach(() => on.setNow(BEGINNING))
afterAll(() => on.close())

const one = (handler: Handler) => of.as(handler)
const [justified, words] = [{ outcome: 'NO_CHANGE', reason: 'L’identité est établie.' } as const, 'Hors de ma portée.']

describe('a case is taken, given back, handed, decided and opened again', () => {
  test('taken by an agent, it is theirs; given back, it is nobody’s; each act adds one to its version and an entry', async () => {
    const id = await of.openOne()
    const agent = await one(first)
    expect(await agent.cases.move({ id, version: 0, act: 'TAKE' })).toEqual({ id, version: 1 })
    expect(await of.row(id)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: first.id, version: 1 })
    expect(await agent.cases.move({ id, version: 1, act: 'RELEASE' })).toEqual({ id, version: 2 })
    expect(await of.row(id)).toMatchObject({ status: 'NEW', assigneeId: null, version: 2 })
    const trail = await of.trailOf(id)
    expect(trail.map(({ kind, actorName }) => [kind, actorName])).toEqual(
      Array.from({ length: 2 }, () => ['CASE_MOVED', first.name]),
    )
    expect(trail.map(({ payload }) => payload)).toMatchObject([
      { act: 'TAKE', before: null, after: first.name },
      { act: 'RELEASE', before: first.name, after: null },
    ])
  })

  test('a colleague takes it over, and nobody decides, gives back nor hands up over their shoulder', async () => {
    const id = await of.openOne()
    await (await one(first)).cases.move({ id, version: 0, act: 'TAKE' })
    const other = await one(second)
    expect(await outcomeOf(other.cases.decide({ id, version: 1, ...justified }))).toBe('case.not_now')
    expect(await outcomeOf(other.cases.move({ id, version: 1, act: 'RELEASE' }))).toBe('case.not_now')
    expect(await outcomeOf(other.cases.move({ id, version: 1, act: 'ESCALATE', words }))).toBe('case.not_now')
    expect(await of.row(id)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: first.id, version: 1 })
    await other.cases.move({ id, version: 1, act: 'TAKE' })
    expect(await of.row(id)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: second.id, version: 2 })
    expect((await of.trailOf(id)).at(-1)?.payload).toMatchObject({ before: first.name, after: second.name })
  })

  test('a supervisor alone hands it to someone, who handles cases', async () => {
    const id = await of.openOne()
    const handing = { id, version: 0, act: 'ASSIGN' as const, assigneeId: second.id }
    expect(await outcomeOf((await one(first)).cases.move(handing))).toBe('case.not_now')
    const supervisor = await of.supervisor()
    for (const assigneeId of [null, on.world.agents.AUDITOR.id]) {
      const refused = await problemIn(supervisor.cases.move({ ...handing, assigneeId }))
      expect(refused.errors.map(({ code, pointer }) => [code, pointer])).toEqual([
        ['case.assignee_unknown', '/assigneeId'],
      ])
    }
    await supervisor.cases.move(handing)
    expect(await of.row(id)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: second.id })
    const known = (await supervisor.cases.handlers()).map((handler) => handler.id)
    expect(known).toContain(second.id)
    expect(known).not.toContain(on.world.agents.AUDITOR.id)
  })

  test('handed up with words, it is a supervisor’s: an agent takes, decides nor hands it any more', async () => {
    const id = await of.openOne()
    const agent = await one(first)
    const silent = await problemIn(agent.cases.move({ id, version: 0, act: 'ESCALATE', words: ' ' }))
    expect(silent.errors.map(({ code }) => code)).toEqual(['case.words_missing'])
    await agent.cases.move({ id, version: 0, act: 'ESCALATE', words })
    expect(await of.row(id)).toMatchObject({ status: 'ESCALATED', assigneeId: null, version: 1 })
    expect((await of.trailOf(id)).at(-1)?.payload).toMatchObject({ act: 'ESCALATE', words })
    for (const act of ['TAKE', 'RELEASE', 'ASSIGN', 'ESCALATE', 'REOPEN'] as const) {
      expect(await outcomeOf(agent.cases.move({ id, version: 1, act, words })), act).toBe('case.not_now')
    }
    expect(await outcomeOf(agent.cases.decide({ id, version: 1, ...justified }))).toBe('case.not_now')
    expect((await agent.cases.get({ id })).acts).toEqual([])
    const supervisor = await of.supervisor()
    expect((await supervisor.cases.get({ id })).acts).toEqual(['TAKE', 'ASSIGN', 'DECIDE', 'ASK'])
    await supervisor.cases.decide({ id, version: 1, ...justified })
    expect(await of.row(id)).toMatchObject({ status: 'RESOLVED', decidedBy: 'supervisor Essai' })
  })

  test('decided, it keeps what, why, who and when; refused without a reason, or with what it does not offer', async () => {
    const id = await of.openOne()
    const agent = await one(first)
    const codes = async (over: object) =>
      (await problemIn(agent.cases.decide({ id, version: 0, ...justified, ...over }))).errors.map(({ code }) => code)
    expect(await codes({ reason: ' ' })).toEqual(['text.empty'])
    expect(await codes({ reason: 'x'.repeat(501) })).toEqual(['text.too_long'])
    expect(await codes({ outcome: 'STOPPED' })).toEqual(['case.outcome_unknown'])
    expect(await of.row(id)).toMatchObject({ status: 'NEW', version: 0 })
    await agent.cases.decide({ id, version: 0, ...justified })
    const decided = { status: 'RESOLVED', assigneeId: first.id, ...justified, decidedBy: first.name }
    expect(await of.row(id)).toMatchObject({ ...decided, decidedAt: new Date(BEGINNING) })
    expect(await outcomeOf(agent.cases.decide({ id, version: 2, ...justified }))).toBe('case.not_now')
    expect(await agent.cases.get({ id })).toMatchObject({ ...justified, acts: ['REOPEN'], decidedBy: first.name })
  })

  test('opened again with words for sixty days, by whoever then holds it, and not the day after', async () => {
    const [id = '', late = ''] = await of.open(2)
    const agent = await one(first)
    for (const each of [id, late]) await agent.cases.decide({ id: each, version: 0, ...justified })
    const again = { version: 2, act: 'REOPEN' as const, words: 'Une pièce est arrivée.' }
    on.setNow('2027-01-02T22:59:00Z')
    const other = await one(second)
    const silent = await problemIn(other.cases.move({ ...again, id, words: '' }))
    expect(silent.errors.map(({ code }) => code)).toEqual(['case.words_missing'])
    await other.cases.move({ ...again, id })
    const undecided = { outcome: null, reason: null, decidedAt: null, decidedBy: null }
    expect(await of.row(id)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: second.id, version: 3, ...undecided })
    on.setNow('2027-01-02T23:00:00Z')
    expect(await outcomeOf((await one(second)).cases.move({ ...again, id: late }))).toBe('case.not_now')
    expect((await (await one(second)).cases.get({ id: late })).acts).toEqual([])
  })

  test('what was read before another act is refused, and nothing is written', async () => {
    const id = await of.openOne()
    const agent = await one(first)
    await agent.cases.move({ id, version: 0, act: 'TAKE' })
    const before = [await of.row(id), await of.trailOf(id)]
    expect(await outcomeOf(agent.cases.decide({ id, version: 0, ...justified }))).toBe('case.changed')
    for (const act of ['TAKE', 'RELEASE', 'ESCALATE'] as const) {
      expect(await outcomeOf(agent.cases.move({ id, version: 0, act, words })), act).toBe('case.changed')
    }
    expect([await of.row(id), await of.trailOf(id)]).toEqual(before)
  })

  test('an auditor reads no case and does nothing with one', async () => {
    const id = await of.openOne()
    const auditor = await of.as(on.world.agents.AUDITOR)
    for (const call of [
      () => auditor.cases.get({ id }),
      () => auditor.cases.takeNext({}),
      () => auditor.cases.move({ id, version: 0, act: 'TAKE' }),
      () => auditor.cases.decide({ id, version: 0, ...justified }),
      () => auditor.cases.note({ id, text: 'Lu.' }),
    ])
      expect(await outcomeOf(call())).toBe('access.forbidden')
  })
})

describe('what is read of a case', () => {
  test('is traced, and the persons concerned are charged to who reads, once', async () => {
    const { employerId, employeeId } = on.world.first.pair
    const id = await of.openOne({ employerId, employeeId })
    const charged = async () =>
      (await of.asOwner((tx) => tx.personRead.findMany({ where: { actorId: second.id } }))).map(
        ({ personId }) => personId,
      )
    const other = await one(second)
    const read = await other.cases.get({ id })
    await other.cases.get({ id })
    // Each within an hour and within a day.
    expect((await charged()).sort()).toEqual([employerId, employerId, employeeId, employeeId].sort())
    expect(read).toMatchObject({ id, subject: null, notes: [], outcome: null, others: [] })
    expect(read.trail.map(({ actorName, sentence }) => [actorName, sentence])).toEqual([
      [second.name, `a consulté le dossier ${read.number}`],
    ])
    expect((await of.trailOf(id)).map(({ kind, actorId }) => [kind, actorId])).toEqual(
      Array.from({ length: 2 }, () => ['CASE_READ', second.id]),
    )
  })

  test('a note is kept with who wrote it, decided or not, and read by colleagues; an empty one is refused', async () => {
    const id = await of.openOne()
    const agent = await one(first)
    const empty = await problemIn(agent.cases.note({ id, text: '  ' }))
    expect(empty.errors.map(({ code, pointer }) => [code, pointer])).toEqual([['case.note_empty', '/text']])
    await agent.cases.note({ id, text: ' Le partenaire rappelle lundi. ' })
    await agent.cases.decide({ id, version: 0, ...justified })
    await agent.cases.note({ id, text: 'Classé après son appel.' })
    expect((await (await one(second)).cases.get({ id })).notes).toMatchObject([
      { authorName: first.name, text: 'Le partenaire rappelle lundi.', writtenAt: '2026-11-03T09:00:00.000Z' },
      { authorName: first.name, text: 'Classé après son appel.' },
    ])
    expect((await of.trailOf(id)).filter(({ kind }) => kind === 'CASE_NOTED')).toHaveLength(2)
  })
})

test('the database holds the very pairs of the table', async () => {
  const pairs = new Set(Object.values(caseMoves).flatMap(({ from, to }) => from.map((status) => `${status} ${to}`)))
  // An answer adds one to the version of a case that it does not move.
  for (const status of ['NEW', 'ESCALATED']) pairs.add(`${status} ${status}`)
  const whole = { RESOLVED: `outcome = 'NO_CHANGE', reason = 'x', decided_at = now(), decided_by = 'x'` }
  const undecided = 'outcome = NULL, reason = NULL, decided_at = NULL, decided_by = NULL'
  const statement = (status: CaseStatus, version: string) =>
    `UPDATE "case" SET status = '${status}', version = ${version}, ${status === 'RESOLVED' ? whole.RESOLVED : undecided},
       assignee_id = ${status === 'IN_PROGRESS' || status === 'AWAITING_REPLY' ? `'${first.id}'` : 'NULL'} WHERE id = $1`
  const statuses = Object.values(CaseStatus)
  for (const from of statuses) {
    for (const to of statuses) {
      const id = await of.openOne()
      const stopped = await asAdmin(on.adminUrl, async (admin) => {
        await admin.query(`BEGIN; SET LOCAL session_replication_role = replica`)
        await admin.query(statement(from, '5'), [id])
        await admin.query('SET LOCAL session_replication_role = origin')
        return admin.query(statement(to, 'version + 1'), [id]).then(
          () => null,
          ({ constraint }: { constraint?: string }) => constraint,
        )
      })
      expect([from, to, stopped ?? null]).toEqual([from, to, pairs.has(`${from} ${to}`) ? null : 'case_moves'])
    }
  }
})

test('what a decision says that follows is what is carried out, kind by kind', () => {
  for (const kind of Object.values(CaseKind)) {
    const offered = outcomesOf({ kind, facts: { given: true } } as unknown as Parameters<typeof outcomesOf>[0])
    // What is decided of a leak, or of titles, tells what was done elsewhere.
    const isElsewhere = kind === 'LEAK' || kind === 'VOUCHER_ANOMALY'
    const said = offered.filter(({ effect }) => effect !== null && !isElsewhere).map(({ outcome }) => outcome)
    const carried = Object.values(CaseOutcome).filter((outcome) => effects[kind]?.[outcome])
    expect([kind, carried.sort()]).toEqual([kind, said.sort()])
  }
})

test('20 agents decide one case at once: one does, and the trail says it once', async () => {
  const id = await of.openOne()
  const callers = await Promise.all((await of.makeAgents(20)).map((handler) => of.as(handler)))
  const outcomes = await twentyAtOnce(async (rank) => callers[rank]?.cases.decide({ id, version: 0, ...justified }))
  const { done, 'case.changed': changed = 0, 'case.not_now': notNow = 0, ...others } = outcomes
  expect([done, changed + notNow, others]).toEqual([1, 19, {}])
  expect((await of.trailOf(id)).map(({ kind }) => kind)).toEqual(['CASE_DECIDED'])
})
