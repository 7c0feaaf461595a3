import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { agentId, tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Db, Tx } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { findTeamFor, insertCase, listCases, type NewCase } from './cases.ts'

let database: FreshDatabase
let owner: Db
let agents: Db
let teamId: string

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, async (admin) => {
    await writeTwoTenants(admin)
    await admin.query('UPDATE team SET without_partner = true')
  })
  owner = database.connect('cesu_migrator', { max: 2 })
  agents = database.connect('cesu_agent', { max: 2 })
  teamId = (await asOwner((tx) => findTeamFor(tx, null)))?.id ?? ''
})
afterAll(() => database.close())

const asOwner = <T>(work: (tx: Tx) => Promise<T>) => withContext(owner, { kind: 'jobs' }, work)

const about = (subjectKind: NewCase['subjectKind'], subjectId: string): NewCase => ({
  ...{ id: randomUUID(), kind: 'DECLARATION_ANOMALY', teamId, subjectKind, subjectId, facts: {} },
  ...{
    employerId: null,
    employeeId: null,
    partnerId: null,
    dueDay: '2026-02-20',
    openedAt: new Date(),
    stakeCents: null,
  },
})

test('[finding A12] a case is about anything and may concern nobody: it is listed with the others', async () => {
  const parameter = about('PARAMETER', 'er_at')
  expect(await asOwner((tx) => insertCase(tx, parameter))).toBe(true)
  const everything = {
    scope: { teamIds: null, kinds: null },
    statuses: [],
    kinds: [],
    teamId: null,
    assigneeId: null,
    dueBy: null,
    found: null,
    direction: 'asc',
    after: null,
    limit: 10,
  } as const
  const rows = await withContext(agents, { kind: 'agent', agentId }, (tx) => listCases(tx, { ...everything }))
  const someone = expect.any(String)
  expect(rows.map(({ subjectKind }) => subjectKind)).toEqual(['DECLARATION', 'DECLARATION', 'PARAMETER'])
  const { partnerId } = tenant('a')
  expect(rows.find((row) => row.partnerId === partnerId)).toMatchObject({ partnerName: 'a0', employeeName: someone })
  expect(rows[2]).toMatchObject({
    ...{ subjectId: 'er_at', partnerName: null, employerId: null, employerName: null, employeeName: null },
  })
})

test('a thing has one case of a kind, even when twenty open it at once', async () => {
  const subject = randomUUID()
  const opened = await Promise.all(
    Array.from({ length: 20 }, () => asOwner((tx) => insertCase(tx, about('EMPLOYMENT', subject)))),
  )
  expect(opened.filter(Boolean)).toHaveLength(1)
})

test('the cases that concern no partner go to the team that receives them; none is chosen for a kind that none receives', async () => {
  expect(await asOwner((tx) => findTeamFor(tx, null))).toEqual({ id: teamId })
  await asAdmin(database.adminUrl, (admin) => admin.query('UPDATE team SET without_partner = false'))
  expect(await asOwner((tx) => findTeamFor(tx, null))).toBeNull()
})
