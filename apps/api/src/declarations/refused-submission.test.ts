import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair, type PartnerWorld } from '../../test/world.ts'
import { doors } from '../actor.ts'
import type { PartnerStaff } from '../actors/partner-staff.ts'
import { perform } from '../perform.ts'
import { checkDeclaration } from './check-declaration.ts'
import { submitDeclaration } from './submit-declaration.ts'

type Pair = PartnerWorld['pair']

/** How many persons the declarant may open in a day: five pairs. */
const OPENED_PER_DAY = 10

let on: TestPlatform
let actor: PartnerStaff
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = OPENED_PER_DAY
  const found = await withContext(on.platform.databases.door, { kind: 'door' }, (tx) =>
    doors.PARTNER_STAFF.ofId(tx, on.world.first.declarant.id, null),
  )
  if (found === null) throw new Error('no declarant')
  actor = found.actor
})
afterAll(() => on.close())

const month = ({ employerId, employmentId }: Pair, hours: number) => ({
  ...{ employerId, employmentId, hours },
  ...{ period: '2026-10', startDay: '2026-10-01', endDay: '2026-10-31', paymentDay: '2026-10-31' },
  pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 },
  paidLeaveIncluded: true,
})
/** No month has so many hours: refused, whatever the pair. */
const refused = (pair: Pair) => month(pair, 500)

const submit = (value: unknown, key: string = randomUUID()) =>
  perform(on.platform, submitDeclaration, { actor, value, key })
const opened = async () => {
  const read = await on.owner.personRead.findMany({ where: { actorId: actor.id, mode: 'OPENED' } })
  return read.map(({ personId }) => personId).sort()
}
const personsOf = (...pairs: Pair[]) => pairs.flatMap(({ employerId, employeeId }) => [employerId, employeeId]).sort()

test('[finding R9] a refused submission opens its pair as a check does: once a day, twenty at once exactly to the budget', async () => {
  const [first, ...pairs] = await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const made: Pair[] = []
    for (let rank = 0; rank < 21; rank += 1) made.push(await makePair(tx, on.world.first.partnerId))
    return made
  })
  if (first === undefined) throw new Error('no pair')

  // Of a pair that the partner knows nothing of, nothing is told and nobody is charged.
  const unknown = await problemIn(submit(refused(on.world.second.pair)))
  expect([unknown.errors.map(({ code }) => code), await opened()]).toEqual([['mandate.missing'], []])

  const key = randomUUID()
  expect((await problemIn(submit(refused(first), key))).code).toBe('declaration.refused')
  expect(await opened()).toEqual(personsOf(first))
  await problemIn(submit(refused(first)))
  await perform(on.platform, checkDeclaration, { actor, value: refused(first) })
  expect(await opened()).toEqual(personsOf(first))

  const codes = await Promise.all(pairs.map(async (pair) => (await problemIn(submit(refused(pair)))).code))
  const told = pairs.filter((_pair, rank) => codes[rank] === 'declaration.refused')
  expect(told).toHaveLength(4)
  expect(codes.filter((code) => code === 'reading.budget_spent')).toHaveLength(16)
  expect(await opened()).toEqual(personsOf(first, ...told))
  expect(await on.owner.auditEntry.count({ where: { kind: 'READING_REFUSED', actorId: actor.id } })).toBe(1)
  expect(await on.owner.declaration.count()).toBe(0)

  // What was opened may be corrected and sent, with the key of the refusal: once.
  const receipts = await Promise.all(Array.from({ length: 5 }, () => submit(month(first, 40), key)))
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(1)
  expect(await on.owner.declaration.count()).toBe(1)
})
