import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from './admin.ts'
import type { Db } from './client.ts'
import { withContext } from './context.ts'

let database: FreshDatabase
let api: Db

const partnersInAll = 100
const partnerId = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, async (admin) => {
    await writeTwoTenants(admin)
    await admin.query(
      `INSERT INTO partner (id, slug, name, kind, siret, created_at)
       SELECT ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n, 'P' || n, 'MANDATARY',
              lpad((90000000000000 + n)::text, 14, '0'), now()
       FROM generate_series(1, $1) n`,
      [partnersInAll],
    )
    await admin.query(
      `INSERT INTO idempotency_record (actor_kind, holder_id, key, fingerprint, response, created_at, expires_at)
       SELECT 'PARTNER_STAFF', id, 'key-' || n, repeat('0', 64), '{}', now(), now() + interval '90 days'
       FROM partner, generate_series(1, 10) n WHERE slug ~ '^p[0-9]+$'`,
    )
  })
  api = database.connect('cesu_api', { max: 4 })
})
afterAll(() => database.close())

describe('withContext', () => {
  test('100 partners on four connections, twenty at once: each sees its own rows and nothing else', async () => {
    const read = (id: string) =>
      withContext(api, { kind: 'partner', partnerId: id, actorId: id }, async (tx) => {
        const rows = await tx.idempotencyRecord.findMany({ select: { holderId: true } })
        const partners = await tx.partner.findMany({ select: { id: true } })
        return { id, rows, partners }
      })
    for (let from = 1; from <= partnersInAll; from += 20) {
      const seen = await Promise.all(Array.from({ length: 20 }, (_, index) => read(partnerId(from + index))))
      for (const { id, rows, partners } of seen) {
        expect(rows).toEqual(new Array(10).fill({ holderId: id }))
        expect(partners).toEqual([{ id }])
      }
    }
  })

  test('[security B9] without it, nothing is seen, even on connections that have just been used', async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => api.idempotencyRecord.count()))
    expect(counts).toEqual(new Array(20).fill(0))
  })

  test('[security B8] a context left at session level by an earlier transaction shows nothing', async () => {
    const client = new pg.Client(database.urlFor('cesu_api'))
    await client.connect()
    const stamp = `SELECT set_config('app.context', $1 || '|' || extract(epoch FROM now())::text, false)`
    await client.query('BEGIN')
    await client.query(stamp, [`partner:${partnerId(1)}:${partnerId(1)}`])
    const inside = await client.query('SELECT FROM idempotency_record')
    await client.query('COMMIT')
    const after = await client.query('SELECT FROM idempotency_record')
    await client.end()
    expect([inside.rowCount, after.rowCount]).toEqual([10, 0])
  })

  test('what it throws rolls everything back', async () => {
    const id = partnerId(2)
    const record = {
      actorKind: 'PARTNER_STAFF',
      holderId: id,
      key: 'new',
      fingerprint: 'a'.repeat(64),
      response: {},
    } as const
    const dates = { createdAt: new Date('2026-01-01'), expiresAt: new Date('2026-04-01') }
    const failing = withContext(api, { kind: 'partner', partnerId: id, actorId: id }, async (tx) => {
      await tx.idempotencyRecord.create({ data: { ...record, ...dates } })
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    const left = await withContext(api, { kind: 'partner', partnerId: id, actorId: id }, (tx) =>
      tx.idempotencyRecord.count({ where: { key: 'new' } }),
    )
    expect(left).toBe(0)
  })

  test('an identifier cannot pass for a stamp or for another kind', async () => {
    for (const id of ['|', `${partnerId(1)}|0`, `:${partnerId(1)}`]) {
      const seen = withContext(api, { kind: 'partner', partnerId: id, actorId: id }, (tx) =>
        tx.idempotencyRecord.count(),
      )
      await expect(seen.catch(() => 0)).resolves.toBe(0)
    }
  })
})

test('encrypted columns are left out of every query that does not name them', async () => {
  const owner = database.connect('cesu_migrator')
  const { existing } = tenant('a')
  const id = String(existing['employee']?.['id'])
  const plain = await owner.employee.findUniqueOrThrow({ where: { id } })
  expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['nirEncrypted']))
  const named = await owner.employee.findUniqueOrThrow({ where: { id }, omit: { nirEncrypted: false } })
  expect(named.nirEncrypted).toBe('v1.x')
})
