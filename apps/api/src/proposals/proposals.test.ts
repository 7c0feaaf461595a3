import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { searchableName } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorker, NIR } from '../../test/a-worker.ts'
import { declaredMonths } from '../../test/declared-months.ts'
import { problemIn } from '../../test/problem-in.ts'
import { type PartnerCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair, type PairChanges } from '../../test/world.ts'

/** Another number with its key. */
const KNOWN_NIR = '184097500012338'

let on: TestPlatform
let declarant: PartnerCaller
let token: string

const owned = <R>(work: Parameters<typeof withContext<R>>[2]): Promise<R> =>
  withContext(on.owner, { kind: 'jobs' }, work)

beforeAll(async () => {
  on = await testPlatform()
  token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
  declarant = on.callerWith('PARTNER_STAFF', token)
})
afterAll(() => on.close())

/** Each call with a key of its own. */
const anew = () => on.callerWith('PARTNER_STAFF', token)
const newPair = (changes: PairChanges = {}) => owned((tx) => makePair(tx, on.world.first.partnerId, changes))

/** Somebody whom the platform knows by both numbers. */
async function knownWorker(nir: string, name: { familyName: string; givenNames: string }, birthDay: string) {
  const cesuNumber = `${Math.floor(Math.random() * 1e14)}`.padStart(14, '0')
  const searchName = searchableName(`${name.familyName} ${name.givenNames}`)
  const nirIndex = on.platform.sealing.index(nir)
  const employee = { ...name, searchName, cesuNumber, birthDay, nirIndex }
  const { employeeId } = await owned((tx) => makePair(tx, on.world.second.partnerId, { employee }))
  return { employeeId, cesuNumber }
}

const stored = (id: string) =>
  owned(async (tx) => {
    const [row] = await tx.$queryRaw<Record<string, unknown>[]>`
      SELECT p.*, m.outcome::text AS outcome, m.employee_id AS matched FROM employment_proposal p
      LEFT JOIN identity_match m ON m.employer_id = p.employer_id AND m.proposal_id = p.id WHERE p.id = ${id}::uuid`
    return row ?? {}
  })
const dayCount = () =>
  owned(
    (tx) => tx.$queryRaw<{ day: string; proposals: number; contradictions: number }[]>`
    SELECT day, proposals, contradictions FROM identity_check WHERE partner_id = ${on.world.first.partnerId}::uuid ORDER BY day`,
  )
