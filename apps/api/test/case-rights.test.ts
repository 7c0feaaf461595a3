import { randomUUID } from 'node:crypto'
import { type Tx, withContext } from '@cesu/db'
import type { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApplication } from './application.ts'
import { casesOn, type Handler } from './cases.ts'
import { contractsServer } from './contracts.ts'
import { makePair } from './world.ts'

/**
 * What agents change by their decisions, they may change in no other way: under their own role, row-level security lets them reach a thing
 * only while they hold a case about it.
 */

let of: Awaited<ReturnType<typeof contractsServer>>
let cases: ReturnType<typeof casesOn>
let handler: Handler
let colleague: Handler

/** A thing that a case may be about, made for each test. */
interface Thing {
  subjectKind: 'MANDATE' | 'DECLARATION' | 'API_CLIENT' | 'REPAIR_ITEM'
  kind: CaseKind
  id: string
}

const mandate = async (): Promise<Thing> => {
  const partnerId = of.on.world.first.partnerId
  const { employerId } = await of.asOwner((tx) => makePair(tx, partnerId, { mandate: { status: 'SUSPENDED' } }))
  const { id } = await of.asOwner((tx) => tx.mandate.findFirstOrThrow({ where: { employerId } }))
  return { subjectKind: 'MANDATE', kind: 'MANDATE_DISPUTED', id }
}
const declaration = async (): Promise<Thing> => {
  const { pairs } = await of.worker()
  const where = { employerId: pairs[0]?.employerId ?? '' }
  const { id } = await of.asOwner((tx) => tx.declaration.findFirstOrThrow({ where }))
  return { subjectKind: 'DECLARATION', kind: 'DECLARATION_ANOMALY', id }
}
const application = async (): Promise<Thing> => {
  const { id } = await testApplication(of.on, of.on.world.second)
  const suspended = { suspendedAt: of.on.platform.now(), suspendedFor: 'CANARY' as const }
  await of.asOwner((tx) => tx.apiClient.updateMany({ where: { id }, data: suspended }))
  return { subjectKind: 'API_CLIENT', kind: 'API_ABUSE', id }
}
const repairItem = async (): Promise<Thing> => {
  const one = await of.accepted()
  const { employerId } = of.contractOf(one)
  const wrong = { employerId, month: one.period, about: 'HOURS' as const, said: '3800', words: '' }
  const { id } = await one.citizen.repairs.report(wrong)
  await of.asOwner((tx) => tx.case.deleteMany({ where: { subjectId: id } }))
  return { subjectKind: 'REPAIR_ITEM', kind: 'REPAIR_ITEM', id }
}

/** A statement of an agent about a thing: how many rows it changed. */
type Statement = (tx: Tx, id: string) => Promise<number>

const event =
  (kind: string): Statement =>
  (tx, id) =>
    tx.$executeRaw`
  INSERT INTO outbox_event (id, partner_id, kind, version, subject_kind, subject_id, employer_id, sequence, payload, created_at, xid)
  VALUES (${randomUUID()}::uuid, ${of.on.world.first.partnerId}::uuid, ${kind}::"EventKind", 1,
    ${kind.startsWith('MANDATE') ? 'MANDATE' : 'DECLARATION'}::"SubjectKind", ${id}, NULL, 99, '{}', now(), pg_current_xact_id())`

