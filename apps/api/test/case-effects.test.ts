import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerRepairItem, asAdmin, findFollowed, moveCase, watchApi, withContext } from '@cesu/db'
import type { CaseOutcome } from '@cesu/domain/cases'
import { firstDay, lastDay } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportSuspension } from '../src/applications/report-suspension.ts'
import { legalDay } from '../src/platform/clock.ts'
import { askToken, testApplication } from './application.ts'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { contractsServer } from './contracts.ts'
import { problemIn } from './problem-in.ts'
import { makePair } from './world.ts'

let of: Awaited<ReturnType<typeof contractsServer>>
let cases: ReturnType<typeof casesOn>
let handler: Handler
beforeAll(async () => {
  of = await contractsServer()
  cases = casesOn(of.on)
  handler = await cases.makeAgent()
})
afterAll(() => of.on.close())

const reason = 'Les pièces reçues le montrent.'
const now = () => of.on.platform.now()

/** The case about a thing, decided by the agent of these tests. */
async function decide(subjectId: string, outcome: Exclude<CaseOutcome, 'OVER'>) {
  const { id, version } = await cases.about(subjectId)
  return (await cases.as(handler)).cases.decide({ id, version, outcome, reason })
}
const codesOf = async (call: Promise<unknown>) => (await problemIn(call)).errors.map(({ code }) => code)
const eventsOf = async (subjectId: string) =>
  (await of.asOwner((tx) => tx.outboxEvent.findMany({ where: { subjectId }, orderBy: { createdAt: 'asc' } }))).map(
    ({ kind }) => kind,
  )
const trailOf = (subjectId: string) =>
  of.asOwner((tx) => tx.auditEntry.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }))

/** What is written of a thing, its case, the trail of both and what is told of it. */
const written = async (subjectId: string) => {
  const found = await cases.about(subjectId)
  return [found, await cases.trailOf(found.id), await trailOf(subjectId), await eventsOf(subjectId)]
}

/** A mandate that an employer gave, then said not to have given; their month can be declared under it. */
async function disputed() {
  const employer = await of.presence.of.makeEmployer()
  const { id, token } = await of.presence.of.ask()
  const person = await of.presence.of.citizen(employer.subject)
  await person.mandates.give({ token, months: 12 })
  await person.mandates.dispute({ id })
  return { ...employer, id, person }
}

const monthOf = ({ employerId, employmentId }: { employerId: string; employmentId: string }, hours = 40) => {
  const period = of.lastMonth()
  return {
    ...{ employerId, employmentId, period, startDay: firstDay(period), endDay: lastDay(period), hours },
    ...{ paymentDay: lastDay(period), paidLeaveIncluded: true },
    pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 },
  }
}

