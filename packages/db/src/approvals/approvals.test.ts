import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { agentId, otherAgentId, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Db } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { answerApproval, insertApproval, listApprovals } from './approvals.ts'

let database: FreshDatabase
let agents: Db
let thirdAgentId: string

beforeAll(async () => {
  database = await freshDatabase()
  thirdAgentId = randomUUID()
  await asAdmin(database.adminUrl, async (admin) => {
    await writeTwoTenants(admin)
    await admin.query(
      `INSERT INTO agent SELECT $1, team_id, issuer, 'third', given_name, family_name, email, role, active,
      created_at FROM agent WHERE id = $2`,
      [thirdAgentId, agentId],
    )
  })
  agents = database.connect('cesu_agent', { max: 20 })
})
afterAll(() => database.close())

const subject = { subjectKind: 'PARAMETER', subjectId: 'er_at' } as const
const named = { requestedByName: 'Prénom Nom' } as const

async function ask(): Promise<string> {
  const id = randomUUID()
  const asked = { id, ...subject, act: 'regularise', reason: 'Taux publié.', requestedById: agentId, ...named }
  await withContext(agents, { kind: 'agent', agentId }, (tx) =>
    insertApproval(tx, { ...asked, requestedAt: new Date() }),
  )
  return id
}

const answer = (id: string, by: string, given: 'GRANTED' | 'REFUSED') =>
  withContext(agents, { kind: 'agent', agentId: by }, (tx) =>
    answerApproval(tx, {
      ...{ id, answeredById: by, answeredByName: 'Prénom Nom', answeredAt: new Date(), answer: given, comment: null },
    }),
  )

const list = () => withContext(agents, { kind: 'agent', agentId }, (tx) => listApprovals(tx, subject))

test('20 answers at once by two others: one counts, and it stays', async () => {
  const id = await ask()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      answer(id, turn % 2 === 0 ? otherAgentId : thirdAgentId, turn % 3 === 0 ? 'GRANTED' : 'REFUSED'),
    ),
  )
  expect(answers.filter(Boolean)).toHaveLength(1)
  const turn = answers.indexOf(true)
  const kept = {
    answeredById: turn % 2 === 0 ? otherAgentId : thirdAgentId,
    answer: turn % 3 === 0 ? 'GRANTED' : 'REFUSED',
  }
  expect((await list())[0]).toMatchObject({ id, ...kept })
  expect(await answer(id, otherAgentId, 'REFUSED')).toBe(false)
  expect((await list())[0]).toMatchObject(kept)
})

test('who asks does not answer', async () => {
  const id = await ask()
  expect(await answer(id, agentId, 'GRANTED')).toBe(false)
  expect((await list()).find((approval) => approval.id === id)).toMatchObject({ answer: null, answeredById: null })
})
