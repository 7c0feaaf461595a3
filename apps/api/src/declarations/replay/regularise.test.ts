import { asAdmin, urlFor, withContext } from '@cesu/db'
import { estimate, parseEstimateInput } from '@cesu/domain/contributions'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type {} from '../../../../../packages/db/test/postgres.setup.ts'
import { type TestPlatform, testPlatform } from '../../../test/test-platform.ts'
import { makePair, type PairChanges, type PartnerWorld } from '../../../test/world.ts'
import { type RegularisedRow, regularisedRows } from './list-regularised.ts'
import { regularise } from './regularise.ts'

const EARLIER = '2025-12'
const PERIOD = '2026-01'
const NOW = '2026-02-03T09:00:00Z'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(NOW)
})
afterAll(() => on.close())

const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)

const pay = { kind: 'NET_HOURLY', amountCents: 1_300 } as const

/** A month declared in January 2026 as if the rates of the year had not been known yet: on those of December. */
async function declaredOnProlonged(
  who: { partnerId: string; declarant: { subject: string } },
  changes: PairChanges = {},
): Promise<{ pair: PartnerWorld['pair']; id: string }> {
  const pair = await asOwner((tx) => makePair(tx, who.partnerId, changes))
  const days = { startDay: '2026-01-01', endDay: '2026-01-31', paymentDay: '2026-01-31' }
  const { employerId, employmentId } = pair
  const asked = { employerId, employmentId, period: PERIOD, ...days, hours: 40, pay, paidLeaveIncluded: true }
  const { id } = await (await on.as('PARTNER_STAFF', who.declarant.subject)).declarations.submit(asked)
  await keptOnDecember(id)
  return { pair, id }
}

/** Rewrites what was kept, as only the administrator can: no role of the platform may. */
async function keptOnDecember(id: string): Promise<void> {
  const kept = await asOwner((tx) => tx.declarationVersion.findFirstOrThrow({ where: { declarationId: id } }))
  const parsed = parseEstimateInput({
    ...{ period: EARLIER, pay, hours: 40, paidLeaveIncluded: true, exemption: kept.exemption },
    withholding: { kind: kept.withholdingKind, ratePcm: kept.withholdingRatePcm },
  })
  const answer = 'input' in parsed ? estimate(parsed.input) : parsed
  if ('refusals' in answer) throw new Error(JSON.stringify(answer.refusals))
  const { grossCents, employeeTotalCents, employerTotalCents, exemptionCents, hourlyDeductionCents } = answer
  const { contributionsCents, totalCostCents, taxCreditCents, costAfterCreditCents } = answer
  const lines = answer.lines.map(({ source: _source, legalText: _text, grade: _grade, ...line }) => line)
  const cents = [grossCents, employeeTotalCents, employerTotalCents, exemptionCents, hourlyDeductionCents]
  const totals = [contributionsCents, totalCostCents, taxCreditCents, costAfterCreditCents]
  await asAdmin(on.adminUrl, async (admin) => {
    await admin.query(
      `UPDATE declaration_version SET prolonged = true, provisional = '{pmss}', gross_cents = $2, employee_total_cents = $3,
         employer_total_cents = $4, exemption_cents = $5, hourly_deduction_cents = $6, contributions_cents = $7,
         total_cost_cents = $8, tax_credit_cents = $9, cost_after_credit_cents = $10, lines = $11, net_taxable_cents = $12
       WHERE declaration_id = $1`,
      [id, ...cents, ...totals, JSON.stringify(lines), answer.netTaxableCents],
    )
    await admin.query('UPDATE declaration SET contributions_cents = $2 WHERE id = $1', [id, contributionsCents])
  })
}

const versionsOf = (declarationId: string) =>
  asOwner((tx) => tx.declarationVersion.findMany({ where: { declarationId }, orderBy: { number: 'asc' } }))

/** Regularises; `atMost` transactions that write, then it dies. */
async function run(atMost = Number.POSITIVE_INFINITY) {
  let left = atMost
  const clock = () => {
    if (left-- === 0) throw new Error('killed')
    return new Date(NOW)
  }
  const span = {
    url: urlFor(on.adminUrl, 'cesu_jobs', inject('postgres').secret),
    from: '2026-01',
    to: '2026-12',
    prolonged: true,
    threads: 1,
  }
  const call = { db: on.platform.databases.jobs, clock, onProgress: () => undefined }
  const { versions, refused } = await regularise({ ...span, ...call })
  return { versions, refused }
}

async function report(): Promise<RegularisedRow[]> {
  const rows: RegularisedRow[] = []
  for await (const row of regularisedRows(on.platform.databases.jobs, new Date('2026-02-03T00:00:00Z'))) rows.push(row)
  return rows
}