describe('a disputed mandate', () => {
  test('stopped: the partner declares no more, its programs are told, and the employer is written to', async () => {
    const { id, employerId, employmentId } = await disputed()
    await decide(id, 'STOPPED')
    const staff = await of.presence.of.partner()
    expect((await staff.mandates.get({ employerId, id })).status).toBe('REVOKED')
    expect(await outcomeOf(staff.declarations.submit(monthOf({ employerId, employmentId })))).not.toBe('done')
    expect((await of.told([id])).map(({ kind }: { kind: string }) => kind)).toContain('MANDATE_STOPPED')
    expect(
      await of.asOwner((tx) => tx.message.findMany({ where: { requestId: id, kind: 'MANDATE_STOPPED' } })),
    ).toEqual([
      expect.objectContaining({ email: expect.any(String), facts: expect.objectContaining({ by: 'URSSAF' }) }),
    ])
    expect((await trailOf(id)).at(-1)).toMatchObject({ kind: 'MANDATE_STOPPED', actorId: handler.id, employerId })
  })

  test('restored: the partner declares as before, its programs are told; the employer stops it, and disputes it no more', async () => {
    const { id, employerId, employmentId, person } = await disputed()
    const staff = await of.presence.of.partner()
    expect(await outcomeOf(staff.declarations.submit(monthOf({ employerId, employmentId })))).not.toBe('done')
    await decide(id, 'RESTORED')
    await staff.declarations.submit(monthOf({ employerId, employmentId }))
    expect(await eventsOf(id)).toContain('MANDATE_RESTORED')
    expect((await trailOf(id)).at(-1)).toMatchObject({ kind: 'MANDATE_RESTORED', actorId: handler.id })
    expect(await outcomeOf(person.mandates.dispute({ id }))).toBe('mandate.judged')
    await person.mandates.stop({ id })
    expect((await staff.mandates.get({ employerId, id })).status).toBe('REVOKED')
  })

  test('stopped by its employer meanwhile: neither decision is possible, nothing is written, and it is classed', async () => {
    const { id, person } = await disputed()
    expect(await codesOf(decide(id, 'NO_CHANGE'))).toEqual(['case.still_waits'])
    await person.mandates.stop({ id })
    const before = await written(id)
    for (const outcome of ['STOPPED', 'RESTORED'] as const) {
      expect(await outcomeOf(decide(id, outcome)), outcome).toBe('case.effect_impossible')
    }
    expect(await written(id)).toEqual(before)
    await decide(id, 'NO_CHANGE')
    expect(await cases.about(id)).toMatchObject({ status: 'RESOLVED', outcome: 'NO_CHANGE', version: 2 })
  })

  test('20 decisions at once, of both kinds: one is done, and what follows from it once', async () => {
    const { id } = await disputed()
    const { id: caseId, version } = await cases.about(id)
    const callers = await Promise.all((await cases.makeAgents(20)).map((one) => cases.as(one)))
    const outcomes = await twentyAtOnce(async (rank) =>
      callers[rank]?.cases.decide({ id: caseId, version, outcome: rank % 2 === 0 ? 'STOPPED' : 'RESTORED', reason }),
    )
    const { done, 'case.changed': changed = 0, 'case.not_now': notNow = 0, ...others } = outcomes
    expect([done, changed + notNow, others]).toEqual([1, 19, {}])
    const told = (await eventsOf(id)).filter((kind) => kind === 'MANDATE_STOPPED' || kind === 'MANDATE_RESTORED')
    expect(told).toHaveLength(1)
  })
})

describe('a declaration that waits for an agent', () => {
  test('cancelled: its author and reason are shown, the partner is told, and the month is declared anew', async () => {
    const pair = await of.asOwner((tx) => makePair(tx, of.on.world.first.partnerId))
    const staff = await of.presence.of.partner()
    const { id, period, employerId } = await staff.declarations.submit(monthOf(pair, 190))
    await decide(id, 'CANCELLED')
    const key = { employerId, period, id }
    const shown = { status: 'CANCELLED', cancelled: { authorName: handler.name, reason: 'OTHER', comment: reason } }
    expect(await staff.declarations.get(key)).toMatchObject(shown)
    expect(await (await cases.as(handler)).declarations.get(key)).toMatchObject(shown)
    expect(await eventsOf(id)).toContain('DECLARATION_CANCELLED')
    expect((await trailOf(id)).find(({ kind }) => kind === 'DECLARATION_CANCELLED')).toMatchObject({
      ...{ actorKind: 'AGENT', actorId: handler.id, partnerId: of.on.world.first.partnerId, employerId },
    })
    expect((await staff.declarations.submit(monthOf(pair))).id).not.toBe(id)
  })

  test('cancelled by its partner meanwhile: an agent cancels it no more, and nothing is written', async () => {
    const pair = await of.asOwner((tx) => makePair(tx, of.on.world.first.partnerId))
    const staff = await of.presence.of.partner()
    const { id, period, employerId } = await staff.declarations.submit(monthOf(pair, 190))
    await staff.declarations.cancel({ employerId, period, id, version: 1, reason: 'NOT_WORKED' })
    const before = await written(id)
    expect(await outcomeOf(decide(id, 'CANCELLED'))).toBe('case.effect_impossible')
    expect(await written(id)).toEqual(before)
    await decide(id, 'NO_CHANGE')
  })
})

