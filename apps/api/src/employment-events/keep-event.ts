import { type SaidEvent, stateEmploymentEvent } from '@cesu/db'
import type { EmploymentSide } from '@cesu/db/model'
import {
  type EmployerEventInput,
  type EventContract,
  eventReasons,
  liveEventStatuses,
  type WorkerEventInput,
} from '@cesu/domain/employment-events'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { errorsOf, Problem } from '../problem.ts'
import { record } from '../record.ts'
import { followEvent } from '../repairs/follow-event.ts'

/** What is told of something that was just said: where it stands beside what the other side says. */
export const KeptOutput = z.object({ id: z.string(), status: z.enum(liveEventStatuses) })

/** What is said of an end by its employer alone. */
const noEndFacts = {
  ...{ noticeStatus: null, noticeFirstDay: null, noticeLastDay: null, severanceCents: null, retirementCents: null },
  ...{ mutualCents: null, fixedTermCents: null, noticeCents: null, paidLeaveCents: null, portability: null },
} satisfies Partial<SaidEvent>

type SayingCall = Call<'CITIZEN', 'write'> | Call<'PARTNER_STAFF' | 'API_CLIENT', 'write'>

/**
 * Keeps what one side says of a contract, in the transaction of the call, with its trace. Throws an `event.refused` with every reason
 * against it, and a `resource.not_found` when who acts may not say it.
 */
export async function keepEvent(
  call: SayingCall,
  {
    said,
    side,
    contract,
    opens = [],
  }: {
    said: EmployerEventInput | WorkerEventInput
    side: EmploymentSide
    contract: EventContract
    opens?: readonly string[]
  },
): Promise<z.input<typeof KeptOutput>> {
  const { tx, actor, now, today } = call
  const refusals = eventReasons(said, contract, today)
  if (refusals.length > 0) throw new Problem('event.refused', { errors: errorsOf(refusals), opens })
  const id = call.newId()
  const partnerId = actor.kind === 'CITIZEN' ? null : actor.partnerId
  const written: SaidEvent = {
    ...{ firstDay: null, route: null, ...noEndFacts, ...said },
    ...{ id, side, partnerId, statedAt: now, authorId: actor.id, authorName: actor.name },
  }
  const status = await stateEmploymentEvent(tx, written)
  if (status === null) throw new Problem('resource.not_found')
  const { employerId, kind } = said
  await record(call, {
    ...{ kind: 'EMPLOYMENT_EVENT_STATED', subjectId: id, payload: { event: kind, side } },
    ...{ partnerId, employerId: side === 'EMPLOYER' ? employerId : null },
  })
  await followEvent(call, id)
  return { id, status }
}
