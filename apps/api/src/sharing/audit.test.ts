import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { findSigningKey, insertWorld, listAccesses, type Tx, withContext } from '@cesu/db'
import { classifyAccess, sharingRhythms } from '@cesu/domain/sharing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { all, closed, documentedWorker, old, read, readings, seedAudited } from '../../test/audited.ts'
import { outcomeOf } from '../../test/consent.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { documented } from '../documentation/ids.ts'
import { perform } from '../perform.ts'
import { tokenHash } from '../tokens.ts'
import { listControlsOfWorker } from './list-own-controls.ts'

let on: TestPlatform
let auditor: AgentCaller['access']
const asOwner = <R>(work: (tx: Tx) => Promise<R>) => withContext(on.owner, { kind: 'jobs' }, work)
const as = async (role: 'AGENT' | 'SUPERVISOR' | 'AUDITOR') =>
  (await on.as('AGENT', on.world.agents[role].subject)).access

beforeAll(async () => {
  on = await testPlatform()
  await asOwner(seedAudited)
  on.setNow('2026-11-03T09:00:00Z')
  auditor = await as('AUDITOR')
})
afterAll(() => on.close())

const traced = (kind: 'ACCESS_SEARCHED' | 'ACCESS_PROOF_READ' | 'ACCESS_EXPORTED') =>
  asOwner((tx) => tx.auditEntry.findMany({ where: { kind }, orderBy: { at: 'asc' } }))

describe('who may', () => {
  test('an agent is refused all of it, a supervisor and an auditor are not', async () => {
    const agent = await as('AGENT')
    const calls = [
      () => agent.list({}),
      () => agent.byPerson({ grantId: old, reasonCode: 'OTHER', reason: 'Une raison assez longue.' }),
      () => agent.proof({ id: readings.quiet.id }),
      () => agent.changes({}),
      () => agent.export({ format: 'CSV' }),
    ]
    for (const call of calls) expect(await outcomeOf(call())).toBe('access.forbidden')
    expect(await traced('ACCESS_SEARCHED')).toEqual([])
    expect((await (await as('SUPERVISOR')).list({})).rows).not.toEqual([])
  })
})

