import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { linkToken } from '../src/mandates/link.ts'
import { DEMO_CIVIL_KEY } from '../src/platform/config.ts'
import { Problem } from '../src/problem.ts'
import { type CitizenCaller, type PartnerCaller, type TestPlatform, testPlatform } from './test-platform.ts'
import { makePair } from './world.ts'

/** Lets the two partners of the small world ask mandates. */
export const authorizePartners = (on: TestPlatform): Promise<void> =>
  withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    for (const { partnerId } of [on.world.first, on.world.second]) {
      await tx.authorization.create({
        data: {
          ...{ id: randomUUID(), partnerId, status: 'ACTIVE', scopes: ['MANDATES_READ', 'MANDATES_WRITE'] },
          ...{ grantedAt: on.platform.now(), startDay: '2025-01-01', endDay: '2099-12-31' },
        },
      })
    }
  })

export type Consent = ReturnType<typeof consentOn>

/** When every test of consent begins. */
const BEGINNING = '2026-11-03T09:00:00Z'

/** Gives the tests of a file a platform where two partners may ask mandates, set to the same instant before each. */
export function consentTests(ready: (made: { on: TestPlatform; of: Consent }) => void): void {
  let on: TestPlatform
  beforeAll(async () => {
    on = await testPlatform()
    on.setNow(BEGINNING)
    await authorizePartners(on)
    ready({ on, of: consentOn(on) })
  })
  beforeEach(() => on.setNow(BEGINNING))
  afterAll(() => on.close())
}

/** What tests of consent share on a platform. */
export function consentOn(on: TestPlatform) {
  // One session for each person and instant: a person has ten at most.
  const sessions = new Map<string, Promise<string>>()
  const sessionOf = (kind: 'PARTNER_STAFF' | 'CITIZEN', subject: string) => {
    const key = `${subject} ${on.platform.now().toISOString()}`
    const session = sessions.get(key) ?? on.sessionOf(kind, subject)
    sessions.set(key, session)
    return session
  }
  /** A caller each of whose uses has an idempotency key of its own. */
  const fresh = <C extends object>(call: () => C): C =>
    new Proxy({} as C, { get: (_target, name) => call()[name as keyof C] })
  const partner = async (which: 'first' | 'second' = 'first'): Promise<PartnerCaller> => {
    const token = await sessionOf('PARTNER_STAFF', on.world[which].declarant.subject)
    return fresh(() => on.callerWith('PARTNER_STAFF', token, randomUUID()))
  }
  const citizen = async (subject: string): Promise<CitizenCaller> => {
    const token = await sessionOf('CITIZEN', subject)
    return fresh(() => on.callerWith('CITIZEN', token, randomUUID()))
  }
  const tokenOf = (requestId: string, linkNumber = 1) => linkToken({ requestId, linkNumber }, on.platform.secret)
  /** Asks one mandate; the secret of its link, and its identifier. */
  const ask = async (over: { email?: string; employerNumber?: string; which?: 'first' | 'second' } = {}) => {
    const { which = 'first', ...person } = over
    const asked = await (await partner(which)).mandates.request({
      ...{ persons: [{ email: email(), ...person }], acts: ['ESTIMATE', 'DECLARE', 'CORRECT'], months: 12 },
    })
    const id = asked.verdicts[0]?.id ?? ''
    return { id, asked, token: tokenOf(id) }
  }
  /** A person whom the demo’s FranceConnect knows; nobody’s account unless an employer with these names is there. */
  const makeCitizen = async (familyName?: string): Promise<string> => {
    const subject = randomUUID()
    await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.citizen.create({
        data: {
          ...{ id: randomUUID(), issuer: DEMO_CIVIL_KEY, subject, givenNames: 'Anne, Marie', birthDay: '1980-05-02' },
          ...{ familyName: familyName ?? `Personne ${subject.slice(0, 8)}`, createdAt: on.platform.now() },
        },
      }),
    )
    return subject
  }
  /** An employer who gave nobody a mandate, their worker, and the person they are. */
  const makeEmployer = async () => {
    const familyName = `Durand ${randomUUID().slice(0, 8)}`
    const searchName = `${familyName.toUpperCase()} ANNE`
    const { pair, number } = await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
      const employer = { familyName, searchName }
      const pair = await makePair(tx, on.world.first.partnerId, { employer, mandate: { status: 'REFUSED' } })
      const { cesuNumber } = await tx.employer.findUniqueOrThrow({ where: { id: pair.employerId } })
      return { pair, number: cesuNumber }
    })
    return { ...pair, number, familyName, searchName, subject: await makeCitizen(familyName) }
  }
  /** The kinds of the cases about a thing. */
  const casesAbout = async (subjectId: string) =>
    (await withContext(on.owner, { kind: 'jobs' }, (tx) => tx.case.findMany({ where: { subjectId } }))).map(
      ({ kind, subjectKind }) => `${kind} ${subjectKind}`,
    )
  return { partner, citizen, sessionOf, ask, tokenOf, makeCitizen, makeEmployer, casesAbout }
}

/** An address that nobody else has. */
export const email = () => `${randomUUID()}@exemple.invalid`

/** The code of the problem that a call ends with; « done » when it ends well. */
export const outcomeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { cause?: unknown }) => {
      const problem = error instanceof Problem ? error : error.cause
      return problem instanceof Problem ? problem.code : String(error)
    },
  )

/** The code of the first reason of a problem, or its own; « done » when there is none. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    ({ cause }: { cause?: unknown }) =>
      cause instanceof Problem ? (cause.errors[0]?.code ?? cause.code) : String(cause),
  )

/** The outcomes of twenty calls at once, each with how many times it came. */
export async function twentyAtOnce(call: (rank: number) => Promise<unknown>): Promise<Record<string, number>> {
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, rank) => outcomeOf(call(rank))))
  return Object.fromEntries([...new Set(outcomes)].map((one) => [one, outcomes.filter((each) => each === one).length]))
}
