import { randomUUID } from 'node:crypto'
import { type Tx, withContext } from '@cesu/db'
import type { SubjectKind } from '@cesu/db/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentedWorld } from '../../test/audited.ts'
import { outcomeOf } from '../../test/consent.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { documented } from '../documentation/ids.ts'
import { tokenHash } from '../tokens.ts'

let on: TestPlatform
let auditor: AgentCaller['access']
let agent: { id: string; name: string }
const asOwner = <R>(work: (tx: Tx) => Promise<R>) => withContext(on.owner, { kind: 'jobs' }, work)

const ofDeclaration = { subjectKind: 'DECLARATION' as const, employerId: documented.employer }
/** What each act is about. */
const subjects: Record<string, { subjectKind: SubjectKind; employerId?: string }> = {
  ...{ DECLARATION_READ: ofDeclaration, DOCUMENT_ISSUED: ofDeclaration },
  ...{ ACCESS_SEARCHED: { subjectKind: 'PEOPLE' }, CASE_READ: { subjectKind: 'CASE' } },
  CASE_FILE_TAKEN: { subjectKind: 'CASE' as const },
}

const reading = (at: string, { act = 'DECLARATION_READ', subjectId }: { act?: string; subjectId: string }) => ({
  ...{ id: randomUUID(), at: new Date(at), version: 1, actorKind: 'AGENT' as const, actorName: agent.name },
  ...{ actorId: agent.id, kind: act as 'DECLARATION_READ', subjectId, payload: {} },
  ...(subjects[act] ?? ofDeclaration),
})

/** Workers of nobody, whom an agent has no reason to open. */
async function strangers(tx: Tx, count: number): Promise<string[]> {
  const worker = await tx.employee.findUniqueOrThrow({ where: { id: documented.employee } })
  const employees = Array.from({ length: count }, (_, rank) => ({
    ...{
      ...worker,
      id: randomUUID(),
      cesuNumber: String(10_000_000_000_000 + rank),
      nirEncrypted: 'v1.test',
      nirIndex: String(rank).padStart(64, 'a'),
    },
  }))
  await tx.employee.createMany({ data: employees })
  return employees.map(({ id }) => id)
}

beforeAll(async () => {
  on = await testPlatform()
  await asOwner(documentedWorld)
  on.setNow('2026-11-03T09:00:00Z')
  const { id } = on.world.agents.AGENT
  agent = { id, name: 'agent Essai' }
  auditor = (await on.as('AGENT', on.world.agents.AUDITOR.subject)).access
  await asOwner(async (tx) => {
    const declaration = await tx.declaration.findFirstOrThrow({ where: { employerId: documented.employer } })
    const { id: subjectId } = declaration
    await tx.case.deleteMany({ where: { messages: { none: {} }, bulks: { none: {} } } })
    const [known = '', ...others] = await strangers(tx, 33)
    await tx.auditEntry.createMany({
      data: [
        reading('2026-10-01T08:00:00Z', { subjectId }),
        reading('2026-10-02T01:00:00Z', { subjectId, act: 'DOCUMENT_ISSUED' }),
        ...[0, 1, 2, 3, 4, 5].map((minute) => reading(`2026-10-05T08:0${minute}:00Z`, { subjectId })),
        reading('2026-10-06T08:00:00Z', { subjectId: known, act: 'ACCESS_SEARCHED' }),
        ...others
          .slice(0, 31)
          .map((one) => reading('2026-10-07T08:10:00Z', { subjectId: one, act: 'ACCESS_SEARCHED' })),
      ],
    })
    const [team] = await tx.team.findMany({ take: 1 })
    const { id: caseId } = await tx.case.create({
      data: {
        ...{ kind: 'DECLARATION_CHANGE', status: 'NEW', teamId: team?.id ?? '', subjectKind: 'DECLARATION', subjectId },
        ...{ employerId: documented.employer, employeeId: documented.employee, partnerId: documented.partner },
        ...{ facts: {}, dueDay: '2026-10-30', openedAt: new Date('2026-10-08T08:00:00Z') },
      },
    })
    await tx.auditEntry.createMany({
      data: [
        reading('2026-10-09T08:00:00Z', { subjectId }),
        reading('2026-10-10T08:00:00Z', { subjectId: caseId, act: 'CASE_READ' }),
        reading('2026-10-10T08:01:00Z', { subjectId: caseId, act: 'CASE_FILE_TAKEN' }),
        reading('2026-10-11T08:01:00Z', { subjectId: documented.askedCase, act: 'CASE_FILE_TAKEN' }),
        // A case that concerns no worker is no reading of one.
        reading('2026-10-11T08:00:00Z', { subjectId: documented.askedCase, act: 'CASE_READ' }),
      ],
    })
  })
})
afterAll(() => on.close())

