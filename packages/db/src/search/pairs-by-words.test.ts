import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { agentId, tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Tx } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { findPairs } from './pairs-by-words.ts'

const [a, b] = [tenant('a'), tenant('b')]
const employerId = String(a.existing['employer']?.['id'])
const employmentId = String(a.existing['employment']?.['id'])
const employeeId = String(a.existing['employee']?.['id'])

let database: FreshDatabase

const run = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, (admin) => admin.query(sql, values))
const wordsOf = async (employment: string): Promise<string[]> => {
  const sql = 'SELECT word FROM pair_word WHERE employment_id = $1 AND partner_id = $2 ORDER BY word COLLATE "C"'
  return (await run(sql, [employment, a.partnerId])).rows.map(({ word }) => word)
}
const rename = (table: 'employer' | 'employee', id: string, name: string) =>
  run(`UPDATE ${table} SET search_name = $2 WHERE id = $1`, [id, name])

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
})
afterAll(() => database.close())

test('[finding U3] a base that has data already gets the words of all its pairs from the migration', async () => {
  const migration = new URL('../../prisma/migrations/20261127000800_search_words/migration.sql', import.meta.url)
  const [filling = ''] = /^SELECT refresh_pair_words.*;$/m.exec(readFileSync(migration, 'utf8')) ?? []
  const all = 'SELECT employer_id, employment_id, partner_id, word, words FROM pair_word ORDER BY 1, 2, 3, 4'
  const { rows: kept } = await run(all)
  expect(kept.length).toBeGreaterThanOrEqual(8)
  await run('TRUNCATE pair_word')
  await run(filling)
  expect((await run(all)).rows).toEqual(kept)
})

describe('[finding U3] the words follow the people', () => {
  const numbers = async () => {
    const { rows } = await run(
      'SELECT cesu_number AS number FROM employer WHERE id = $1 UNION SELECT cesu_number FROM employee WHERE id = $2',
      [employerId, employeeId],
    )
    return rows.map(({ number }) => number as string)
  }

  test.each(['employer', 'employee'] as const)('a renamed %s', async (table) => {
    const id = table === 'employer' ? employerId : employeeId
    await rename(table, id, 'GUE TRANQUILLE MAELLE')
    expect(await wordsOf(employmentId)).toEqual(
      [...(await numbers()), 'GUE', 'TRANQUILLE', 'MAELLE', 'NOM', 'PRENOM'].sort(),
    )
    await rename(table, id, 'NOM PRENOM')
    expect(await wordsOf(employmentId)).toEqual([...(await numbers()), 'NOM', 'PRENOM'].sort())
  })

  test('a new employment', async () => {
    const [person, contract] = [randomUUID(), randomUUID()]
    const number = String(BigInt(`0x${person.slice(0, 8)}`)).padStart(14, '0')
    await run(
      `INSERT INTO employee (id, cesu_number, given_names, family_name, search_name, birth_day, nir_encrypted, nir_index, created_at)
       SELECT $1, $2, given_names, family_name, 'SABLEFIN AGATHE', birth_day, nir_encrypted, $3, created_at FROM employee WHERE id = $4`,
      [person, number, person.replaceAll('-', '').padEnd(64, '0'), employeeId],
    )
    await run(
      `INSERT INTO employment (employer_id, id, employee_id, activity, scheme, start_day) VALUES ($1, $2, $3, 'Ménage', 'HOME_EMPLOYEE', '2025-01-01')`,
      [employerId, contract, person],
    )
    expect(await wordsOf(contract)).toEqual(expect.arrayContaining(['AGATHE', 'NOM', 'PRENOM', 'SABLEFIN', number]))
  })

  test.each([
    ['REVOKED', true],
    ['EXPIRED', true],
    ['SUSPENDED', true],
    ['REFUSED', false],
    ['PENDING_EMPLOYER', false],
  ])('of a mandate %s: %s', async (status, found) => {
    const changed = `UPDATE mandate SET status = '${status}', revoked_at = now() WHERE employer_id = $1`
    const kept = await asAdmin(database.adminUrl, async (admin) => {
      await admin.query('BEGIN')
      await admin.query(changed, [employerId])
      const { rows } = await admin.query('SELECT count(*)::int AS count FROM pair_word WHERE employer_id = $1', [
        employerId,
      ])
      await admin.query('ROLLBACK')
      return rows[0].count > 0
    })
    expect(kept).toBe(found)
  })
})

describe('[finding U3] what a search finds', () => {
  const asPartner = <T>(work: (tx: Tx) => Promise<T>) =>
    withContext(database.connect('cesu_api'), { kind: 'partner', partnerId: a.partnerId, actorId: a.staffId }, work)
  const asAgent = <T>(work: (tx: Tx) => Promise<T>) =>
    withContext(database.connect('cesu_agent'), { kind: 'agent', agentId }, work)
  const found = async (...words: string[]) => {
    const pairs = await asPartner((tx) => findPairs(tx, { partnerId: a.partnerId, words }))
    return pairs?.few?.map((pair) => pair.employmentId)
  }

  beforeAll(async () => {
    await rename('employer', employerId, 'SABLEFIN MAELLE')
    await rename('employee', employeeId, 'GUE TRANQUILLE MARIE ANNE')
  })

  test.each([
    [['MAELLE', 'SABLEFIN']],
    [['SABLEFIN', 'MAELLE']],
    [['TRANQUILLE']],
    [['ANNE', 'MAE', 'GUE']],
    // Two words of the pair start so: it is found once.
    [['MA']],
    [['MA', 'TRAN']],
  ])('any word of either name, any order: %s', async (words) => {
    const others = await wordsOf(employmentId)
    expect(others).toContain('TRANQUILLE')
    expect((await found(...words))?.filter((id) => id === employmentId)).toEqual([employmentId])
  })

  test.each([[['ABLEFIN']], [['MAELLE', 'DURAND']], [['SABLEFINE']], [['%']], [['_AELLE']], [['?']]])(
    'not the middle of a word, nor one word of two, nor a pattern: %s',
    async (words) => {
      expect(await found(...words)).not.toContain(employmentId)
    },
  )

  test('a partner finds its own pairs, an agent those of all', async () => {
    await rename('employer', String(b.existing['employer']?.['id']), 'SABLEFIN MAELLE')
    const own = new Set((await asPartner((tx) => findPairs(tx, { partnerId: b.partnerId, words: ['SABLEFIN'] })))?.few)
    expect(own.size).toBe(0)
    const all = await asAgent((tx) => findPairs(tx, { partnerId: null, words: ['SABLEFIN'] }))
    expect(new Set(all?.few?.map(({ partnerId }) => partnerId))).toEqual(new Set([a.partnerId, b.partnerId]))
  })
})
