import { createHash, randomBytes } from 'node:crypto'
import { createSecrets, type Db } from '@cesu/db'
import { parameterRegister, watchOf } from '@cesu/domain/parameters'
import { isIban, isNir, isSiret, periodsFrom } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../packages/db/test/fresh-database.ts'
import { seedDemoWorld } from './seed-demo-world.ts'

const key = () => randomBytes(32).toString('base64')
const secrets = createSecrets({ dataKeys: `v1:${key()}`, indexKey: key() })
const now = new Date('2026-11-23T09:00:00Z')

const databases: FreshDatabase[] = []
let owner: Db
/** Two of a few months, on the same day. */
let twins: [Db, Db]
/** Made in a year that the tables of the law do not know. */
let later: Db

const seeded = async (now: Date, months: number): Promise<Db> => {
  const database = await freshDatabase()
  databases.push(database)
  const db = database.connect('cesu_migrator', { max: 1, timeoutMs: 300_000 })
  await seedDemoWorld({ owner: db, secrets, secret: 'secret', now, months, onProgress: () => undefined })
  return db
}

beforeAll(async () => {
  const few = 3
  owner = await seeded(now, 10)
  twins = await Promise.all([seeded(now, few), seeded(now, few)])
  later = await seeded(new Date('2028-03-16T09:00:00Z'), few)
}, 300_000)
afterAll(() => Promise.all(databases.map((database) => database.close())))

const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

/** What the world looks like, without what is encrypted anew each time. */
async function fingerprint(db: Db): Promise<string> {
  const order = { orderBy: { id: 'asc' } } as const
  const world = [
    await db.partner.findMany(order),
    await db.partnerStaff.findMany(order),
    await db.agent.findMany(order),
    await db.employer.findMany({ ...order, omit: { ibanEncrypted: true } }),
    await db.employee.findMany({ ...order, omit: { nirEncrypted: true } }),
    await db.employment.findMany(order),
    await db.employmentTerms.findMany({ orderBy: [{ employmentId: 'asc' }, { fromDay: 'asc' }] }),
    await db.mandate.findMany(order),
    await db.declaration.findMany(order),
    await db.declarationVersion.findMany({ orderBy: { declarationId: 'asc' } }),
    await db.case.findMany(order),
    await db.parameterCheck.findMany(order),
  ]
  return createHash('sha256').update(JSON.stringify(world, plain)).digest('hex')
}