const table: readonly (readonly [string, () => Promise<Thing>, Statement])[] = [
  [
    'stop a mandate',
    mandate,
    (tx, id) => tx.$executeRaw`
    UPDATE mandate SET status = 'REVOKED', revoked_at = now() WHERE id = ${id}::uuid`,
  ],
  [
    'put a mandate back in force',
    mandate,
    (tx, id) => tx.$executeRaw`
    UPDATE mandate SET status = 'ACTIVE', restored_at = now() WHERE id = ${id}::uuid`,
  ],
  [
    'write to its employer',
    mandate,
    (tx, id) => tx.$executeRaw`
    INSERT INTO message (id, kind, partner_id, request_id, email, facts, created_at, due_at)
    VALUES (${randomUUID()}::uuid, 'MANDATE_STOPPED', ${of.on.world.first.partnerId}::uuid, ${id}::uuid, 'a@exemple.invalid', '{}', now(), now())`,
  ],
  ['tell its partner', mandate, event('MANDATE_STOPPED')],
  [
    'cancel a declaration',
    declaration,
    (tx, id) => tx.$executeRaw`
    UPDATE declaration SET status = 'CANCELLED' WHERE id = ${id}::uuid`,
  ],
  [
    'say who cancelled it',
    declaration,
    (tx, id) => tx.$executeRaw`
    INSERT INTO declaration_cancellation (employer_id, period, declaration_id, partner_id, reason, comment, author_id, author_name, cancelled_at)
    SELECT employer_id, period, id, partner_id, 'OTHER', 'Parce que.', app_agent(), app_person_name(), now()
    FROM declaration WHERE id = ${id}::uuid`,
  ],
  ['tell who declared it', declaration, event('DECLARATION_CANCELLED')],
  [
    'let an application go',
    application,
    (tx, id) => tx.$executeRaw`
    UPDATE api_client SET suspended_at = NULL, suspended_for = NULL, suspension_seen_at = NULL WHERE id = ${id}::uuid`,
  ],
  [
    'stop an application',
    application,
    (tx, id) => tx.$executeRaw`
    UPDATE api_client SET revoked_at = now() WHERE id = ${id}::uuid`,
  ],
  [
    'answer an error to repair',
    repairItem,
    async (tx, id) => {
      const [said] = await tx.$queryRaw<[{ done: boolean }]>`
      SELECT answer_repair_item(${id}::uuid, false, 'Parce que.', now()) = 'DONE' AS done`
      return Number(said.done)
    },
  ],
]

/** What comes of a statement of the agent; whatever it is, it is undone. */
async function attempt(statement: Statement, id: string): Promise<'reached' | 'kept'> {
  let reached = false
  const undone = new Error('undone')
  const { agent } = of.on.platform.databases
  await withContext(agent, { kind: 'agent', agentId: handler.id }, async (tx) => {
    reached = (await statement(tx, id)) > 0
    throw undone
  }).catch((error: Error) => {
    if (error !== undone && !/row-level security/.test(JSON.stringify(error) + error.message)) throw error
  })
  return reached ? 'reached' : 'kept'
}

const decided = { outcome: 'NO_CHANGE', reason: 'x', decidedAt: new Date(), decidedBy: 'x' } as const

beforeAll(async () => {
  of = await contractsServer()
  cases = casesOn(of.on)
  handler = await cases.makeAgent()
  colleague = await cases.makeAgent()
})
afterAll(() => of.on.close())

describe.each(table)('an agent may %s', (_what, make, statement) => {
  test('while they hold a case about it; never otherwise, nor once they have decided it', async () => {
    const { id, subjectKind, kind } = await make()
    const about = { kind, subjectKind, subjectId: id, facts: {} }
    const states: [CaseStatus, string | null, 'reached' | 'kept'][] = [
      ['NEW', null, 'kept'],
      ['ESCALATED', null, 'kept'],
      ['IN_PROGRESS', colleague.id, 'kept'],
      ['IN_PROGRESS', handler.id, 'reached'],
      ['RESOLVED', handler.id, 'kept'],
    ]
    // They hold one about another thing of the same kind all along.
    await cases.openOne({ ...about, subjectId: randomUUID(), status: 'IN_PROGRESS', assigneeId: handler.id })
    expect(['no case', await attempt(statement, id)]).toEqual(['no case', 'kept'])
    for (const [status, assigneeId, wanted] of states) {
      const one = await cases.openOne({ ...about, status, assigneeId, ...(status === 'RESOLVED' && decided) })
      expect([status, assigneeId, await attempt(statement, id)]).toEqual([status, assigneeId, wanted])
      await of.asOwner((tx) => tx.case.deleteMany({ where: { id: one } }))
    }
  })
})
