import {
  type AdmittedReading,
  admitReadings,
  type HeldEvent,
  insertAccessRecords,
  listSharedEvents,
  type Tx,
} from '@cesu/db'
import type { AccessRecord } from '@cesu/db/model'
import { addPeriods, periodOf } from '@cesu/domain/shared'
import {
  type ActivityEvent,
  type ActivityMonth,
  eventsAsked,
  notHeldBy,
  readingRefusals,
  type SharingScopeName,
  sharedRecords,
  sharingScopes,
} from '@cesu/domain/sharing'
import type { z } from 'zod'
import type { Call } from '../call.ts'
import { canonicalJson } from '../fingerprint.ts'
import { employerRef } from '../pairwise.ts'
import { refusedInput } from '../problem.ts'
import { tokenHash } from '../tokens.ts'
import type { readingFields } from './activity-output.ts'

/** What is asked of some grants. */
export interface Reading {
  grantIds: readonly string[]
  scope: SharingScopeName
  firstMonth: string
  lastMonth: string
  referenceDay: string | null
}

/** What leaves of one grant. */
export type GivenReading = z.input<z.ZodObject<typeof readingFields>>

/** One grant that was asked: what leaves of it, or the record of its refusal, which is not written yet. */
export type ReadGrant = { given: GivenReading } | { refused: AccessRecord }

type ReadCall = Call<'API_CLIENT', 'read'>

/**
 * Reads grants of the consumer that calls, all under one scope, in a few statements whatever their number: who may be read is held
 * until the end of the transaction, in which the record of each reading is written too. A grant that is not its own is not in the
 * answer. Throws an `input.refused` for months that no grant could let read.
 */
export async function readGrants(call: ReadCall, asked: Reading): Promise<Map<string, ReadGrant>> {
  const { today } = call
  const { scope } = asked
  const faults = readingRefusals(scope, asked, periodOf(today))
  if (faults.length > 0) throw refusedInput(faults)
  return read(call, { ...asked, ...monthsBefore(asked) })
}

/** What answers on a day looks at the year before it, whatever months are asked. */
function monthsBefore({ scope, referenceDay }: Reading): Partial<Pick<Reading, 'firstMonth' | 'lastMonth'>> {
  if (sharingScopes[scope].granularity !== 'PREDICATE' || referenceDay === null) return {}
  const lastMonth = addPeriods(periodOf(referenceDay), -1)
  return { firstMonth: addPeriods(lastMonth, 1 - YEAR), lastMonth }
}

const YEAR = 12

async function read(call: ReadCall, asked: Reading): Promise<Map<string, ReadGrant>> {
  const { tx, actor, now, today } = call
  const { grantIds, scope, firstMonth } = asked
  const which = eventsAsked(scope, asked)
  const lastMonth = which === null ? asked.lastMonth : null
  const { most, per } = sharingScopes[scope].reads
  const window = { MONTH: periodOf(today), DAY: today, GRANT: 'ALL' }[per]
  const admitted = await admitReadings(tx, {
    ...{ grantIds, scope, firstMonth, lastMonth, keyId: actor.keyId, use: { window, most }, now, today },
  })
  const allowed = admitted.filter(({ refusal }) => refusal === null)
  const events = await eventsOf(tx, allowed, which)
  const refOf = refsOf(call)
  const given = allowed.map((one) => give(call, { asked, refOf, admitted: one, events: events(one.grantId) }))
  await insertAccessRecords(
    tx,
    given.map(({ record }) => record),
  )
  const refused = admitted.filter(({ refusal }) => refusal !== null)
  return new Map<string, ReadGrant>([
    ...given.map(({ leaving }) => [leaving.grantId, { given: leaving }] as const),
    ...refused.map((one) => [one.grantId, { refused: refusalOf(call, asked, one) }] as const),
  ])
}

/** The events that a scope is about, by grant; of none where it is about months, which come with the admission. */
async function eventsOf(
  tx: Tx,
  admitted: readonly AdmittedReading[],
  which: ReturnType<typeof eventsAsked>,
): Promise<(grantId: string) => readonly HeldEvent[]> {
  if (which === null || admitted.length === 0) return () => []
  const events = await listSharedEvents(
    tx,
    admitted.map(({ grantId }) => grantId),
    which,
  )
  const of = Map.groupBy(events, ({ grantId }) => grantId)
  return (grantId) => of.get(grantId) ?? []
}

/** Employers as this consumer knows them, each derived once for all of their months. */
function refsOf({ actor: { partnerId }, secret }: ReadCall): (employerId: string) => string {
  const refs = new Map<string, string>()
  return (employerId) => {
    const ref = refs.get(employerId) ?? employerRef(secret, { partnerId, employerId })
    refs.set(employerId, ref)
    return ref
  }
}

interface Giving {
  asked: Reading
  refOf: (employerId: string) => string
  admitted: AdmittedReading
  events: readonly HeldEvent[]
}

/** What leaves of one grant, and the record of it. */
function give(
  call: ReadCall,
  { asked, refOf, admitted, events: held }: Giving,
): { leaving: GivenReading; record: AccessRecord } {
  const { now, newId } = call
  const { scope } = asked
  const months = (admitted.months ?? []).map(
    ({ employerId, ...month }): ActivityMonth => ({ ...month, employerRef: refOf(employerId) }),
  )
  const events = held.map(
    ({ employerId, statedAt, ...event }): ActivityEvent => ({
      ...{ ...event, employerRef: refOf(employerId), statedAt: statedAt?.toISOString() ?? null },
    }),
  )
  const records = sharedRecords(scope, { months, events }, asked)
  const answer = { scope, records, notHeld: notHeldBy(scope, records) }
  const answerHash = tokenHash(canonicalJson(answer))
  const said = [...months.map(({ declaredAt }) => declaredAt), ...events.map(({ statedAt }) => statedAt)]
  const declared = said.filter((at) => at !== null)
  const id = newId()
  const leaving = {
    ...{ readingId: id, grantId: admitted.grantId, grantVersion: admitted.version, subject: admitted.subject },
    ...{ purpose: admitted.purposeCode, readAt: now.toISOString(), freshness: declared.toSorted().at(-1) ?? null },
    ...{ answer: answer as GivenReading['answer'], answerHash },
  }
  const fields = answer.records.length === 0 ? [] : [...sharingScopes[scope].fields]
  const record = { ...recordOf(call, asked, admitted), id, fields, records: answer.records.length, answerHash }
  return { leaving, record: { ...record, outcome: 'GIVEN', refusal: null } }
}

const refusalOf = (call: ReadCall, asked: Reading, admitted: AdmittedReading): AccessRecord => ({
  ...recordOf(call, asked, admitted),
  ...{ id: call.newId(), outcome: 'REFUSED', refusal: admitted.refusal, fields: [], records: 0, answerHash: null },
})

const recordOf = (
  { actor, now }: ReadCall,
  { scope, firstMonth, lastMonth }: Reading,
  { grantId, version, subject, purposeCode, purposeVersion, legalBasis }: AdmittedReading,
) => ({
  ...{ partnerId: actor.partnerId, at: now, grantId, grantVersion: version, subject, purposeCode, purposeVersion },
  ...{ legalBasis, clientId: actor.id, keyId: actor.keyId, scope, firstMonth, lastMonth },
})