describe('what agents opened', () => {
  test('is judged by a rule that is named; the agent is named, and no worker', async () => {
    const { rows, count } = await auditor.agents({ limit: 200 })
    expect(count).toEqual({ value: 43, atLeast: false })
    const rules = Object.entries(Object.groupBy(rows, ({ at }) => at.slice(5, 10))).map(([day, some = []]) => [
      day,
      [...new Set(some.map(({ classification, rule }) => `${classification} ${rule}`))],
    ])
    expect(Object.fromEntries(rules)).toEqual({
      '10-10': ['EXPLAINED HAS_CASE'],
      '10-09': ['EXPLAINED HAS_CASE'],
      '10-07': ['SUSPECT MANY_PERSONS'],
      '10-06': ['EXPLAINED REASON_SAID'],
      // The sixth of the day alone.
      '10-05': ['SUSPECT SAME_PERSON_OFTEN', 'UNEXPLAINED NO_CASE'],
      '10-02': ['UNEXPLAINED AT_NIGHT'],
      '10-01': ['UNEXPLAINED NO_CASE'],
    })
    expect(rows.at(-1)).toMatchObject({
      agentName: 'agent Essai',
      act: 'DECLARATION_READ',
      subject: expect.stringMatching(/^[\w-]{43}$/),
    })
    const leaves = JSON.stringify(rows)
    for (const hidden of [documented.employee, 'Salarié Exemple']) expect(leaves).not.toContain(hidden)
  })

  test('is kept by agent, by class and by day, page after page, each once', async () => {
    const idsOf = async (asked: Parameters<typeof auditor.agents>[0]) =>
      (await auditor.agents(asked)).rows.map(({ id }) => id)
    expect(await idsOf({ agentId: agent.id, limit: 200 })).toHaveLength(43)
    expect(await idsOf({ agentId: on.world.agents.AUDITOR.id })).toEqual([])
    expect(await idsOf({ from: '2026-10-05', to: '2026-10-06', limit: 200 })).toHaveLength(7)
    for (const asked of [{}, { classification: 'SUSPECT' as const }]) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof auditor.agents>> = await auditor.agents({ ...asked, cursor, limit: 10 })
        seen.push(...page.rows.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toHaveLength('classification' in asked ? 32 : 43)
    }
    expect((await auditor.agentNames()).agents).toContainEqual(expect.objectContaining({ id: agent.id }))
  })

  test('is told of one person, to who says why; this search is among them', async () => {
    const reason = 'Elle demande qui a ouvert sa déclaration.'
    const { agents } = await auditor.byPerson({ grantId: documented.grant, reasonCode: 'WORKER_REPORT', reason })
    expect(agents.map(({ act }) => act)).toEqual([
      ...[
        'ACCESS_SEARCHED',
        'CASE_FILE_TAKEN',
        'CASE_READ',
        'DECLARATION_READ',
        ...new Array(6).fill('DECLARATION_READ'),
        'DOCUMENT_ISSUED',
      ],
      'DECLARATION_READ',
    ])
  })

  test('leaves in a signed file that is recorded', async () => {
    const { content, lines, name } = await auditor.agentsExport({ format: 'JSON', agentId: agent.id })
    expect([lines, name]).toEqual([43, 'lectures-des-agents-2026-11-03.json'])
    expect(JSON.parse(JSON.parse(content).signed)).toMatchObject({ lines: 43, filters: { agentId: agent.id } })
    expect((await auditor.agentsExport({ format: 'CSV', classification: 'SUSPECT' })).lines).toBe(32)
    const entry = await asOwner((tx) => tx.auditEntry.findFirst({ where: { subjectId: 'access.agents-export' } }))
    expect(entry?.payload).toMatchObject({ format: 'JSON', lines: 43, sha256: tokenHash(content) })
  })

  test('is signed letter for letter, even where the signature begins as a formula would', async () => {
    const signatures: string[] = []
    while (!signatures.at(-1)?.startsWith('-') && signatures.length < 1_000) {
      on.setNow(new Date(Date.parse('2026-11-03T09:00:00Z') + signatures.length).toISOString())
      const { content } = await auditor.agentsExport({ format: 'CSV', from: '2026-10-01', to: '2026-10-01' })
      signatures.push(/"Signature";"Ed25519";"k\d+";"([^"]+)"\n$/.exec(content)?.[1] ?? '-')
    }
    expect(signatures.at(-1)).toMatch(/^-[\w-]{85}$/)
  })

  test('is read by no agent who audits nothing', async () => {
    const { access } = await on.as('AGENT', on.world.agents.AGENT.subject)
    for (const call of [
      () => access.agents({}),
      () => access.agentNames(),
      () => access.agentsExport({ format: 'CSV' }),
    ])
      expect(await outcomeOf(call())).toBe('access.forbidden')
  })
})
