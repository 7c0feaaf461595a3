import { randomUUID } from 'node:crypto'
import { listBrokenTitleRules, Prisma, remitTitles } from '@cesu/db'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isProving, trials } from '../../../scripts/trials.ts'
import { watchTitles } from '../src/jobs/watch-titles.ts'
import { DEMO_CIVIL_KEY } from '../src/platform/config.ts'
import { declaredMonths } from './declared-months.ts'
import { noMail } from './no-mail.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { makeIssuer, titleKeeper } from './titles.ts'

const NOW = '2026-11-03T09:00:00Z'
let on: TestPlatform
let issuerId: string
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
  issuerId = on.world.second.partnerId
  await makeIssuer(on, issuerId)
})
afterAll(() => on.close())
beforeEach(() => on.setNow(NOW))
const { asOwner, newPair, declared, declarant } = declaredMonths(() => on)

/** So many titles of 20,00 €, kept: their numbers. */
const kept = titleKeeper(
  () => on,
  () => issuerId,
  50_000,
)
const sixtyHours = { hours: 60, pay: { kind: 'NET_HOURLY', amountCents: 1_500 } } as const
/** A month of 900,00 € that so many titles pay. */
async function paidBy(count: number) {
  const [numbers, pair] = [await kept(count), await newPair()]
  return { numbers, pair, ...(await declared(pair, { ...sixtyHours, titles: { numbers } })) }
}
const remitted = (numbers: readonly string[]) =>
  asOwner((tx) =>
    remitTitles(
      tx,
      { partnerId: issuerId, fileId: randomUUID(), at: new Date(NOW), today: '2026-11-03' },
      numbers.map((number, line) => ({
        ...{ line, slip: 'B', nan: null, vintage: 2026, number, cents: 2_000, month: null, reference: null },
      })),
    ),
  )
const night = () =>
  watchTitles.run({
    ...{ db: on.platform.databases.jobs, now: new Date(NOW), clock: on.platform.now, mailing: noMail },
    ...{ signal: new AbortController().signal, today: '2026-11-03' },
  })
const cases = async () =>
  (await asOwner((tx) => tx.case.findMany({ where: { kind: 'VOUCHER_ANOMALY' }, orderBy: { number: 'asc' } }))).map(
    ({ facts, subjectKind, stakeCents }) => ({ ...(facts as { reason: string }), subjectKind, stakeCents }),
  )
const ofReason = async (reason: string) => (await cases()).filter((one) => one.reason === reason)

test('a night opens a case for each thing that it sees, with its figures; the next one opens none', async () => {
  expect(await night()).toBe(0)
  await paidBy(26)
  const own = await paidBy(1)
  const person = { givenNames: 'Nadia', familyName: 'Fictive', birthDay: '1980-01-01', createdAt: new Date(NOW) }
  const who = { employerId: own.pair.employerId, employeeId: own.pair.employeeId }
  await asOwner((tx) => tx.citizen.create({ data: { issuer: DEMO_CIVIL_KEY, subject: 'les-deux', ...person, ...who } }))
  const suspended = await paidBy(2)
  await asOwner(async (tx) => {
    await tx.voucherIssuer.updateMany({ data: { suspendedAt: new Date('2026-11-01T09:00:00Z') } })
    const [id, at] = [randomUUID(), new Date(NOW)]
    const file = { partnerId: issuerId, id, kind: 'REMITTANCES', format: 'CSV', encoding: 'UTF_8', size: 10 } as const
    const read = { status: 'DONE', readBytes: 10, lines: 3, accepted: 1, chunks: 1, endedAt: at } as const
    const received = { sha256: 'ab'.repeat(32), receivedAt: at, receivedByName: 'Essai' }
    await tx.receivedFile.create({ data: { ...file, ...read, ...received } })
    const refusals = [2, 3].map((line) => ({ line, errors: [{ code: 'remittance.not_declared' }] }))
    const chunk = { partnerId: issuerId, fileId: id, number: 0, firstLine: 1, lines: 3, fromByte: 0, toByte: 10 }
    await tx.receivedFileChunk.create({ data: { ...chunk, refusals, doneAt: at } })
  })
  await remitted(suspended.numbers)
  const over = await paidBy(3)
  await remitted(over.numbers)
  await (await declarant()).declarations.cancel({ ...over.read, reason: 'NOT_WORKED' })
  await night()
  expect(await night()).toBe(0)
  expect((await cases()).map(({ reason }) => reason).toSorted()).toEqual([
    ...['BURST', 'NOT_DECLARED', 'OWN_EMPLOYER', 'REMITTED_RELEASE', 'SUSPENDED_ISSUER'],
  ])
  expect(await ofReason('BURST')).toMatchObject([
    { month: '2026-10', titles: 26, cents: 52_000, medianCents: 0, subjectKind: 'VOUCHER', stakeCents: 52_000n },
  ])
  expect(await ofReason('NOT_DECLARED')).toMatchObject([{ titles: 2, day: '2026-11-03', subjectKind: 'RECEIVED_FILE' }])
  expect(await ofReason('OWN_EMPLOYER')).toMatchObject([{ titles: 1, cents: 2_000 }])
  expect(await ofReason('REMITTED_RELEASE')).toMatchObject([{ titles: 3, overCents: 6_000, stakeCents: 6_000n }])
  expect(await ofReason('SUSPENDED_ISSUER')).toMatchObject([{ sinceDay: '2026-11-01' }])
})

