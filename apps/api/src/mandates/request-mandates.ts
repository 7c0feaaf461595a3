import {
  countEmployersReached,
  countRequestsSince,
  findEmployersGranted,
  findKnownPartner,
  findRaiseInForce,
  insertMandateRequest,
  insertMessage,
  listWaitingAt,
} from '@cesu/db'
import {
  AskedPerson,
  MandateRequestsInput,
  mandateRequestExpected,
  REQUEST_DAYS,
  refuseRequest,
} from '@cesu/domain/mandates'
import { type Refusal, readInput } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { documentedAsked } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { dayStart, legalDay } from '../platform/clock.ts'
import { errorsOf, Problem, ProblemReasonOutput, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { linkHash } from './link.ts'

type AskCall = Call<PartnerActorKind, 'write'>

const DAY_MS = 86_400_000

/** What became of one person of the list. */
const Verdict = z.object({
  /** Rank in the list, from 0. */
  rank: z.int(),
  outcome: z.enum(['ASKED', 'ALREADY_ASKED', 'REFUSED']),
  /** The request that waits; null when it is refused. */
  id: z.string().nullable(),
  errors: z.array(ProblemReasonOutput),
})

/**
 * Asks persons for a mandate, each by a link sent to them: nobody is looked up, and nothing is possible before they accept. The same
 * request that already waits is that one. A verdict each; refusals of the whole (`input.refused`): no habilitation in force, too many today,
 * more employers than were granted.
 */
export const requestMandates = operation({
  name: 'mandates.request',
  title: 'Demander des mandats, un lien et un verdict par personne',
  permission: 'mandates.request',
  effect: 'write',
  cutBy: 'NEW_MANDATES',
  input: MandateRequestsInput,
  expected: mandateRequestExpected,
  output: z.object({ verdicts: z.array(Verdict) }),
  example: documentedAsked,
  async run(call, { persons, ...wanted }) {
    const { tx, actor, today, limits } = call
    const partner = await findKnownPartner(tx, { id: actor.partnerId, today })
    if (partner?.authorizedAt == null) throw refusedInput([refuseRequest('request.no_authorization', '')])
    const read = persons.map((person) => readInput(AskedPerson, person, mandateRequestExpected))
    const already = await countRequestsSince(tx, { partnerId: actor.partnerId, since: dayStart(call.now) })
    const raise = await findRaiseInForce(tx, { partnerId: actor.partnerId, quota: 'MANDATE_REQUESTS_DAY', today })
    const max = Math.max(limits.mandateRequestsPerDay, raise?.asked ?? 0)
    if (already + read.filter((one) => 'input' in one).length > max) {
      throw refusedInput([refuseRequest('request.too_many', 'persons', { max })])
    }
    const verdicts: z.input<typeof Verdict>[] = []
    for (const [rank, one] of read.entries()) {
      if ('refusals' in one) {
        verdicts.push({ rank, outcome: 'REFUSED', id: null, errors: errorsOf(one.refusals) })
        continue
      }
      verdicts.push({ rank, ...(await ask(call, one.input, { ...wanted, partnerName: partner.name })) })
    }
    await refuseBeyondGranted(call)
    return { verdicts }
  },
})

/** Refuses the whole when it would pass the employers that Urssaf granted: nobody else asks for this partner meanwhile. */
async function refuseBeyondGranted({ tx, actor: { partnerId }, today }: AskCall): Promise<void> {
  const max = await findEmployersGranted(tx, { partnerId, today })
  if (max !== null && (await countEmployersReached(tx, { partnerId, bound: max })) > max)
    throw refusedInput([refuseRequest('request.beyond_granted', 'persons', { max })])
}

/** Requests that may wait at one address. */
const MOST_THERE = 3

type Told = Omit<z.input<typeof Verdict>, 'rank'>

const refused = (refusal: Refusal): Told => ({ outcome: 'REFUSED', id: null, errors: errorsOf([refusal]) })

/** Writes one request and its message; the one that waits already when it is the same. Nobody else asks for this partner meanwhile. */
async function ask(
  call: AskCall,
  { email, employerNumber = null, reference = null }: AskedPerson,
  { acts, months, partnerName }: Pick<MandateRequestsInput, 'acts' | 'months'> & { partnerName: string },
): Promise<Told> {
  const { tx, actor, now, newId, secret } = call
  const { partnerId } = actor
  const there = await listWaitingAt(tx, { partnerId, email })
  const same = there.find((one) => one.employerNumber === employerNumber)
  if (same !== undefined) {
    const asksTheSame = same.months === months && [...same.acts].sort().join() === [...acts].sort().join()
    if (!asksTheSame) return refused(refuseRequest('request.differs', 'email'))
    return { outcome: 'ALREADY_ASKED', id: same.id, errors: [] }
  }
  if (there.length >= MOST_THERE) return refused(refuseRequest('request.many_there', 'email', { max: MOST_THERE }))
  const id = newId()
  const link = { requestId: id, linkNumber: 1 }
  const expiresAt = new Date(now.getTime() + REQUEST_DAYS * DAY_MS)
  const written = await insertMandateRequest(tx, {
    ...{ partnerId, id, email, employerNumber, reference: reference || null, acts, months },
    ...{ tokenHash: linkHash(link, secret), linkNumber: link.linkNumber, askedAt: now, expiresAt },
    ...{ askedByKind: actor.kind, askedById: actor.id, askedByName: actor.name },
  })
  if (!written) throw new Problem('request.moved')
  await insertMessage(tx, {
    ...{ kind: 'MANDATE_ASKED', partnerId, requestId: id, linkNumber: 1, email, createdAt: now },
    facts: { partnerName, acts, lastDay: legalDay(expiresAt) },
  })
  await record(call, {
    kind: 'MANDATE_REQUESTED',
    subjectId: id,
    payload: { acts, months, reference: reference || null },
  })
  return { outcome: 'ASKED', id, errors: [] }
}
