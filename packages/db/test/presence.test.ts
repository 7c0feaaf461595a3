import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from '../src/index.ts'
import { access } from './access.ts'
import { type Policy, readPolicies, readTables, type Table } from './catalogue.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { contexts, type Observer, observer } from './observe-access.ts'
import { commands, readRight } from './rights.ts'
import { idOf } from './row-values.ts'
import { writeTwoTenants } from './two-tenants.ts'

let database: FreshDatabase
let tables: Table[]
let policies: Policy[]
let observed: Observer

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  tables = await readTables(database.adminUrl)
  policies = (await readPolicies(database.adminUrl)).filter(({ name }) => name === 'present')
  observed = await observer(database, tables)
})
afterAll(async () => {
  await observed.close()
  await database.close()
})

/** In whose presence: a partner's application, as the transaction says it. */
const inPresenceOf = (name: 'a' | 'b') => `${contexts.cesu_api}::${idOf(name, 'employer', 0)}`

/** What each command of cesu_api on its partner's own row of a table does, in the presence of its employer, or of another. */
async function outcomes(table: string, name: 'a' | 'b'): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const command of commands) {
    const right = readRight(access[table]?.['cesu_api']?.[command])
    if (right === null) continue
    const attempt = { role: 'cesu_api', table, command, columns: right.columns } as const
    found[command] = await observed.outcome(attempt, 'own', inPresenceOf(name))
  }
  return found
}

const nothing = (command: string) => (command === 'insert' ? 'refused' : 'hidden')

/** The tables that know an employer, and that cesu_api may use. */
const known = () =>
  tables
    .filter(({ name, columns }) => access[name]?.['cesu_api'] !== undefined && columns.includes('employer_id'))
    .map(({ name }) => name)

/** What a program reaches in nobody’s presence only, or people alone do. */
const reachedAlone = ['mandate_request', 'case_message']

test('in the presence of an employer: what is theirs, nothing of what is another’s, no request of a mandate and no question of an agent', async () => {
  const all = [...known(), 'employer']
  expect(all.length).toBeGreaterThan(12)
  for (const table of all) {
    const own = await outcomes(table, 'a')
    const done = (command: string) => (reachedAlone.includes(table) ? nothing(command) : 'done')
    expect(own, table).toEqual(Object.fromEntries(Object.keys(own).map((command) => [command, done(command)])))
    const other = await outcomes(table, 'b')
    expect(other, table).toEqual(Object.fromEntries(Object.keys(other).map((command) => [command, nothing(command)])))
  }
})

test('each of these policies bites: without it, another employer’s is reached', async () => {
  const survivors = await asAdmin(database.adminUrl, async (admin) => {
    const alive: string[] = []
    for (const { table, restore, mutants } of policies) {
      for (const { title, sql } of mutants) {
        await admin.query(sql)
        const seen = Object.values(await outcomes(table, 'b'))
        await admin.query(restore)
        if (!seen.includes('done')) alive.push(`${table} ${title}`)
      }
    }
    return alive
  })
  expect(survivors).toEqual([])
})
