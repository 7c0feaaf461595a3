import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { nirKey } from '@cesu/domain/shared'
import { expect, test } from 'vitest'
import { type Consent, consentTests, outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import { problemIn } from '../../test/problem-in.ts'
import type { TestPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
let of: Consent
consentTests((made) => {
  ;({ on, of } = made)
})

const owned = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)

/** An employer who let the partner propose, and the two of them. */
async function proposing() {
  const employer = await of.makeEmployer()
  const asked = await (await of.partner()).mandates.request({
    persons: [{ email: `${randomUUID()}@exemple.invalid` }],
    ...{ acts: ['DECLARE', 'PROPOSE_EMPLOYMENT', 'PROPOSE_END'], months: 12 },
  })
  const id = asked.verdicts[0]?.id ?? ''
  const person = await of.citizen(employer.subject)
  await person.mandates.give({ token: of.tokenOf(id), months: 12 })
  return { ...employer, person, staff: await of.partner() }
}

let rank = 0
const newNir = () => {
  rank += 1
  const body = `2850814168${String(rank).padStart(3, '0')}`
  return `${body}${nirKey(body)}`
}

const worker = (employerId: string, number: string) => ({
  ...{ employerId, familyName: 'Lenoir', givenNames: 'Inès Marie', birthDay: '1985-08-14', activity: 'Ménage' },
  ...{ numberKind: 'NIR' as const, number, startDay: '2026-12-01', weeklyHours: 6.5, netHourlyCents: 1_300 },
  ...{ level: 2, certified: false, leaveMode: 'INCLUDED' as const },
})

test('accepted, a new worker and their contract are made: the partner declares them', async () => {
  const { employerId, person, staff } = await proposing()
  const { id } = await staff.proposals.proposeEmployment(worker(employerId, newNir()))
  const { proposals } = await person.proposals.list()
  expect(proposals).toMatchObject([
    { id, kind: 'NEW_CONTRACT', workerName: 'Inès Marie Lenoir', netHourlyCents: 1_300 },
  ])
  expect(JSON.stringify(proposals)).not.toMatch(/285081416/)
  expect(await person.proposals.answer({ id, accept: true })).toEqual({ outcome: 'DONE' })
  const pair = await staff.employments.get({ employerId, employmentId: id })
  expect(pair).toMatchObject({ employerId })
  const made = await owned((tx) =>
    tx.employment.findFirstOrThrow({ where: { id }, include: { employee: true, terms: true } }),
  )
  expect(made.employee).toMatchObject({ searchName: 'LENOIR INES MARIE', birthDay: '1985-08-14' })
  expect(made.employee.cesuNumber).toMatch(/^8\d{13}$/)
  expect(made.terms).toMatchObject([{ fromDay: '2026-12-01', weeklyHoursHundredths: 650, level: 2 }])
  expect((await person.proposals.list()).proposals).toEqual([])
})

test('20 answers at once, yes and no mixed: one is kept', async () => {
  const { employerId, person, staff } = await proposing()
  const { id } = await staff.proposals.proposeEmployment(worker(employerId, newNir()))
  const outcomes = await twentyAtOnce((turn) => person.proposals.answer({ id, accept: turn % 2 === 0 }))
  expect(outcomes).toEqual({ done: 1, 'proposal.answered': 19 })
})

test('a known worker of the same traits is taken; one whose number is another’s goes to an agent, and makes no contract', async () => {
  const number = newNir()
  const [first, second, third] = [await proposing(), await proposing(), await proposing()]
  const { id } = await first.staff.proposals.proposeEmployment(worker(first.employerId, number))
  await first.person.proposals.answer({ id, accept: true })
  const again = await second.staff.proposals.proposeEmployment(worker(second.employerId, number))
  expect(await second.person.proposals.answer({ id: again.id, accept: true })).toEqual({ outcome: 'DONE' })
  const contracts = await owned((tx) => tx.employment.findMany({ where: { id: { in: [id, again.id] } } }))
  expect(new Set(contracts.map(({ employeeId }) => employeeId)).size).toBe(1)
  const other = { ...worker(third.employerId, number), familyName: 'Leblanc' }
  const doubtful = await third.staff.proposals.proposeEmployment(other)
  expect(await third.person.proposals.answer({ id: doubtful.id, accept: true })).toEqual({ outcome: 'IDENTITY' })
  expect(await of.casesAbout(doubtful.id)).toEqual(['IDENTITY_MISMATCH PROPOSAL'])
  expect(await owned((tx) => tx.employment.count({ where: { id: doubtful.id } }))).toBe(0)
  // The partner reads what its accepted proposal waits for; of one that made its contract, nothing.
  const waits = async (search: string) => (await third.staff.proposals.list({ search, status: 'ACCEPTED' })).rows
  expect(await waits('leblanc')).toMatchObject([{ id: doubtful.id, waitsForAgent: true }])
  const lenoir = (await waits('lenoir')).map((row) => row.waitsForAgent)
  expect(new Set(lenoir)).toEqual(new Set([false]))
})

test('answered, a proposal is not taken back; taken back, it is not answered: of 20 at once, one', async () => {
  const { employerId, person, staff } = await proposing()
  for (const accept of [false, true]) {
    const { id } = await staff.proposals.proposeEmployment(worker(employerId, newNir()))
    await person.proposals.answer({ id, accept })
    expect(await problemIn(staff.proposals.withdraw({ employerId, id }))).toMatchObject({
      code: 'proposal.answered',
      detail: expect.stringContaining(accept ? 'acceptée' : 'refusée'),
    })
  }
  const { id } = await staff.proposals.proposeEmployment({ ...worker(employerId, newNir()), familyName: 'Leroux' })
  const outcomes = await twentyAtOnce((turn) =>
    turn % 2 === 0 ? person.proposals.answer({ id, accept: false }) : staff.proposals.withdraw({ employerId, id }),
  )
  expect(outcomes['done']).toBe(1)
  const [{ status } = { status: null }] = await owned((tx) =>
    tx.employmentProposal.findMany({ where: { id }, select: { status: true } }),
  )
  expect(outcomes).toEqual(
    status === 'REFUSED'
      ? { done: 1, 'proposal.answered': 19 }
      : { done: 1, 'proposal.answered': 10, 'proposal.withdrawn': 9 },
  )
})

test('who works for the employer at these dates is not hired twice: it is refused, and still waits', async () => {
  const { employerId, person, staff } = await proposing()
  const number = newNir()
  const [one, two] = [worker(employerId, number), { ...worker(employerId, number), startDay: '2026-12-02' }]
  const first = await staff.proposals.proposeEmployment(one)
  const second = await staff.proposals.proposeEmployment(two)
  await person.proposals.answer({ id: first.id, accept: true })
  expect(await outcomeOf(person.proposals.answer({ id: second.id, accept: true }))).toBe('input.refused')
  expect(await person.proposals.answer({ id: second.id, accept: false })).toEqual({ outcome: 'DONE' })
})

test('an accepted end ends the contract; another person answers nothing of it', async () => {
  const { employerId, employmentId, person, staff } = await proposing()
  const end = { employerId, employmentId, endDay: '2026-11-30', route: 'MUTUAL' as const }
  const { id } = await staff.proposals.proposeEnd(end)
  const stranger = (await proposing()).person
  expect(await outcomeOf(stranger.proposals.answer({ id, accept: true }))).toBe('proposal.answered')
  await person.proposals.answer({ id, accept: true })
  expect(await owned((tx) => tx.employment.findFirstOrThrow({ where: { id: employmentId } }))).toMatchObject({
    endDay: '2026-11-30',
  })
})

test('the sums of an accepted end are kept as the partner proposed them; said at the same time by the employer, one end stands, whole', async () => {
  const { employerId, employmentId, person, staff } = await proposing()
  const said = { severanceCents: 120_050, noticeCents: 96_000, portability: true }
  const end = { employerId, employmentId, route: 'DISMISSAL' as const, noticeStatus: 'WAIVED_PAID' as const }
  expect(await problemIn(staff.proposals.proposeEnd({ ...end, endDay: '2026-11-30', mutualCents: 1 }))).toMatchObject({
    errors: [{ code: 'event.sum_of_other_end', pointer: '/mutualCents' }],
  })
  const { id } = await staff.proposals.proposeEnd({ ...end, endDay: '2026-11-30', ...said })
  expect((await person.proposals.list()).proposals).toMatchObject([{ id, ...said, paidLeaveCents: null }])
  const outcomes = await twentyAtOnce((turn) =>
    turn === 7
      ? person.proposals.answer({ id, accept: true })
      : person.contracts.sayAsEmployer({ ...end, kind: 'END', lastDay: '2026-11-30', severanceCents: turn + 1 }),
  )
  expect(outcomes).toEqual({ done: 20 })
  const ends = await owned((tx) => tx.employmentEvent.findMany({ where: { employmentId, kind: 'END' } }))
  expect(ends.filter(({ status }) => status !== 'REPLACED')).toHaveLength(1)
  expect(ends.find((one) => one.id === id)).toMatchObject({ ...said, mutualCents: null })
  expect(ends.filter((one) => one.id !== id).every((one) => one.noticeCents === null)).toBe(true)
})