describe('an application that its signs suspended', () => {
  /** Suspends it as the door does, and reports it as the job does. */
  async function suspend(id: string) {
    const { door, jobs } = of.on.platform.databases
    const sign = { clientId: id, reason: 'CANARY' as const, employerId: null, most: 1, at: now() }
    await withContext(door, { kind: 'door' }, (tx) => watchApi(tx, sign))
    await withContext(jobs, { kind: 'jobs' }, async (tx) => {
      const found = await findFollowed(tx, id)
      if (found) await reportSuspension({ tx, now: now(), today: legalDay(now()), newId: randomUUID }, found)
    })
  }
  const made = async () => {
    const application = await testApplication(of.on, of.on.world.second)
    await suspend(application.id)
    return application
  }
  const tokenStatus = async (application: Awaited<ReturnType<typeof made>>) =>
    (await askToken(application, of.on.origin)).status
  const signsOf = (clientId: string) => of.asOwner((tx) => tx.apiSign.count({ where: { clientId } }))

  test('let go: it reads again, its signs are forgotten; suspended anew, a case waits anew, and the first is not reopened', async () => {
    const application = await made()
    const { id } = application
    expect([await tokenStatus(application), await signsOf(id)]).toEqual([expect.any(Number), 1])
    expect(await tokenStatus(application)).not.toBe(200)
    expect(await codesOf(decide(id, 'NO_CHANGE'))).toEqual(['case.still_waits'])
    await decide(id, 'RESTORED')
    expect([await tokenStatus(application), await signsOf(id)]).toEqual([200, 0])
    expect((await trailOf(id)).at(-1)).toMatchObject({ kind: 'API_RESTORED', payload: { reason } })
    const first = await cases.about(id)
    of.on.setNow(new Date(now().getTime() + 2_000).toISOString())
    await suspend(id)
    const second = await cases.about(id)
    expect(second).toMatchObject({ status: 'NEW', kind: 'API_ABUSE' })
    expect(second.id).not.toBe(first.id)
    const reopening = { id: first.id, version: first.version, act: 'REOPEN' as const, words: 'Encore.' }
    expect(await outcomeOf((await cases.as(handler)).cases.move(reopening))).toBe('case.not_now')
  })

  test('stopped for good: its key is worth nothing any more; nothing lets it go', async () => {
    const application = await made()
    const { id } = application
    await decide(id, 'STOPPED')
    expect(await tokenStatus(application)).not.toBe(200)
    expect((await trailOf(id)).at(-1)).toMatchObject({ kind: 'APPLICATION_REVOKED', actorId: handler.id })
    const { id: caseId, version } = await cases.about(id)
    await (await cases.as(handler)).cases.move({ id: caseId, version, act: 'REOPEN', words: 'Erreur.' })
    for (const outcome of ['RESTORED', 'STOPPED'] as const)
      expect(await outcomeOf(decide(id, outcome)), outcome).toBe('case.effect_impossible')
    await decide(id, 'NO_CHANGE')
  })
})