describe('the list', () => {
  test('names each access by its rule, and nobody', async () => {
    const { rows } = await auditor.list({ limit: 200 })
    const rules = new Map(rows.map(({ id, classification, rule }) => [id, `${classification} ${rule}`]))
    const of = ({ id }: { id: string }) => rules.get(id)
    expect(Object.fromEntries(Object.entries(readings).map(([name, one]) => [name, [one].flat().map(of)]))).toEqual({
      quiet: ['UNEXPLAINED AFTER_SILENCE'],
      usual: ['EXPLAINED IN_FORCE'],
      night: ['UNEXPLAINED AT_NIGHT'],
      outside: ['SUSPECT OUTSIDE_GRANT'],
      suspended: ['SUSPECT NOT_IN_FORCE'],
      ended: ['SUSPECT NOT_IN_FORCE'],
      insists: new Array(6).fill('SUSPECT REFUSED_OFTEN'),
      once: ['EXPLAINED REFUSED'],
    })
    const leaves = JSON.stringify(rows)
    for (const hidden of [documented.employee, documented.citizen, 'Salarié Exemple']) {
      expect(leaves).not.toContain(hidden)
    }
  })

  test('says that many workers were read in the hour, far above the habit', async () => {
    const at = '2026-08-03T08:00:00Z'
    const busy = Array.from({ length: 101 }, (_, rank) => ({
      ...read({ grantId: old, at }),
      subject: String(rank).padStart(43, 'm'),
    }))
    await expect(
      asOwner(async (tx) => {
        await insertWorld(tx, { accesses: busy })
        const nothing = { consumerCode: null, purposeCode: null, outcome: null, grantId: null, employeeId: null }
        const found = await listAccesses(
          tx,
          { ...nothing, fromDay: '2026-08-03', toDay: '2026-08-03' },
          { after: null, limit: 5, rhythms: sharingRhythms },
        )
        throw found.map(({ workersInHour, usualWorkersInHour, isInBatch }) => [
          workersInHour,
          usualWorkersInHour,
          isInBatch,
        ])
      }),
    ).rejects.toEqual(new Array(5).fill([101, 0, true]))
  })

  test('says that a person was read more often than the purpose lets, what changed meanwhile apart', async () => {
    const reads = [2, 4, 6].map((day) => read({ grantId: old, at: `2026-08-0${day}T08:00:00Z` }))
    const rulesOf = async (tx: Tx) => {
      const nothing = { consumerCode: null, purposeCode: null, outcome: null, grantId: null, employeeId: null }
      const days = { fromDay: '2026-08-01', toDay: '2026-08-31' }
      const found = await listAccesses(tx, { ...nothing, ...days }, { after: null, limit: 5, rhythms: sharingRhythms })
      return found.map((one) => classifyAccess(one).rule)
    }
    const change = { kind: 'SHARED_DATA_CHANGED', subjectKind: 'ACCESS_RECORD', subjectId: reads[1]?.id ?? '' } as const
    await expect(
      asOwner(async (tx) => {
        await insertWorld(tx, { accesses: reads })
        const before = await rulesOf(tx)
        const of = { version: 1, actorKind: 'SYSTEM', actorName: 'Contrôle automatique', payload: {} } as const
        await tx.auditEntry.create({ data: { ...change, ...of, at: new Date('2026-08-05T08:00:00Z') } })
        throw [before, await rulesOf(tx)]
      }),
    ).rejects.toEqual([
      ['READ_TOO_OFTEN', 'IN_FORCE', 'AFTER_SILENCE'],
      ['IN_FORCE', 'IN_FORCE', 'AFTER_SILENCE'],
    ])
  })

  test('goes page after page, each once, with every filter', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof auditor.list>> = await auditor.list({ cursor, limit: 4 })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect([seen.length, new Set(seen).size]).toEqual([all.length + 1, all.length + 1])
    const idsOf = async (filters: Parameters<typeof auditor.list>[0]) =>
      (await auditor.list(filters)).rows.map(({ id }) => id)
    expect(await idsOf({ from: '2026-10-05', to: '2026-10-06' })).toEqual([readings.suspended.id, readings.ended.id])
    expect(await idsOf({ grantId: closed, outcome: 'GIVEN' })).toEqual([readings.ended.id])
    expect(await idsOf({ consumer: 'personne' })).toEqual([])
    expect(await idsOf({ consumer: 'organisme-exemple', purpose: 'EXEMPLE', limit: 3 })).toHaveLength(3)
    const suspects = await auditor.list({ classification: 'SUSPECT', limit: 5 })
    expect([suspects.rows.length, suspects.count]).toEqual([5, { value: 9, atLeast: false }])
    const next = await auditor.list({ classification: 'SUSPECT', limit: 5, cursor: suspects.nextCursor })
    expect(new Set([...suspects.rows, ...next.rows].map(({ id }) => id)).size).toBe(9)
    expect(await outcomeOf(auditor.list({ from: '2026-02-30' }))).toBe('input.refused')
  })
})

describe('one person', () => {
  const asked = { grantId: old, reasonCode: 'WORKER_REPORT' as const }

  test.each([
    ['no reason', ''],
    ['too short', 'parce que'],
    ['spaces', ' '.repeat(40)],
    ['a social security number', 'Le salarié 2 55 08 14 168 025 38 se plaint.'],
  ])('is not looked up with %s, and nothing is recorded', async (_, reason) => {
    expect(await outcomeOf(auditor.byPerson({ ...asked, reason }))).toBe('input.refused')
    expect(await traced('ACCESS_SEARCHED')).toEqual([])
  })

  test('is looked up by a grant or by a number, never both nor neither; the reason is recorded with who asked', async () => {
    const reason = 'Elle ne reconnaît pas la lecture de septembre.'
    const cesuNumber = '00 00 00 00 00 00 01'
    const { grantId: _grant, ...neither } = asked
    expect(await outcomeOf(auditor.byPerson({ ...neither, reason }))).toBe('input.refused')
    expect(await outcomeOf(auditor.byPerson({ ...asked, cesuNumber, reason }))).toBe('input.refused')
    expect(await outcomeOf(auditor.byPerson({ ...neither, cesuNumber: '9'.repeat(14), reason }))).toBe(
      'resource.not_found',
    )
    const found = await auditor.byPerson({ ...neither, cesuNumber, reason, limit: 200 })
    expect(found).toMatchObject({ worker: { name: 'Salarié Exemple', cesuNumber: '00000000000001' } })
    expect(found.rows).toHaveLength(all.length + 1)
    // The worker sees that somebody did, and when.
    const seen = await perform(on.platform, listControlsOfWorker, { actor: documentedWorker, value: undefined })
    expect(seen.controls).toMatchObject([{ at: '2026-11-03T09:00:00.000Z' }])
    expect(await traced('ACCESS_SEARCHED')).toMatchObject([
      {
        ...{ actorId: on.world.agents.AUDITOR.id, actorKind: 'AGENT', subjectId: documented.employee },
        payload: { reasonCode: 'WORKER_REPORT', reason },
      },
    ])
  })
})

