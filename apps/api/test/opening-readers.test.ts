import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { attachFile } from '../src/cases/attach-file.ts'
import { takeFile } from '../src/cases/take-file.ts'
import { documented } from '../src/documentation/ids.ts'
import { documentedActors } from '../src/documentation/world.ts'
import { perform } from '../src/perform.ts'
import { listAccessOfWorker } from '../src/sharing/list-own-access.ts'
import { documentedWorker } from './audited.ts'
import { outcomeOf } from './consent.ts'
import { employer, openings, why, worker } from './openings.ts'

const set = openings()

describe('who looks at openings', () => {
  test('an agent reads what they opened and why, and their counters, which go up, then down once the hour is over', async () => {
    set.on.setNow('2026-11-06T09:50:00Z')
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    const caseId = await set.heldBy(handler)
    await agent.cases.get({ id: caseId })
    await agent.persons.open({ ...worker, caseId })
    await agent.persons.open({ ...employer, ...why })
    await agent.persons.reveal({ ...employer, identifier: 'IBAN' }).catch(() => undefined)
    await agent.declarations.get(documented.declaration)
    const { rows, counters, count } = await agent.accesses.own({ limit: 2 })
    expect(count.value).toBe(4)
    const rest = await agent.accesses.own({ limit: 5, cursor: (await agent.accesses.own({ limit: 2 })).nextCursor })
    const acts = [...rows, ...rest.rows].map(({ act, party, caseId: from, words }) => [act, party, from, words])
    expect(acts).toEqual(
      expect.arrayContaining([
        ['CASE_READ', null, caseId, null],
        ['PERSON_OPENED', 'EMPLOYEE', caseId, null],
        ['PERSON_OPENED', 'EMPLOYER', null, why.words],
        ['DECLARATION_READ', null, null, null],
      ]),
    )
    const { agentOpenedPerHour, agentOpenedPerDay, agentListedPerHour } = set.on.platform.config.budgets
    expect(counters).toEqual([
      { mode: 'OPENED', window: 'HOUR', persons: 2, limit: agentOpenedPerHour },
      { mode: 'OPENED', window: 'DAY', persons: 2, limit: agentOpenedPerDay },
      { mode: 'LISTED', window: 'HOUR', persons: 0, limit: agentListedPerHour },
    ])
    set.on.setNow('2026-11-06T10:00:00Z')
    const after = (await (await set.of.as(handler)).accesses.own({})).counters
    expect(after.map(({ persons }) => persons)).toEqual([0, 2, 0])
    set.on.setNow('2026-11-06T23:00:00Z')
    expect((await (await set.of.as(handler)).accesses.own({})).counters.map(({ persons }) => persons)).toEqual([
      0, 0, 0,
    ])
    const auditor = await set.of.as(set.on.world.agents.AUDITOR)
    expect((await auditor.accesses.own({})).rows.every(({ act }) => act === 'ACCESS_SEARCHED')).toBe(true)
  })

  test('the person reads each one in their space, with its reason, as an employer and as a worker; no agent is named', async () => {
    set.on.setNow('2026-11-07T09:00:00Z')
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    const caseId = await set.heldBy(handler)
    await agent.persons.open({ ...worker, caseId })
    await agent.persons.reveal({ ...worker, identifier: 'NIR' })
    set.on.setNow('2026-11-07T09:05:00Z')
    await (await set.of.as(handler)).persons.open({ ...employer, ...why })
    const { openings: read } = await perform(set.on.platform, listAccessOfWorker, {
      actor: documentedWorker,
      value: {},
    })
    const { number } = await set.of.row(caseId)
    const ofCase = `Pour traiter le dossier ${number}`
    expect(read[0]).toMatchObject({
      what: 'votre fiche d’employeur',
      why: `La personne appelle ou écrit : « ${why.words} »`,
    })
    expect(read.slice(1, 3).map(({ what, why: said }) => [what, said])).toEqual(
      expect.arrayContaining([
        ['Numéro de sécurité sociale, affiché en clair', ofCase],
        ['votre fiche de salarié', ofCase],
      ]),
    )
    expect(JSON.stringify(read)).not.toContain(handler.name)
  })

  test('the worker reads that a file of a case about them was taken, and the audit which agent did', async () => {
    set.on.setNow('2026-11-08T09:00:00Z')
    const handler = await set.of.makeAgent()
    const caseId = await set.heldBy(handler)
    const { agent } = documentedActors
    const { id } = await perform(set.on.platform, attachFile, {
      ...{ actor: agent, value: { ...attachFile.example, id: caseId }, key: randomUUID() },
    })
    await perform(set.on.platform, takeFile, { actor: agent, value: { id } })
    const { agents } = await perform(set.on.platform, listAccessOfWorker, { actor: documentedWorker, value: {} })
    expect(agents[0]).toMatchObject({ at: '2026-11-08T09:00:00.000Z', month: null, isDocument: true })
    const auditor = await set.of.as(set.on.world.agents.AUDITOR)
    const { rows } = await auditor.access.agents({ agentId: agent.id, from: '2026-11-08', to: '2026-11-08' })
    expect(rows[0]).toMatchObject({ act: 'CASE_FILE_TAKEN', rule: 'HAS_CASE', agentName: agent.name })
  })

  test('an auditor reads why each was made, and says of one without a case whether it was right: of another, once', async () => {
    set.on.setNow('2026-11-05T09:00:00Z')
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    await agent.persons.open({ ...employer, ...why })
    await agent.persons.reveal({ ...employer, identifier: 'EMAIL' })
    await agent.persons.open({ ...worker, caseId: await set.heldBy(handler) })
    const auditor = await set.of.as(set.on.world.agents.AUDITOR)
    const read = async () => (await auditor.access.agents({ agentId: handler.id })).rows.toReversed()
    const [opened, revealed, ofCase] = await read()
    expect(opened).toMatchObject({
      act: 'PERSON_OPENED',
      ...why,
      rule: 'REASON_TO_CHECK',
      classification: 'UNEXPLAINED',
    })
    expect(revealed).toMatchObject({ act: 'PERSON_REVEALED', identifier: 'EMAIL', rule: 'REASON_TO_CHECK' })
    expect(ofCase).toMatchObject({ act: 'PERSON_OPENED', reason: 'CASE', rule: 'HAS_CASE', hasCase: true })
    const said = { verdict: 'NOT_JUSTIFIED', words: 'Aucun appel de cette personne ce jour.' } as const
    const check = (id: string | null | undefined) => auditor.access.checkOpening({ id: id ?? '', ...said })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(check(opened?.openingId))))
    expect(outcomes.filter((outcome) => outcome !== 'opening.checked')).toHaveLength(1)
    for (const id of [ofCase?.openingId, randomUUID()]) expect(await outcomeOf(check(id))).toBe('opening.checked')
    expect((await read()).map(({ rule }) => rule)).toEqual(['REASON_DENIED', 'REASON_DENIED', 'HAS_CASE'])
    const supervisor = await set.of.supervisor()
    await supervisor.persons.open({ ...employer, ...why })
    const [own] = (await supervisor.access.agents({ agentId: set.on.world.agents.SUPERVISOR.id })).rows
    expect(await outcomeOf(supervisor.access.checkOpening({ id: own?.openingId ?? '', ...said }))).toBe(
      'opening.checked',
    )
    expect(await outcomeOf(agent.access.checkOpening({ id: own?.openingId ?? '', ...said }))).toBe('access.forbidden')
  })
})