describe('an error to repair', () => {
  const reported = async () => {
    const one = await of.accepted()
    const { employerId } = of.contractOf(one)
    const wrong = { employerId, month: one.period, about: 'HOURS' as const, said: '3800', words: 'Il manque un mardi.' }
    const { id } = await one.citizen.repairs.report(wrong)
    return { ...one, id, employerId }
  }
  const read = async ({ citizen, id }: Awaited<ReturnType<typeof reported>>) =>
    (await citizen.repairs.list()).asWorker.find((item) => item.id === id)

  test('maintained by an agent: the worker reads why; said corrected while nothing changed, it is refused', async () => {
    const one = await reported()
    const before = await written(one.id)
    expect(await codesOf(decide(one.id, 'CORRECTED'))).toEqual(['repair.unchanged'])
    expect(await codesOf(decide(one.id, 'NO_CHANGE'))).toEqual(['case.still_waits'])
    expect(await written(one.id)).toEqual(before)
    await decide(one.id, 'MAINTAINED')
    expect(await read(one)).toMatchObject({ status: 'MAINTAINED', answer: reason })
    expect(await cases.about(one.id)).toMatchObject({ outcome: 'MAINTAINED', decidedBy: handler.name, version: 2 })
    const { id: caseId } = await cases.about(one.id)
    expect((await cases.trailOf(caseId)).map(({ kind }) => kind)).toEqual(['CASE_DECIDED'])
  })

  test('corrected since: an agent says so', async () => {
    const one = await reported()
    const staff = await of.presence.of.partner()
    const { rows } = await staff.declarations.list({ period: one.period })
    const own = rows.find(({ employerId }) => employerId === one.employerId)
    const { employmentId: _, ...month } = monthOf({ employerId: one.employerId, employmentId: '' }, 38)
    await staff.declarations.correct({ ...month, id: own?.id ?? '', version: 1 })
    await decide(one.id, 'CORRECTED')
    expect(await read(one)).toMatchObject({ status: 'CORRECTED', answer: reason })
  })

  test('answered by who had to, or taken back: its case is over, said by the platform, even in the hands of an agent', async () => {
    const [answered, taken] = [await reported(), await reported()]
    const held = await cases.about(taken.id)
    await (await cases.as(handler)).cases.move({ id: held.id, version: 0, act: 'TAKE' })
    const staff = await of.presence.of.partner()
    await staff.repairs.answer({ id: answered.id, outcome: 'MAINTAINED', words: 'Le planning dit 40 heures.' })
    await taken.citizen.repairs.withdraw({ id: taken.id })
    for (const { id } of [answered, taken]) {
      const over = await cases.about(id)
      expect(over).toMatchObject({ status: 'RESOLVED', outcome: 'OVER', decidedBy: 'Contrôle automatique' })
      expect((await cases.trailOf(over.id)).at(-1)).toMatchObject({
        ...{ kind: 'CASE_DECIDED', actorKind: 'SYSTEM', payload: { number: Number(over.number), outcome: 'OVER' } },
      })
      const { trail } = await (await cases.as(handler)).cases.get({ id: over.id })
      expect(trail.map(({ sentence }) => sentence).join()).toContain('a décidé : sans objet')
    }
    const { id, version } = held
    const late = { id, version: version + 1, outcome: 'MAINTAINED' as const, reason }
    expect(await outcomeOf((await cases.as(handler)).cases.decide(late))).toBe('case.changed')
  })

  test('answered by the partner while an agent decides: the partner waits, is told that it is over, and neither stops the other', async () => {
    const { id } = await reported()
    const { id: caseId, version } = await cases.about(id)
    const staff = await of.presence.of.partner()
    const { agent } = of.on.platform.databases
    const answering = await withContext(agent, { kind: 'agent', agentId: handler.id }, async (tx) => {
      await moveCase(tx, { id: caseId, version }, { status: 'IN_PROGRESS', assigneeId: handler.id })
      const answered = outcomeOf(staff.repairs.answer({ id, outcome: 'MAINTAINED', words: 'C’est juste.' }))
      await someoneWaits()
      expect(await answerRepairItem(tx, { id, corrected: false, words: reason, at: now() })).toBe('DONE')
      return { answered }
    })
    expect(await answering.answered).toBe('repair.over')
  })
})

/** Waits until a transaction of this base waits for another. */
const someoneWaits = () =>
  asAdmin(of.on.adminUrl, async (admin) => {
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    while ((await admin.query(waiting)).rowCount === 0) await sleep(10)
  })