describe('a proof', () => {
  test('is the grant, what was read, its timeline without a name, and who let its purpose be; reading it is recorded', async () => {
    const { access, grant, notice, timeline, purpose, agreement } = await auditor.proof({ id: readings.suspended.id })
    expect(access).toMatchObject({ id: readings.suspended.id, rule: 'NOT_IN_FORCE', fields: ['le mois'] })
    expect(grant).toMatchObject({ id: old, status: 'WITHDRAWN' })
    expect(notice).toEqual({ text: 'Lu.', sha256: tokenHash('Lu.'), isAsAnswered: true })
    expect(timeline.map(({ who, sentence }) => `${who} ${sentence}`)).toEqual([
      'La personne salariée a accepté un partage de ses données',
      'La personne salariée a suspendu un partage de données',
    ])
    expect(purpose).toMatchObject({ code: 'EXEMPLE', version: 1 })
    expect(agreement).toMatchObject({ reference: 'EXEMPLE-1' })
    expect(await traced('ACCESS_PROOF_READ')).toMatchObject([{ subjectId: readings.suspended.id }])
    expect(await outcomeOf(auditor.proof({ id: randomUUID() }))).toBe('resource.not_found')
  })
})

test('who changed what, and who agreed', async () => {
  const supervisor = await on.as('AGENT', on.world.agents.SUPERVISOR.subject)
  await supervisor.sharing.suspend({ id: documented.agreement, reason: 'Incident.' })
  const { rows, count } = await auditor.changes({})
  expect(count).toEqual({ value: 1, atLeast: false })
  expect(rows).toMatchObject([
    {
      actorName: 'supervisor Essai',
      sentence: 'a suspendu une convention',
      reference: 'EXEMPLE-1',
      reason: 'Incident.',
    },
  ])
})

describe('a file for a third party', () => {
  const key = async () => {
    const found = await asOwner(findSigningKey)
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: found?.publicKey ?? '' }, format: 'jwk' })
  }
  const isSigned = async (text: string, signature: string) =>
    verify(null, Buffer.from(text), await key(), Buffer.from(signature, 'base64url'))

  test('CSV: a signature of all that comes before its line; no cell is a formula', async () => {
    const { content, lines, name, isCut } = await auditor.export({ format: 'CSV', classification: 'SUSPECT' })
    expect([lines, name, isCut]).toEqual([9, 'acces-2026-11-03.csv', false])
    expect(content).toContain(`"'=1+1"`)
    expect(content).not.toContain('"=1+1"')
    const [, signed = '', signature = ''] = /^(.*\n)"Signature";"Ed25519";"k\d+";"([\w-]+)"\n$/s.exec(content) ?? []
    expect(signed.split('\n')).toHaveLength(1 + 9 + 1 + 1)
    expect(signed).toContain('"Fichier";"2026-11-03T09:00:00.000Z";"auditor Essai";')
    expect(await isSigned(signed, signature)).toBe(true)
    expect(await isSigned(signed.replace('Suspect', 'Expliqué'), signature)).toBe(false)
    expect(content).not.toContain(documented.employee)
  })

  test('JSON: the text that is signed, and what it is', async () => {
    const { content } = await auditor.export({ format: 'JSON', from: '2026-10-05', to: '2026-10-06' })
    const { algorithm, signed, signature } = JSON.parse(content)
    expect([algorithm, await isSigned(signed, signature)]).toEqual(['Ed25519', true])
    expect(JSON.parse(signed)).toMatchObject({
      ...{ lines: 2, exportedBy: 'auditor Essai', filters: { from: '2026-10-05', to: '2026-10-06' } },
      accesses: [{ id: readings.suspended.id }, { id: readings.ended.id }],
    })
    expect(signed).not.toContain(documented.employee)
    const [, last] = await traced('ACCESS_EXPORTED')
    expect(last?.payload).toMatchObject({ format: 'JSON', lines: 2, sha256: tokenHash(content) })
  })
})
