import { expect, test } from 'vitest'
import { Prisma } from './connection/client.ts'
import { keyset } from './keyset.ts'

const columns = [
  { sql: Prisma.sql`d.period`, type: 'text' },
  { sql: Prisma.sql`d.id`, type: 'uuid' },
] as const

test.each([
  ['asc', '(d.period,d.id) > (?::text::text,?::text::uuid)', 'd.period ASC, d.id ASC'],
  ['desc', '(d.period,d.id) < (?::text::text,?::text::uuid)', 'd.period DESC, d.id DESC'],
] as const)('%s: what comes after a row, in the same order', (direction, after, orderBy) => {
  const page = keyset({ columns, direction, after: ['2026-10', 'x'] })
  expect([page.after.sql, page.orderBy.sql]).toEqual([after, orderBy])
  expect(page.after.values).toEqual(['2026-10', 'x'])
})

test('the first page comes after nothing', () => {
  expect(keyset({ columns, direction: 'asc', after: null }).after.sql).toBe('TRUE')
})

test('a key of another order is refused', () => {
  expect(() => keyset({ columns, direction: 'asc', after: ['2026-10'] })).toThrow(RangeError)
})
