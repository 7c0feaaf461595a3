import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import type { TestPlatform } from './test-platform.ts'
import { makePair, type PairChanges, type PartnerWorld } from './world.ts'

type Pair = PartnerWorld['pair']

/** October 2026 as it is declared: 40 hours at 13 €, but for what a test is about. */
export const month = (over: object = {}) => ({
  ...{ startDay: '2026-10-01', endDay: '2026-10-31', paymentDay: '2026-10-31', hours: 40 },
  pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 },
  paidLeaveIncluded: true,
  ...over,
})
/** The same of a pair. */
export const october = ({ employerId, employmentId }: Pair, over: object = {}) => ({
  ...{ employerId, employmentId, period: '2026-10' },
  ...month(over),
})

/** What the tests of changes do on a platform: pairs, their declared months, and what is written of them. */
export function declaredMonths(on: () => TestPlatform) {
  const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on().owner, { kind: 'jobs' }, work)
  const newPair = (changes: PairChanges = {}) => asOwner((tx) => makePair(tx, on().world.first.partnerId, changes))
  /** Another worker of the same household. */
  async function anotherOf({ employerId }: Pair): Promise<Pair> {
    const [{ employeeId }, employmentId] = [await newPair(), randomUUID()]
    await asOwner(async (tx) => {
      const employment = await tx.employment.findFirstOrThrow({ where: { employerId } })
      const terms = await tx.employmentTerms.findFirstOrThrow({ where: { employerId } })
      await tx.employment.createMany({ data: [{ ...employment, id: employmentId, employeeId }] })
      await tx.employmentTerms.createMany({ data: [{ ...terms, employmentId }] })
    })
    return { employerId, employeeId, employmentId }
  }

  const declarant = () => on().as('PARTNER_STAFF', on().world.first.declarant.subject)

  /** A month declared for a pair, and how its changes name it. */
  async function declared(pair: Pair, over: object = {}) {
    const { employerId, period, id } = await (await declarant()).declarations.submit(october(pair, over))
    return { key: { employerId, period, id }, read: { employerId, period, id, version: 1 } }
  }

  const get = async (key: { employerId: string; period: string; id: string }) =>
    (await declarant()).declarations.get(key)
  const trailOf = (id: string) =>
    asOwner((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id, kind: { not: 'DECLARATION_READ' } }, orderBy: { id: 'asc' } }),
    )
  const messagesOf = (id: string) =>
    asOwner((tx) => tx.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } }))
  return { asOwner, newPair, anotherOf, declarant, declared, get, trailOf, messagesOf }
}