const rowsFor = (employerId: string) =>
  owned(
    (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM employment_proposal WHERE employer_id = ${employerId}::uuid AND status = 'PENDING'`,
  )

describe('[security G] proposing a worker', () => {
  test('waits for the employer, with its trail; the number is sealed and never comes back', async () => {
    const { employerId } = await newPair()
    const { id } = await declarant.proposals.proposeEmployment(aWorker(employerId, { number: '2 55 08 14 168 025 38' }))
    const row = await stored(id)
    expect(row).toMatchObject({
      ...{ kind: 'NEW_CONTRACT', status: 'PENDING', search_name: 'LENOIR INES MARIE', birth_day: '1955-08-14' },
      ...{ cesu_number: null, nir_index: on.platform.sealing.index(NIR), weekly_hours_hundredths: 650, level: 2 },
      ...{ outcome: 'UNKNOWN', matched: null },
    })
    expect(row['nir_encrypted']).toMatch(/^v1\./)
    const page = await declarant.proposals.list({ search: 'ines len' })
    expect(page.rows).toMatchObject([
      { id, workerName: 'Inès Marie Lenoir', status: 'PENDING', startDay: '2026-12-01' },
    ])
    const traces = await owned((tx) => tx.auditEntry.findMany({ where: { subjectId: id } }))
    expect(traces.map(({ kind }) => kind)).toEqual(['EMPLOYMENT_PROPOSED'])
    const kept = await owned((tx) => tx.idempotencyRecord.findMany())
    for (const told of [page, traces, kept]) expect(JSON.stringify(told)).not.toMatch(/25508|168025|nir/i)
  })

  test('the answer is the same byte for byte, identifiers apart, for a known person, an unknown one and a contradiction', async () => {
    const person = { familyName: 'Connu-Hérisson', givenNames: 'Zoé' }
    const { employeeId, cesuNumber } = await knownWorker(KNOWN_NIR, person, '1984-09-03')
    const same = { ...person, birthDay: '1984-09-03', number: KNOWN_NIR }
    const cases = [
      ['known by NIR', { ...same, familyName: 'connu herisson', givenNames: 'ZOE' }, 'FOUND'],
      ['known by Cesu number', { ...same, numberKind: 'CESU', number: cesuNumber }, 'FOUND'],
      ['unknown by NIR', { ...same, number: NIR }, 'UNKNOWN'],
      ['unknown by Cesu number', { ...same, numberKind: 'CESU', number: '99999999999999' }, 'UNKNOWN'],
      ['another name', { ...same, familyName: 'Connu' }, 'CONTRADICTED'],
      ['another first name', { ...same, givenNames: 'Léa' }, 'CONTRADICTED'],
      ['another birth day', { ...same, birthDay: '1984-09-04' }, 'CONTRADICTED'],
      [
        'another name, by Cesu number',
        { ...same, familyName: 'X', numberKind: 'CESU', number: cesuNumber },
        'CONTRADICTED',
      ],
    ] as const
    const answers = new Set<string>()
    for (const [, traits, outcome] of cases) {
      const { employerId } = await newPair()
      const answer = await anew().proposals.proposeEmployment(aWorker(employerId, traits))
      const { rows } = await anew().proposals.list({ limit: 1 })
      const names = `${traits.givenNames} ${traits.familyName}`
      answers.add(
        JSON.stringify([answer, rows])
          .replaceAll(answer.id, 'ID')
          .replaceAll(employerId, 'EMPLOYER')
          .replace(names, 'NAME')
          .replace(/Anne Dubois \w{4}/, 'NAME'),
      )
      expect(await stored(answer.id)).toMatchObject({ outcome, matched: outcome === 'UNKNOWN' ? null : employeeId })
    }
    expect(answers.size).toBe(1)
    expect((await dayCount()).at(-1)).toMatchObject({ contradictions: 4 })
  })

  test('the same one, sent 20 times at once, is one', async () => {
    const { employerId } = await newPair()
    const calls = Array.from({ length: 20 }, () => anew().proposals.proposeEmployment(aWorker(employerId)))
    const settled = await Promise.allSettled(calls)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await rowsFor(employerId)).toHaveLength(1)
    expect(await problemIn(anew().proposals.proposeEmployment(aWorker(employerId)))).toMatchObject({
      ...{ status: 409, code: 'proposal.pending' },
    })
  })

  test('the same key gets the same answer', async () => {
    const { employerId } = await newPair()
    const key = randomUUID()
    const ask = () => on.callerWith('PARTNER_STAFF', token, key).proposals.proposeEmployment(aWorker(employerId))
    expect(await ask()).toEqual(await ask())
    expect(await rowsFor(employerId)).toHaveLength(1)
  })

  test('refused: all the reasons at once, each with field, cause and remedy, and nothing is written', async () => {
    const { employerId } = await newPair()
    const wrong = aWorker(employerId, {
      ...{ number: '255081416802539', netHourlyCents: 900, startDay: '2026-07-31', weeklyHours: 5, leaveMode: 'TAKEN' },
    })
    const before = await dayCount()
    const { status, errors } = await problemIn(anew().proposals.proposeEmployment(wrong))
    expect(status).toBe(422)
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/number worker.nir_wrong',
      '/startDay contract.starts_too_early',
      '/leaveMode contract.leave_included',
      '/netHourlyCents contract.wage_below_minimum',
    ])
    for (const { detail, remedy } of errors) expect([detail, remedy].join()).not.toContain('25508')
    expect(errors.every(({ detail, remedy }) => detail !== '' && remedy !== '')).toBe(true)
    expect(await rowsFor(employerId)).toEqual([])
    expect(await dayCount()).toEqual(before)
  })

  test.each([
    ['an act that the mandate does not hold', { acts: ['DECLARE', 'PROPOSE_END'] }, 'mandate.act_not_covered'],
    ['a mandate that has ended', { endDay: '2026-11-02' }, 'mandate.out_of_dates'],
    ['a mandate that was revoked', { status: 'REVOKED', revokedAt: new Date() }, 'mandate.not_active'],
  ] satisfies [string, PairChanges['mandate'], string][])('refused: %s', async (_title, mandate, code) => {
    const { employerId } = await newPair({ mandate })
    const { errors } = await problemIn(anew().proposals.proposeEmployment(aWorker(employerId)))
    expect(errors).toMatchObject([{ pointer: '/employerId', code, actor: 'EMPLOYER' }])
    if (code === 'mandate.out_of_dates') return
    const { hinders } = await anew().employers.get({ employerId })
    expect(hinders.employment?.cause).toBe(errors[0]?.detail)
  })

  test('nothing for an employer of another partner, nor for one who does not exist: the same answer', async () => {
    const other = on.world.second.pair.employerId
    const [a, b] = await Promise.all(
      [other, randomUUID()].map((employerId) => problemIn(anew().proposals.proposeEmployment(aWorker(employerId)))),
    )
    expect(a).toEqual(b)
    expect(a?.errors).toMatchObject([{ pointer: '/employerId', code: 'mandate.missing' }])
    expect(await problemIn(anew().employers.get({ employerId: other }))).toMatchObject({ status: 404 })
  })

  test('a reader may not propose', async () => {
    const reader = await on.as('PARTNER_STAFF', on.world.first.reader.subject)
    const { employerId } = await newPair()
    expect(await problemIn(reader.proposals.proposeEmployment(aWorker(employerId)))).toMatchObject({ status: 403 })
    expect((await reader.proposals.list({})).rows.length).toBeGreaterThan(0)
  })
})

describe('proposing an end', () => {
  const anEnd = ({ employerId, employmentId }: { employerId: string; employmentId: string }, over = {}) => ({
    ...{ employerId, employmentId, endDay: '2026-12-31', route: 'UNFITNESS' as const, ...over },
  })

  test('waits for the employer; of 20 at once, one; the trail says the day and not the way', async () => {
    const pair = await newPair()
    const settled = await Promise.allSettled(Array.from({ length: 20 }, () => anew().proposals.proposeEnd(anEnd(pair))))
    const done = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(done).toHaveLength(1)
    expect(await stored(String(done[0]?.id))).toMatchObject({ kind: 'END', end_day: '2026-12-31', outcome: null })
    const traces = await owned((tx) => tx.auditEntry.findMany({ where: { subjectId: String(done[0]?.id) } }))
    expect(traces.map(({ kind }) => kind)).toEqual(['END_PROPOSED'])
    expect(JSON.stringify(traces)).not.toContain('UNFITNESS')
    // Proposed again once it is withdrawn.
    await anew().proposals.withdraw({ employerId: pair.employerId, id: String(done[0]?.id) })
    await anew().proposals.proposeEnd(anEnd(pair))
  })

  test.each([
    ['before the contract', { endDay: '2024-12-31' }, 'end.before_start'],
    ['more than a year ago', { endDay: '2025-11-02' }, 'end.too_early'],
    ['more than a year ahead', { endDay: '2027-11-04' }, 'end.too_late'],
  ])('refused: %s', async (_title, over, code) => {
    const { errors } = await problemIn(anew().proposals.proposeEnd(anEnd(await newPair(), over)))
    expect(errors).toMatchObject([{ pointer: '/endDay', code }])
  })

  test('refused before a month that is declared, and not in the last one', async () => {
    const { newPair: pairOf, declared } = declaredMonths(() => on)
    const pair = await pairOf()
    await declared(pair)
    const { errors } = await problemIn(anew().proposals.proposeEnd(anEnd(pair, { endDay: '2026-09-30' })))
    expect(errors).toMatchObject([{ pointer: '/endDay', code: 'event.months_after' }])
    expect(errors[0]?.detail).toContain('Octobre 2026 est déclaré')
    await anew().proposals.proposeEnd(anEnd(pair, { endDay: '2026-10-15' }))
  })

  test('refused without the act, and for another partner’s contract', async () => {
    const without = await newPair({ mandate: { acts: ['PROPOSE_EMPLOYMENT'] } })
    const { errors } = await problemIn(anew().proposals.proposeEnd(anEnd(without)))
    expect(errors).toMatchObject([{ pointer: '/employmentId', code: 'mandate.act_not_covered' }])
    const { errors: none } = await problemIn(anew().proposals.proposeEnd(anEnd(on.world.second.pair)))
    expect(none).toMatchObject([{ code: 'mandate.missing' }])
  })
})

describe('withdrawing', () => {
  test('once, 20 at once; nothing is left to withdraw, nor for another partner', async () => {
    const { employerId } = await newPair()
    const { id } = await anew().proposals.proposeEmployment(aWorker(employerId))
    const other = await on.as('PARTNER_STAFF', on.world.second.declarant.subject)
    expect(await problemIn(other.proposals.withdraw({ employerId, id }))).toMatchObject({ status: 404 })
    expect((await other.proposals.list({})).rows).toEqual([])
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, () => anew().proposals.withdraw({ employerId, id })),
    )
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await problemIn(anew().proposals.withdraw({ employerId, id }))).toMatchObject({ code: 'proposal.withdrawn' })
    expect(await stored(id)).toMatchObject({ status: 'WITHDRAWN', withdrawn_by_name: 'declarant Essai' })
    const traces = await owned((tx) => tx.auditEntry.count({ where: { subjectId: id, kind: 'PROPOSAL_WITHDRAWN' } }))
    expect(traces).toBe(1)
    expect((await anew().proposals.list({ status: 'WITHDRAWN' })).rows.map((row) => row.id)).toContain(id)
  })
})

test('employers are found by any word of their name, those who employ nobody yet too', async () => {
  const { employerId } = await newPair({
    employer: { givenNames: 'Maëlle', familyName: 'Guétranquille', searchName: 'GUETRANQUILLE MAELLE' },
  })
  await owned((tx) => tx.$executeRaw`DELETE FROM employment_terms WHERE employer_id = ${employerId}::uuid`)
  await owned((tx) => tx.$executeRaw`DELETE FROM employment WHERE employer_id = ${employerId}::uuid`)
  const { rows, count } = await anew().employers.list({ search: 'mae gue' })
  expect(rows).toMatchObject([{ employerId, name: 'Maëlle Guétranquille', city: 'Paris' }])
  expect(count.value).toBe(1)
})
