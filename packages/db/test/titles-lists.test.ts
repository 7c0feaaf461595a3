import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, countVouchers, type Db, listVouchers, type VoucherFilter, withContext } from '../src/index.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { costOf } from './list-questions.ts'
import { tenant, writeTwoTenants } from './two-tenants.ts'

let database: FreshDatabase
let api: Db
const { partnerId, staffId } = tenant('a')

/** Titles of two vintages, two issuers; one in a thousand is lost. */
const TITLES = 60_000

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, async (admin) => {
    await writeTwoTenants(admin)
    await admin.query(
      `INSERT INTO voucher (partner_id, vintage, number, status, face_value_cents, funder_share_cents, electronic, funder_siret,
         services, usable_until, remittable_until, file_id, line, registered_at)
       SELECT CASE n % 4 WHEN 0 THEN $2::uuid ELSE $1::uuid END, 2025 + n % 2, lpad(n::text, 24, '0'),
         CASE WHEN n % 1000 = 1 THEN 'LOST' ELSE 'ASSIGNED' END::"VoucherStatus", 2000, 1000, true, '99900001100018', '{}',
         '2027-01-31', '2027-02-28', gen_random_uuid(), n, now()
       FROM generate_series(1, $3::int) n`,
      [partnerId, tenant('b').partnerId, TITLES],
    )
    await admin.query('ANALYZE voucher')
  })
  api = database.connect('cesu_api', { max: 1 })
}, 120_000)
afterAll(() => database.close())

/** As many as are kept. */
const vintages = Array.from({ length: 12 }, (_, rank) => 2016 + rank)

const filters: readonly [string, Omit<VoucherFilter, 'partnerId'>][] = [
  ['all', { status: null, vintages }],
  ['those of a vintage', { status: null, vintages: [2026] }],
  ['those of a usual state', { status: 'ASSIGNED', vintages }],
  ['those of a rare state', { status: 'LOST', vintages }],
  ['those of a rare state and a vintage', { status: 'LOST', vintages: [2026] }],
  ['those of a state that none has', { status: 'STOLEN', vintages }],
]

test.each(filters)(
  'of sixty thousand titles, a page of %s reads at most 120 pages of 8 kB, at any depth, and its number 700',
  async (_what, filter) => {
    const asked = { partnerId, ...filter }
    const context = { kind: 'partner', partnerId, actorId: staffId } as const
    await withContext(api, context, async (tx) => {
      for (const after of [null, [2026, lpad(30_000)] as const]) {
        const page = await costOf(tx, (within) => listVouchers(within, asked, { after, limit: 26 }))
        expect(page.buffers).toBeLessThanOrEqual(120)
      }
      const number = await costOf(tx, (within) => countVouchers(within, asked, 10_000))
      expect(number.buffers).toBeLessThanOrEqual(700)
    })
  },
)

const lpad = (serial: number): string => String(serial).padStart(24, '0')