test('[finding L18] the month of a year whose tables are not known is declared, kept and read as prolonged', async () => {
  on.setNow('2027-03-16T09:00:00Z')
  const pair = await asOwner((tx) => makePair(tx, on.world.first.partnerId))
  const declarant = await on.as('PARTNER_STAFF', on.world.first.declarant.subject)
  const days = { startDay: '2027-03-01', endDay: '2027-03-15', paymentDay: '2027-03-15' }
  const { employerId, employmentId } = pair
  const asked = { employerId, employmentId, period: '2027-03', ...days, hours: 20, pay, paidLeaveIncluded: true }
  const check = await declarant.declarations.check(asked)
  expect(check).toMatchObject({ errors: [], payslip: { prolonged: true } })
  const { id, period } = await declarant.declarations.submit(asked)
  const [version] = (await declarant.declarations.get({ employerId, period, id })).versions
  expect(version).toMatchObject({
    prolonged: true,
    provisional: check.payslip?.provisional,
    lines: check.payslip?.lines,
  })
  for (const { grade, legalText } of version?.lines ?? []) {
    expect([grade, legalText]).toEqual(['D', expect.stringContaining('provisoire, barème prolongé')])
  }
  on.setNow(NOW)
})

describe('[finding L18] regularising what was declared on prolonged values', () => {
  test('makes each new version once, whatever cuts it, tells the partners, and says who is owed what', async () => {
    const { first, second } = on.world
    const made = [
      await declaredOnProlonged(first),
      await declaredOnProlonged(first, { employer: { exemption: 'AGE_70' } }),
      await declaredOnProlonged(second),
    ]
    const before = await Promise.all(made.map(({ id }) => versionsOf(id)))

    await expect(run(1)).rejects.toThrow('killed')
    expect(await run()).toEqual({ versions: 2, refused: [] })
    expect(await run()).toEqual({ versions: 0, refused: [] })

    const after = await Promise.all(made.map(({ id }) => versionsOf(id)))
    const differences = after.map(([kept, now, ...more], index) => {
      expect(more).toEqual([])
      expect(kept).toEqual(before[index]?.[0])
      expect(now).toMatchObject({ reason: 'RATES', authorKind: 'SYSTEM', prolonged: false, netCents: kept?.netCents })
      return (now?.contributionsCents ?? 0) - (kept?.contributionsCents ?? 0)
    })
    expect(differences.every((cents) => cents !== 0)).toBe(true)
    for (const [index, { id }] of made.entries()) {
      const told = await asOwner((tx) =>
        tx.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } }),
      )
      expect(told.map(({ kind }) => kind)).toEqual(['DECLARATION_REGISTERED', 'DECLARATION_RECOMPUTED'])
      expect(told[1]?.payload).toMatchObject({ version: 2, differenceCents: differences[index], reason: 'RATES' })
      const trail = await asOwner((tx) =>
        tx.auditEntry.findMany({ where: { subjectId: id, kind: 'DECLARATION_RECOMPUTED' } }),
      )
      expect(trail).toMatchObject([{ actorKind: 'SYSTEM', actorName: 'Calcul automatique' }])
    }

    const rows = await report()
    const employers = rows.filter(({ employerId }) => employerId !== null)
    const cents = Object.fromEntries(
      employers.map(({ employerId, contributionsCents }) => [employerId, contributionsCents]),
    )
    expect(cents).toEqual(Object.fromEntries(made.map(({ pair }, index) => [pair.employerId, differences[index]])))
    expect(rows.every(({ netCents }) => netCents === 0)).toBe(true)
    const [one = 0, two = 0, three = 0] = differences
    const totals = rows.filter(({ employerId }) => employerId === null)
    expect(totals.map(({ partnerId, contributionsCents }) => [partnerId, contributionsCents]).sort()).toEqual(
      [
        [first.partnerId, one + two],
        [second.partnerId, three],
      ].sort(),
    )
    expect(JSON.stringify(rows)).not.toMatch(/[a-zé]{4,} [A-Z]/)
  })

  test('leaves a version alone that nothing moves, and one that is cancelled', async () => {
    const { id } = await declaredOnProlonged(on.world.first)
    await asAdmin(on.adminUrl, (admin) =>
      admin.query("UPDATE declaration SET status = 'CANCELLED' WHERE id = $1", [id]),
    )
    expect(await run()).toEqual({ versions: 0, refused: [] })
    expect(await versionsOf(id)).toHaveLength(1)
  })

  test('tells which month the law refuses today, and goes on with the others', async () => {
    const [refused, moved] = [await declaredOnProlonged(on.world.first), await declaredOnProlonged(on.world.second)]
    await asAdmin(on.adminUrl, (admin) =>
      admin.query("UPDATE declaration_version SET territory = 'MAYOTTE' WHERE declaration_id = $1", [refused.id]),
    )
    const { reference } = await asOwner((tx) => tx.declaration.findFirstOrThrow({ where: { id: refused.id } }))
    expect(await run()).toEqual({ versions: 1, refused: [reference] })
    expect(await versionsOf(moved.id)).toHaveLength(2)
  })
})