describe('what must always hold of titles', () => {
  const rules = async () => (await asOwner(listBrokenTitleRules)).map(({ rule, titles }) => `${rule} ${titles}`)

  test(
    'of lives drawn at random, in bulk: used, released, lost, remitted, paid, cancelled, in any order',
    async () => {
      await asOwner((tx) => tx.voucherIssuer.updateMany({ data: { suspendedAt: null } }))
      const { key } = await declared(await newPair(), sixtyHours)
      const months: (typeof key)[] = []
      // One bulk of 1,000 titles of 0,01 € to 0,09 €, each with a life of its own, by the functions that people's acts call.
      const bulks = fc.asyncProperty(fc.integer({ min: 0, max: 999_999 }), async (seed) => {
        const bulk = months.push((await declared(await newPair(), sixtyHours)).key)
        await asOwner(async (tx) => {
          await tx.$executeRaw`SELECT setseed(${seed / 1_000_000}::float8)`
          await tx.$executeRaw`
            INSERT INTO voucher (partner_id, vintage, number, status, face_value_cents, funder_share_cents, electronic, funder_siret, services,
              usable_until, remittable_until, file_id, line, registered_at)
            SELECT ${issuerId}::uuid, 2026, 'L' || ${bulk}::int || 'N' || n, 'ASSIGNED', 1 + floor(random() * 9)::int, 0, random() < 0.5,
              '99900001100018', '{}', '2027-01-31', '2027-02-28', gen_random_uuid(), n, now() FROM generate_series(1, 1000) n`
          for (let step = 0; step < 12; step += 1)
            await lived(tx, { issuerId, bulk, month: months.at(-1 - (step % 3)) ?? key })
        })
      })
      await fc.assert(bulks, { numRuns: trials(1_000_000, 2_000) / 1_000, endOnFailure: true })
      expect(await rules()).toEqual([])
      const [sum] = await asOwner(
        (tx) => tx.$queryRaw<{ same: boolean; double: number; states: number }[]>`
        SELECT sum(face_value_cents) = (SELECT sum(cents) FROM (
            SELECT sum(face_value_cents) AS cents FROM voucher WHERE number LIKE 'L%' GROUP BY status) s) AS same,
          (SELECT count(*)::int FROM (SELECT FROM voucher_use WHERE released_at IS NULL GROUP BY number HAVING count(*) > 1) d) AS double,
          count(DISTINCT status)::int AS states
        FROM voucher WHERE number LIKE 'L%'`,
      )
      expect(sum).toEqual({ same: true, double: 0, states: 6 })
    },
    isProving() ? 3_600_000 : 60_000,
  )

  test('each rule that does not hold is seen, opens a case, and fails the job', async () => {
    await night().catch(() => undefined)
    const { numbers, key } = await paidBy(2)
    const [first = ''] = numbers
    await remitted([first])
    const break_ = async (sql: string) => asOwner((tx) => tx.$executeRawUnsafe(sql))
    await break_(
      `UPDATE remittance SET titles = 2, cents = 4000 WHERE id = (SELECT remittance_id FROM voucher_use WHERE number = '${first}')`,
    )
    await break_(`UPDATE voucher_use SET face_value_cents = 1999 WHERE number = '${numbers[1]}'`)
    await break_(`UPDATE declaration_version SET net_paid_cents = 1000 WHERE declaration_id = '${key.id}'`).catch(
      () => undefined,
    )
    await break_(`UPDATE received_file SET kind = 'VOUCHERS' WHERE kind = 'REMITTANCES'`)
    expect((await rules()).toSorted()).toEqual(['REGISTERED 1', 'REMITTANCE 2', 'STATE 1'])
    await expect(night()).rejects.toThrow('rules of titles that do not hold')
    await expect(night()).rejects.toThrow()
    const broken = await ofReason('BROKEN_RULE')
    expect(broken.map(({ subjectKind }) => subjectKind).toSorted()).toEqual(['RECEIVED_FILE', 'VOUCHER', 'VOUCHER'])
  })
})

