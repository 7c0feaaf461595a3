import { randomUUID } from 'node:crypto'
import { CaseParty, IdentifierKind } from '@cesu/domain/openings'
import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../../test/consent.ts'
import { employer, NIR, openings, why, worker } from '../../test/openings.ts'
import { problemIn } from '../../test/problem-in.ts'
import { documented } from '../documentation/ids.ts'

const set = openings()

/** What the trail keeps of a person, the oldest first. */
const trailOf = (subjectId: string, actorId: string) =>
  set.of.asOwner((tx) =>
    tx.auditEntry.findMany({
      where: { subjectKind: 'PEOPLE', subjectId, actorId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  )

describe('the page of a person', () => {
  test('opens from a case that one holds, or for a reason that is written; each opening says why', async () => {
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    const unopened = { expiresAt: null, from: null }
    expect(await agent.persons.opening(worker)).toEqual(unopened)
    expect(await outcomeOf(agent.persons.get(worker))).toBe('opening.absent')
    const caseId = await set.heldBy(handler)
    // It opens the page for who holds it; a colleague reads it; out of one's scope it is as if it were not.
    const from = { ...worker, caseId }
    expect(await agent.persons.opening(from)).toEqual({ expiresAt: null, from: 'HELD' })
    expect(await (await set.of.as(await set.of.makeAgent())).persons.opening(from)).toEqual({
      ...unopened,
      from: 'READ',
    })
    const elsewhere = { everyTeam: false, scopeTeams: [await set.of.makeTeam()] }
    const far = await set.of.as(await set.of.makeAgent({ rights: elsewhere }))
    expect(await far.persons.opening(from)).toEqual(unopened)
    await agent.persons.open(from)
    expect(await agent.persons.opening(worker)).toEqual({ expiresAt: '2026-11-03T09:30:00.000Z', from: null })
    expect((await agent.persons.get(worker)).opening).toMatchObject({ reason: 'CASE', words: null, caseId })
    set.on.setNow('2026-11-03T09:10:00Z')
    const again = await set.of.as(handler)
    await again.persons.open({ ...worker, ...why })
    // The last opening is the one that is read.
    expect((await again.persons.get(worker)).opening).toMatchObject({ ...why, expiresAt: '2026-11-03T09:40:00.000Z' })
    const { number } = await set.of.row(caseId)
    expect((await trailOf(documented.employee, handler.id)).map(({ kind, payload }) => [kind, payload])).toMatchObject([
      ['PERSON_OPENED', { caseId, caseNumber: Number(number), reason: 'CASE', words: '' }],
      ['PERSON_OPENED', { caseId: null, caseNumber: null, ...why }],
    ])
  })

  test('shows what is known, masked; the others whom it names are charged as a list', async () => {
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    for (const person of [employer, worker, { party: 'PARTNER', personId: documented.partner } as const])
      await agent.persons.open({ ...person, ...why })
    const [boss, hired] = [await agent.persons.get(employer), await agent.persons.get(worker)]
    expect(boss).toMatchObject({
      mandates: [{ status: 'ACTIVE' }],
      contracts: [{ employee: { id: documented.employee } }],
    })
    expect(hired.grants.length).toBeGreaterThan(1)
    expect(hired.identifiers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['NIR', 'CESU_NUMBER']))
    expect(boss.trail.map(({ sentence }) => sentence).join()).toContain('Elle appelle pour son mandat.')
    const { rows } = await agent.persons.months({ ...worker })
    expect(rows[0]).toMatchObject({ employerId: documented.employer, currentVersion: 1 })
    const partner = await agent.persons.get({ party: 'PARTNER', personId: documented.partner })
    expect(partner).toMatchObject({
      applications: [{ id: documented.application }],
      identifiers: [],
      calls: { week: 0 },
    })
    const leaves = JSON.stringify([boss, hired, rows, partner])
    const { email, birthDay, cesuNumber } = await set.of.asOwner((tx) =>
      tx.employer.findUniqueOrThrow({ where: { id: documented.employer } }),
    )
    for (const hidden of [email, birthDay, cesuNumber, NIR, 'v1.']) expect(leaves).not.toContain(hidden)
    const counts = await set.of.asOwner((tx) => tx.readingCount.findMany({ where: { actorId: handler.id } }))
    const charged = Object.fromEntries(counts.map(({ mode, window, persons }) => [`${mode} ${window}`, persons]))
    expect(charged).toMatchObject({ 'OPENED 2026-11-03T10': 3, 'OPENED 2026-11-03': 3 })
    expect(charged['LISTED 2026-11-03T10']).toBeGreaterThan(1)
  })

  test('reveals one identifier at a time, recorded by its name and never by its value', async () => {
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    await agent.persons.open({ ...worker, caseId: await set.heldBy(handler) })
    expect(await agent.persons.reveal({ ...worker, identifier: 'NIR' })).toEqual({ value: NIR })
    expect(await agent.persons.reveal({ ...worker, identifier: 'BIRTH_DAY' })).toEqual({
      value: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
    // A worker has no bank account here.
    expect(await outcomeOf(agent.persons.reveal({ ...worker, identifier: 'IBAN' }))).toBe('resource.not_found')
    const trail = await trailOf(documented.employee, handler.id)
    expect(trail.map(({ payload }) => (payload as { identifier?: string }).identifier)).toEqual([
      undefined,
      'NIR',
      'BIRTH_DAY',
    ])
    expect(JSON.stringify(trail, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      NIR,
    )
  })

  test('asks why in words that can be read, and that name nobody by a number', async () => {
    const agent = await set.of.as(await set.of.makeAgent())
    const refused = { ...employer, reason: 'OTHER' } as const
    for (const words of [
      'court',
      '   \u200b\u200b\u200b\u200b       ',
      `Il a donné le ${NIR}.`,
      'x'.repeat(501),
      '😀😀😀😀😀',
    ])
      expect((await problemIn(agent.persons.open({ ...refused, words }))).errors.map(({ pointer }) => pointer)).toEqual(
        ['/words'],
      )
    for (const asked of [{}, { reason: 'OTHER' as const }, { ...why, caseId: randomUUID() }, { words: why.words }])
      expect(await outcomeOf(agent.persons.open({ ...employer, ...asked })), JSON.stringify(asked)).toBe(
        'input.refused',
      )
  })
})

describe('[attack] an opening', () => {
  test('is worth nothing to a colleague, after thirty minutes, nor once its case is another’s: always the same answer', async () => {
    const [first, second] = [await set.of.makeAgent(), await set.of.makeAgent()]
    const agent = await set.of.as(first)
    const caseId = await set.heldBy(first)
    await agent.persons.open({ ...worker, caseId })
    const colleague = await set.of.as(second)
    const unknown = { party: 'EMPLOYEE', personId: randomUUID() } as const
    const refusals = [
      await problemIn(colleague.persons.get(worker)),
      await problemIn(colleague.persons.reveal({ ...worker, identifier: 'NIR' })),
      await problemIn(colleague.persons.months(worker)),
      await problemIn(colleague.persons.get(unknown)),
      await problemIn(agent.persons.get({ ...worker, party: 'EMPLOYER' })),
    ]
    await colleague.cases.move({ id: caseId, version: 1, act: 'TAKE' })
    refusals.push(await problemIn(agent.persons.get(worker)))
    refusals.push(await problemIn(agent.persons.reveal({ ...worker, identifier: 'NIR' })))
    expect(await outcomeOf(agent.persons.open({ ...worker, caseId }))).toBe('opening.no_case')
    await agent.persons.open({ ...worker, ...why })
    set.on.setNow('2026-11-03T09:29:59Z')
    await (await set.of.as(first)).persons.get(worker)
    set.on.setNow('2026-11-03T09:30:00Z')
    refusals.push(await problemIn((await set.of.as(first)).persons.reveal({ ...worker, identifier: 'NIR' })))
    expect(new Set(refusals.map(({ code, detail }) => `${code} ${detail}`)).size).toBe(1)
    expect(refusals[0]?.code).toBe('opening.absent')
  })

  test('is made from no case of a colleague, of nobody, decided, or about somebody else', async () => {
    const [first, second] = [await set.of.makeAgent(), await set.of.makeAgent()]
    const agent = await set.of.as(first)
    const [theirs, nobodys] = [await set.heldBy(second), await set.of.openOne({ employerId: documented.employer })]
    const mine = await set.heldBy(first)
    for (const caseId of [theirs, nobodys, randomUUID()])
      expect(await outcomeOf(agent.persons.open({ ...employer, caseId }))).toBe('opening.no_case')
    const other = { party: 'EMPLOYER', personId: documented.employee } as const
    expect(await outcomeOf(agent.persons.open({ ...other, caseId: mine }))).toBe('opening.no_case')
    await agent.persons.open({ ...employer, caseId: mine })
    await agent.cases.decide({ id: mine, version: 1, outcome: 'NO_CHANGE', reason: 'L’identité est établie.' })
    expect(await outcomeOf(agent.persons.get(employer))).toBe('opening.absent')
    expect(await outcomeOf(agent.persons.open({ ...employer, caseId: mine }))).toBe('opening.no_case')
  })

  test('is refused to who audits, by each door', async () => {
    const auditor = await set.of.as(set.on.world.agents.AUDITOR)
    for (const party of Object.values(CaseParty)) {
      const asked = { party, personId: documented.employer }
      expect(await outcomeOf(auditor.persons.open({ ...asked, ...why }))).toBe('access.forbidden')
      expect(await outcomeOf(auditor.persons.get(asked))).toBe('access.forbidden')
      expect(await outcomeOf(auditor.persons.months(asked))).toBe('access.forbidden')
    }
    for (const identifier of Object.values(IdentifierKind))
      expect(await outcomeOf(auditor.persons.reveal({ ...employer, identifier }))).toBe('access.forbidden')
  })

  test('[20 at once] on the limit of the hour, no more than are left open, and the rest leave nothing', async () => {
    const handler = await set.of.makeAgent()
    const { agentOpenedPerHour } = set.on.platform.config.budgets
    const persons = await set.of.asOwner(async (tx) => {
      const model = await tx.employer.findUniqueOrThrow({ where: { id: documented.employer } })
      const data = Array.from({ length: 20 }, (_, rank) => ({
        ...{ ...model, id: randomUUID(), cesuNumber: `2000000000${String(rank).padStart(4, '0')}` },
      }))
      await tx.employer.createMany({ data })
      const read = { actorKind: 'AGENT', actorId: handler.id, mode: 'OPENED', window: '2026-11-03T10' } as const
      await tx.readingCount.create({ data: { ...read, persons: agentOpenedPerHour - 7 } })
      return data.map(({ id }) => id)
    })
    const agent = await set.of.as(handler)
    const outcomes = await Promise.all(
      persons.map((personId) => outcomeOf(agent.persons.open({ party: 'EMPLOYER', personId, ...why }))),
    )
    expect(outcomes.filter((outcome) => outcome === 'reading.budget_spent')).toHaveLength(13)
    const opened = await set.of.asOwner((tx) => tx.personOpening.count({ where: { agentId: handler.id } }))
    expect(opened).toBe(7)
  })
})
