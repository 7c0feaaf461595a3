import { withContext } from '@cesu/db'
import { searchableName } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noMail } from '../../test/no-mail.ts'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair } from '../../test/world.ts'
import { reviewIdentities } from './review-identities.ts'

let on: TestPlatform
let token: string
let employers: string[]

const owned = <R>(work: Parameters<typeof withContext<R>>[2]): Promise<R> =>
  withContext(on.owner, { kind: 'jobs' }, work)
const cesuNumber = '12345678901234'

beforeAll(async () => {
  on = await testPlatform()
  await signIn()
  const searchName = searchableName('Vraie Personne')
  await owned((tx) => makePair(tx, on.world.second.partnerId, { employee: { cesuNumber, searchName } }))
  employers = []
  for (let rank = 0; rank < 20; rank++) {
    employers.push((await owned((tx) => makePair(tx, on.world.first.partnerId))).employerId)
  }
})
afterAll(() => on.close())

/** Signs in again: a session ends before the next day. */
const signIn = async () => {
  token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
}
const propose = (employerId: string, startDay: string, birthDay = '1991-01-01') =>
  on.callerWith('PARTNER_STAFF', token).proposals.proposeEmployment({
    ...{ employerId, familyName: 'Vraie', givenNames: 'Personne', birthDay, numberKind: 'CESU', number: cesuNumber },
    ...{ activity: 'Ménage', startDay, weeklyHours: null, netHourlyCents: 1_300, level: 2, certified: false },
    leaveMode: 'INCLUDED',
  })
const checks = () =>
  owned(
    (tx) => tx.$queryRaw<{ proposals: number; contradictions: number }[]>`
    SELECT proposals, contradictions FROM identity_check ORDER BY day`,
  )
const job = () =>
  reviewIdentities.run({
    db: on.platform.databases.jobs,
    ...{ now: on.platform.now(), clock: on.platform.now, today: '2026-11-03', signal: new AbortController().signal },
    mailing: noMail,
  })
const cases = () => owned((tx) => tx.case.findMany({ where: { kind: 'IDENTITY_REVIEW' }, orderBy: { number: 'asc' } }))

describe('[security G] ten contradictions a day, then a review', () => {
  test('nine do nothing; those who are right are not counted', async () => {
    for (const employerId of employers.slice(0, 9)) await propose(employerId, '2026-12-01')
    await propose(employers[9] ?? '', '2026-12-01', '1990-01-01')
    expect(await checks()).toEqual([{ proposals: 10, contradictions: 9 }])
    expect(await job()).toBe(0)
  })

  test('from the tenth, counted exactly whatever comes at once, one case and one trace, and the same answer', async () => {
    const answers = await Promise.all(employers.map((employerId) => propose(employerId, '2026-12-02')))
    expect(answers.every(({ id }) => id !== '')).toBe(true)
    expect(await checks()).toEqual([{ proposals: 30, contradictions: 29 }])
    const opened = await Promise.all(Array.from({ length: 20 }, job))
    expect(opened.reduce((total, one) => total + one)).toBe(1)
    const [review, ...others] = await cases()
    expect(others).toEqual([])
    expect(review).toMatchObject({
      ...{ status: 'NEW', subjectKind: 'IDENTITY_CHECK', partnerId: on.world.first.partnerId, employerId: null },
      // Five days on is a Sunday.
      ...{ facts: { day: '2026-11-03', proposals: 30, contradictions: 29, persons: 1 }, dueDay: '2026-11-09' },
    })
    const traces = await owned((tx) => tx.auditEntry.findMany({ where: { kind: 'CASE_OPENED' } }))
    expect(traces).toMatchObject([{ actorKind: 'SYSTEM', subjectKind: 'IDENTITY_CHECK', partnerId: review?.partnerId }])
    const agent = await on.as('AGENT', on.world.agents.AGENT.subject)
    const { rows } = await agent.cases.list({})
    expect(rows).toMatchObject([
      { about: { kind: 'IDENTITY_REVIEW', facts: { contradictions: 29 } }, employerName: null },
    ])
  })

  test('more of the same day open no other; another day starts again', async () => {
    await propose(employers[0] ?? '', '2026-12-03')
    expect(await job()).toBe(0)
    on.setNow('2026-11-04T09:00:00Z')
    await signIn()
    await Promise.all(employers.slice(0, 10).map((employerId) => propose(employerId, '2026-12-04')))
    expect(await checks()).toMatchObject([{ contradictions: 30 }, { contradictions: 10 }])
    expect(await job()).toBe(1)
    expect(await cases()).toHaveLength(2)
  })

  test('a fixed number of workers a day, whoever they are: exact under 20 at once, with its cause and its remedy', async () => {
    on.setNow('2026-11-05T09:00:00Z')
    await signIn()
    on.platform.config.limits.proposalsPerDay = 7
    const settled = await Promise.allSettled(employers.map((employerId) => propose(employerId, '2026-12-05')))
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
    expect((await checks()).at(-1)).toEqual({ proposals: 7, contradictions: 7 })
    const problem = await problemIn(propose(employers[0] ?? '', '2026-12-06', '1990-01-01'))
    expect(problem).toMatchObject({ status: 429, code: 'proposal.too_many' })
    expect(problem.detail).toMatch(/^Le nombre de salariés.* demain\./)
  })
})
