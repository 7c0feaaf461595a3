import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin, withContext } from '../src/index.ts'
import { growWorld } from '../src/world/grow-world.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Cost, costOf, listQuestions } from './list-questions.ts'
import { agentId, insertion, tenant, writeTwoTenants } from './two-tenants.ts'

/**
 * The lists at 100,000 declarations and 20,000 pairs of one partner, each within a budget of pages of 8 kB: they do not depend
 * on the machine, and a list that walks what it should not reads thousands.
 */

const a = tenant('a')
const b = tenant('b')

let database: FreshDatabase
const costs: (Cost & { what: string; which: string })[] = []
let grownInSeconds: number

/** Two more partners, each with a person, and a payslip that has an anomaly: what a world grows from. */
async function writeRoots(): Promise<void> {
  await asAdmin(database.adminUrl, async (admin) => {
    await writeTwoTenants(admin)
    await admin.query('UPDATE installation SET demo = true')
    for (const { fresh } of [a, b]) {
      const partner = { ...fresh['partner'] }
      const staff = { ...fresh['partner_staff'], partner_id: partner['id'] }
      for (const { text, values } of [insertion('partner', partner), insertion('partner_staff', staff)]) {
        await admin.query(text, values)
      }
    }
    // Names to draw from.
    await admin.query(
      `INSERT INTO employee (id, cesu_number, given_names, family_name, search_name, birth_day, nir_encrypted, nir_index, created_at)
       SELECT gen_random_uuid(), '7' || lpad(place::text, 13, '0'), given, family, 'x', '1980-01-01', 'v1.x',
              encode(sha256(place::text::bytea), 'hex'), now()
       FROM (
         SELECT row_number() OVER () AS place, chr(65 + family) || 'ernard' AS family, chr(65 + given) || 'line' AS given
         FROM generate_series(0, 25) family, generate_series(0, 9) given
       ) names`,
    )
    // Forty pays, one in four with an anomaly.
    const version = { ...a.fresh['declaration_version'] }
    const amounts = ['gross_cents', 'net_cents', 'total_cost_cents', 'cost_after_credit_cents']
    for (let rank = 0; rank < 40; rank++) {
      const paid = Object.fromEntries(amounts.map((name) => [name, Number(version[name]) + rank * 500]))
      const row = { ...version, ...paid, number: 2 + rank, anomalies: rank % 4 === 0 ? '{PAY_JUMP}' : '{}' }
      const { text, values } = insertion('declaration_version', row)
      await admin.query(text, values)
    }
  })
}

/** As many frequent starts of words as a search can hold. */
const twenty = Array.from({ length: 20 }, (_, rank) => `${String.fromCharCode(65 + rank)}${rank % 2 === 0 ? 'E' : 'L'}`)

async function askLists(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const { rows } = await asAdmin(database.adminUrl, (admin) =>
    admin.query<{ reference: string; number: string; period: string }>(
      `SELECT d.reference, er.cesu_number AS number, d.period FROM declaration d JOIN employer er ON er.id = d.employer_id
       WHERE d.partner_id = $1 ORDER BY d.submitted_at DESC LIMIT 1`,
      [a.partnerId],
    ),
  )
  const { reference = '', number = '', period = '' } = rows[0] ?? {}
  const world = {
    ...{ partnerId: a.partnerId, teamId: String(a.existing['case']?.['team_id']), today },
    ...{
      periods: [period, '2026-01'] as const,
      searches: [['BE'], ['BERNARD'], ['BERNARD', 'CLINE'], ['ZZ'], [number.slice(0, 9)], twenty],
      references: [reference, reference.slice(0, 10), '2019001A00'],
    },
  }
  const roles = [
    ['partner', 'cesu_api', { kind: 'partner', partnerId: a.partnerId, actorId: a.staffId }],
    ['agent', 'cesu_agent', { kind: 'agent', agentId }],
  ] as const
  for (const [as, role, context] of roles) {
    await withContext(database.connect(role, { timeoutMs: 240_000 }), context, async (tx) => {
      for (const { what, which, ask } of await listQuestions(tx, as, world)) {
        costs.push({ what, which, ...(await costOf(tx, ask)) })
      }
    })
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  await writeRoots()
  const start = performance.now()
  await growWorld(database.adminUrl, { declarations: 100_000, cases: 9_000, monthsByPair: 3 }, () => undefined)
  grownInSeconds = (performance.now() - start) / 1_000
  await askLists()
}, 300_000)
afterAll(() => database.close())

test('the world: 100,000 declarations, 20,000 pairs of one partner', async () => {
  process.stdout.write(`A world of 100,000 declarations, in ${grownInSeconds.toFixed(1)} s.\n`)
  const { rows } = await asAdmin(database.adminUrl, (admin) =>
    admin.query(
      `SELECT (SELECT count(*) FROM declarable_pair WHERE partner_id = $1)::int AS pairs,
              (SELECT count(*) FROM declaration WHERE reference >= '9')::int AS declarations,
              (SELECT count(*) FROM declaration_version WHERE number = 2)::int AS corrections`,
      [a.partnerId],
    ),
  )
  expect(rows).toEqual([{ pairs: expect.closeTo(20_000, -2), declarations: 100_000, corrections: 2_001 }])
})

/** The dearest question of a list, by what is asked. */
const dearest = (list: RegExp, which: RegExp) =>
  costs
    .filter((cost) => list.test(cost.what) && which.test(cost.which))
    .reduce((most, cost) => (cost.buffers > most.buffers ? cost : most))

const count = /^count$/
const page = /first|last|middle/

describe.each([
  ['[finding S6] pairs to declare, a page', /^pairs/, page, 1_200],
  ['[finding S6] pairs to declare, their number', /^pairs/, count, 1_200],
  ['[finding U11] months to declare, a page', /^months/, page, 1_200],
  ['[finding U11] months to declare, their number', /^months/, count, 1_200],
  ['[finding S7] declarations of a partner, a page', /^declarations \(partner\)/, page, 2_500],
  ['[finding S7] declarations of a partner, their number', /^declarations \(partner\)/, count, 2_500],
  ['[finding S7] declarations, for an agent, a page', /^declarations \(agent/, page, 2_500],
  ['[finding S7] declarations, for an agent, their number', /^declarations \(agent/, count, 2_500],
  ['[finding U3] search of pairs, a page', /^search of pairs/, page, 4_000],
  ['[finding U3] search of pairs, their number', /^search of pairs/, count, 3_000],
  ['[finding U3] search of declarations of a partner, a page', /^search of declarations \(partner\)/, page, 9_000],
  [
    '[finding U3] search of declarations of a partner, their number',
    /^search of declarations \(partner\)/,
    count,
    9_000,
  ],
  ['[finding U3] search of declarations, for an agent, a page', /^search of declarations \(agent/, page, 7_500],
  ['[finding U3] search of declarations, for an agent, their number', /^search of declarations \(agent/, count, 16_000],
  ['[finding U3] search of cases, a page', /^search of cases/, page, 9_000],
  ['[finding U3] search of cases, their number', /^search of cases/, count, 18_000],
  ['[finding S7] cases, a page', /^cases/, page, 900],
  ['[finding S7] cases, their number', /^cases/, count, 1_000],
] as const)('%s', (_title, list, which, most) => {
  test(`reads at most ${most} pages of 8 kB, whatever the filter, the order and the depth`, () => {
    const { buffers, what, which: asked } = dearest(list, which)
    expect(buffers, `${what}, ${asked}`).toBeLessThanOrEqual(most)
  })
})
