import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { asAdmin } from '../connection/admin.ts'
import { arrayText } from './array-text.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const texts = [
  '0126',
  'null',
  'NULL',
  '',
  ' ',
  'a b',
  '{}',
  ',',
  '"',
  '\\',
  '\\"',
  'é',
  '2026-01-31',
  "'; --",
  '\n',
  '-',
]

test('PostgreSQL reads back what was given, whatever it is', async () => {
  const { rows } = await asAdmin(database.adminUrl, (admin) =>
    admin.query(
      'SELECT $1::text[] AS texts, $2::int[] AS numbers, $3::boolean[] AS flags, $4::text[]::text[] AS lists',
      [arrayText([...texts, null]), arrayText([1, -2, null]), arrayText([true, false]), arrayText([[], [60, 100]])],
    ),
  )
  expect(rows[0]).toEqual({
    ...{ texts: [...texts, null], numbers: [1, -2, null], flags: [true, false], lists: ['{}', '{60,100}'] },
  })
})
