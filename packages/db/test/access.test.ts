import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isProving, sample } from '../../../scripts/trials.ts'
import { asAdmin, type Role, roles } from '../src/index.ts'
import { access, withoutPolicies } from './access.ts'
import { readPolicies, readTables, type Table } from './catalogue.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Observer, type Outcome, observer, type Situation, situations } from './observe-access.ts'
import { type Command, commands, readRight } from './rights.ts'
import { writeTwoTenants } from './two-tenants.ts'

type Outcomes = Record<Command, Record<Situation, Outcome>>

let database: FreshDatabase
let tables: Table[]
let observed: Observer

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  tables = await readTables(database.adminUrl)
  observed = await observer(database, tables)
})
afterAll(async () => {
  await observed.close()
  await database.close()
})

const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>

const rightOf = (role: Role, table: string, command: Command) => readRight(access[table]?.[role]?.[command])

/** What the table of expectations says must happen. */
const expected = (role: Role, table: string): Outcomes =>
  record(commands, (command) => {
    const right = rightOf(role, table, command)
    return record(situations, (situation): Outcome => {
      if (right === null) return 'denied'
      const reached =
        right.reach === 'always' ||
        (right.reach === 'all' && (situation === 'own' || situation === 'other')) ||
        (right.reach === 'own' && situation === 'own')
      if (reached) return 'done'
      return command === 'insert' ? 'refused' : 'hidden'
    })
  })

/** What happens. */
async function actual(role: Role, table: string): Promise<Outcomes> {
  const outcomes = record(commands, () => ({}) as Record<Situation, Outcome>)
  for (const command of commands) {
    const columns = rightOf(role, table, command)?.columns ?? null
    for (const situation of situations) {
      outcomes[command][situation] = await observed.outcome({ role, table, command, columns }, situation)
    }
  }
  return outcomes
}

test('every table is listed, and every one but those with a reason has row-level security, enabled and forced', () => {
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(access).sort())
  expect(tables.filter((table) => !table.protected).map(({ name }) => name)).toEqual(Object.keys(withoutPolicies))
})

test('every role is listed', async () => {
  const { rows } = await asAdmin(database.adminUrl, (admin) =>
    admin.query<{ name: string }>(`SELECT rolname::text AS name FROM pg_roles WHERE rolname LIKE 'cesu\\_%'`),
  )
  expect(rows.map(({ name }) => name).sort()).toEqual([...roles, 'cesu_owner'].sort())
})

describe.each(roles)('%s', (role) => {
  test.each(Object.keys(access))('%s: commands, in every situation', async (table) => {
    expect(await actual(role, table)).toEqual(expected(role, table))
  })

  test.each(Object.keys(access))('%s: columns', async (table) => {
    const all = tables.find(({ name }) => name === table)?.columns ?? []
    for (const command of ['select', 'insert', 'update'] as const) {
      const right = rightOf(role, table, command)
      const wanted = right === null ? [] : (right.columns ?? all)
      expect((await observed.columns(role, table, command)).sort(), command).toEqual([...wanted].sort())
    }
  })
})

const effectsOfCases =
  'apps/api/test/case-rights.test.ts and case-effects.test.ts: what an agent changes, of what they hold a case'

const questions = 'apps/api/test/case-questions.test.ts: what is asked about a case, and answered'
const habilitations = 'apps/api/src/habilitations: what is traced, told and opened of habilitations'

/** What takes out a policy that another one covers in the matrix, and the test that sees it. */
const seenElsewhere: Readonly<Record<string, string>> = {
  'api_client.agent_update taken out': effectsOfCases,
  'audit_entry.agent_insert_asked taken out': questions,
  'audit_entry.api_insert_answered taken out': questions,
  'audit_entry.citizen_insert_answered taken out': questions,
  'case_message.agent_insert taken out': questions,
  'case_message.citizen_select taken out': questions,
  'case_presence.agent_insert taken out': 'case-rules.test.ts: where an agent says they are',
  'audit_entry.agent_insert_habilitation taken out': habilitations,
  'audit_entry.api_insert_habilitation taken out': habilitations,
  'audit_entry.jobs_insert_habilitation taken out': habilitations,
  'case.api_insert_habilitation taken out': habilitations,
  'declaration.agent_update taken out': effectsOfCases,
  'declaration_cancellation.agent_insert taken out': effectsOfCases,
  'declaration_cancellation.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'declaration_version.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'document.citizen_insert taken out': 'own-work-rules.test.ts: what a worker issues of their own work',
  'document.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'employment_terms.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'mandate.agent_update taken out': effectsOfCases,
  'message.agent_insert taken out': effectsOfCases,
  'outbox_event.agent_insert_asked taken out': questions,
  'outbox_event.agent_insert_habilitation taken out': habilitations,
  'outbox_event.jobs_insert_habilitation taken out': habilitations,
  'reading_count.api_select taken out': 'finer-rules.test.ts: what the programs of a partner have read',
}

test('the matrix bites: it turns red for a policy that is taken out or opened, whichever', async () => {
  const policies = (await readPolicies(database.adminUrl)).filter(({ restrictive }) => !restrictive)
  expect(policies.length).toBeGreaterThan(50)
  const survivors = await asAdmin(database.adminUrl, async (admin) => {
    const alive: string[] = []
    for (const { table, name, roles: subjects, restore, mutants } of sample(policies)) {
      const concerned = roles.filter((role) => subjects.includes(role.replace('cesu_migrator', 'cesu_owner')))
      for (const { title, sql } of mutants) {
        await admin.query(sql)
        const seen = await Promise.all(concerned.map((role) => actual(role, table)))
        await admin.query(restore)
        const wanted = concerned.map((role) => expected(role, table))
        if (JSON.stringify(seen) === JSON.stringify(wanted)) alive.push(`${table}.${name} ${title}`)
      }
    }
    return alive
  })
  // All of them when all policies are tried: one that the matrix has come to see leaves the list.
  const known = Object.keys(seenElsewhere).filter((one) => isProving() || survivors.includes(one))
  expect(survivors).toEqual(known)
})