describe('the demo world', () => {
  test('is the same each time it is made on the same day', async () => {
    expect(await fingerprint(twins[0])).toBe(await fingerprint(twins[1]))
  })

  test('[finding L18] has its months on any day, those of a year whose tables are not known on prolonged values', async () => {
    const months = await later.declaration.groupBy({ by: ['period'], _count: true, orderBy: { period: 'asc' } })
    expect(months.map(({ period }) => period)).toEqual(periodsFrom('2027-12', '2028-02'))
    expect(await later.declarationVersion.count({ where: { prolonged: false } })).toBe(0)
  })

  test('is believable: partners of four trades, people, ten months, cases for two teams', async () => {
    const kinds = (await owner.partner.findMany()).map(({ kind }) => kind)
    // Four trades, and those who declare nothing: public services, and an issuer of titles.
    expect(new Set(kinds).size).toBe(6)
    // Three of them gave nobody a mandate, and are nobody's to read.
    // Two more are homonyms, for a person who could be either.
    expect(await owner.employer.count()).toBe(65)
    expect(await owner.canaryPerson.count()).toBe(3)
    const canaries = (await owner.canaryPerson.findMany()).map(({ personId }) => personId)
    expect(await owner.mandate.count({ where: { employerId: { in: canaries } } })).toBe(0)
    expect(await owner.employee.count()).toBe(92)
    const periods = await owner.declaration.groupBy({ by: ['period'], _count: true, orderBy: { period: 'asc' } })
    expect(periods.map(({ period }) => period)).toHaveLength(10)
    expect(periods.at(-1)?.period).toBe('2026-10')
    const cases = await owner.case.groupBy({ by: ['teamId', 'status'], _count: true })
    expect(new Set(cases.map(({ teamId }) => teamId)).size).toBe(2)
    expect(new Set(cases.map(({ status }) => status)).size).toBe(3)
    // What was done with a case, its trail says.
    const [done, traced] = await Promise.all([
      owner.case.count({ where: { status: { in: ['RESOLVED', 'IN_PROGRESS'] } } }),
      owner.auditEntry.count({ where: { subjectKind: 'CASE', kind: { in: ['CASE_DECIDED', 'CASE_MOVED'] } } }),
    ])
    expect(traced).toBe(done)
  })

  test('[finding A11] has people hired twice by the same employer, and declared in both contracts; others got a raise', async () => {
    const employments = await owner.employment.findMany({
      include: { terms: true, _count: { select: { declarations: true } } },
    })
    const pairs = Map.groupBy(employments, ({ employerId, employeeId }) => `${employerId} ${employeeId}`)
    const twice = [...pairs.values()].filter(({ length }) => length === 2)
    expect(twice).toHaveLength(2)
    const declared = twice.map((contracts) => contracts.every(({ _count }) => _count.declarations > 0))
    expect(declared).toContain(true)
    const raised = employments.filter(({ terms }) => terms.length === 2)
    expect(raised.length).toBeGreaterThan(5)
  })

  test('has people hired this month, by employers of two partners, whom nobody has declared yet', async () => {
    for (const [db, startDay] of [
      [owner, '2026-11-01'],
      [later, '2028-03-01'],
    ] as const) {
      const newcomers = await db.employment.findMany({
        where: { startDay },
        include: { declarable: true, terms: true },
      })
      expect(newcomers).toHaveLength(2)
      for (const { terms } of newcomers) expect(terms).toMatchObject([{ fromDay: startDay }])
      expect(newcomers.flatMap(({ declarable }) => declarable.map(({ nextPeriod }) => nextPeriod))).toEqual(
        Array.from({ length: 2 }, () => startDay.slice(0, 7)),
      )
      expect(new Set(newcomers.flatMap(({ declarable }) => declarable.map(({ partnerId }) => partnerId))).size).toBe(2)
      const ids = newcomers.map(({ id }) => id)
      expect(await db.declaration.count({ where: { employmentId: { in: ids } } })).toBe(0)
    }
  })

  test('[finding A14] says that it is fictive in one row', async () => {
    expect(await owner.installation.findMany()).toMatchObject([{ id: 1, demo: true }])
  })

  test('has parameters to check again and others that are up to date, by its two supervisors', async () => {
    const checks = await owner.parameterCheck.findMany()
    expect(new Set(checks.map(({ agentName }) => agentName)).size).toBe(2)
    const lasts = Map.groupBy(checks, ({ parameterId }) => parameterId)
    const due = parameterRegister().filter((parameter) => {
      const days = (lasts.get(parameter.id) ?? []).toSorted((a, b) => (a.checkedDay < b.checkedDay ? 1 : -1))
      return watchOf(parameter, days[0] ?? null, '2026-11-23').isDue
    })
    expect(due.length).toBeGreaterThan(10)
    expect(due.length).toBeLessThan(parameterRegister().length / 2)
    expect(await owner.auditEntry.count({ where: { kind: 'PARAMETER_CHECKED' } })).toBe(checks.length)
  })

  test('has identifiers whose keys are right, and encrypted where they must be', async () => {
    for (const { siret } of await owner.partner.findMany()) expect(isSiret(siret), siret).toBe(true)
    for (const { id, ibanEncrypted } of await owner.employer.findMany({ omit: { ibanEncrypted: false } })) {
      // The homonyms have no account.
      if (ibanEncrypted === null) continue
      const iban = secrets.decrypt(ibanEncrypted ?? '', { table: 'employer', column: 'iban_encrypted', id })
      expect(isIban(iban), iban).toBe(true)
    }
    const people = await owner.employee.findMany({ omit: { nirEncrypted: false, nirIndex: false } })
    for (const { id, nirEncrypted, nirIndex } of people) {
      const nir = secrets.decrypt(nirEncrypted, { table: 'employee', column: 'nir_encrypted', id })
      expect(isNir(nir), nir).toBe(true)
      expect(secrets.index(nir)).toBe(nirIndex)
    }
  })

  test('is made once: a second start leaves it alone', async () => {
    const before = await owner.declaration.count()
    expect(
      await seedDemoWorld({ owner, secrets, secret: 'secret', now, months: 10, onProgress: () => undefined }),
    ).toBeNull()
    expect(await owner.declaration.count()).toBe(before)
  })

  test('balances: each version’s totals are the sums of its lines', async () => {
    const wrong = await owner.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM declaration_version v
      WHERE employee_total_cents <> (SELECT sum((line->>'amountCents')::int)
              FROM jsonb_array_elements(v.lines) line WHERE line->>'payer' = 'EMPLOYEE')
         OR employer_total_cents <> (SELECT sum((line->>'amountCents')::int)
              FROM jsonb_array_elements(v.lines) line WHERE line->>'payer' = 'EMPLOYER')
         OR gross_cents - employee_total_cents <> net_cents
         OR contributions_cents <>
              employee_total_cents + employer_total_cents - exemption_cents - hourly_deduction_cents`
    expect(wrong[0].count).toBe(0)
  })
})