type Tx = Parameters<Parameters<typeof asOwner>[0]>[0]

/** One step of the lives of a bulk: some titles of it, drawn, do one thing; what their state forbids does nothing. */
async function lived(
  tx: Tx,
  of: { issuerId: string; bulk: number; month: { employerId: string; period: string; id: string } },
): Promise<void> {
  const { employerId, period, id } = of.month
  const [from, to] = [`L${of.bulk}N`, `L${of.bulk}O`]
  const drawn = Prisma.sql`vintage = 2026 AND number BETWEEN ${from} AND ${to}`
  await tx.$executeRaw`
    SELECT use_titles(${employerId}::uuid, ${period}, ${id}::uuid, now(), array_agg(gen_random_uuid()), array_agg(partner_id), array_agg(vintage),
      array_agg(number::text))
    FROM (SELECT * FROM voucher WHERE partner_id = ${of.issuerId}::uuid AND ${drawn} AND status IN ('ASSIGNED', 'USED') ORDER BY random() LIMIT 150) v`
  await tx.$executeRaw`
    SELECT release_titles(${employerId}::uuid, ${period}, ${id}::uuid, now(), (
      SELECT array_agg(id) FROM (SELECT id FROM voucher_use WHERE issuer_id = ${of.issuerId}::uuid AND released_at IS NULL AND ${drawn} AND declaration_id = ${id}::uuid ORDER BY random() LIMIT 20) u))`
  await tx.$executeRaw`
    SELECT remit_titles(${of.issuerId}::uuid, gen_random_uuid(), now(), '2026-11-03', array_agg(n::int), array_agg('B' || n % 3), array_agg(NULL::text),
      array_agg(vintage), array_agg(number::text), array_agg(face_value_cents), array_agg(NULL::text), array_agg(NULL::text))
    FROM (SELECT *, row_number() OVER () AS n FROM voucher WHERE partner_id = ${of.issuerId}::uuid AND ${drawn} ORDER BY random() LIMIT 40) v`
  await tx.$executeRaw`
    UPDATE voucher SET status = CASE WHEN random() < 0.5 THEN 'LOST' ELSE 'EXCHANGED' END::"VoucherStatus", version = version + 1
    WHERE partner_id = ${of.issuerId}::uuid AND ${drawn} AND status = 'ASSIGNED' AND random() < 0.02`
  await tx.$executeRaw`
    WITH paid AS (
      UPDATE remittance SET paid_day = '2026-11-03', paid_said_at = now(), paid_said_by = 'Essai'
      WHERE id IN (SELECT remittance_id FROM voucher_use WHERE issuer_id = ${of.issuerId}::uuid AND released_at IS NULL AND ${drawn} AND random() < 0.02) AND paid_day IS NULL RETURNING id
    )
    UPDATE voucher v SET status = 'REIMBURSED', version = v.version + 1
    FROM paid JOIN voucher_use u ON u.remittance_id = paid.id WHERE v.number = u.number AND v.partner_id = u.issuer_id AND v.vintage = u.vintage`
}
