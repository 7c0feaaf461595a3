import { findEmploymentEvent, withdrawEmploymentEvent } from '@cesu/db'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

const input = z.strictObject({ id: z.uuid().toLowerCase() })
const expected = { id: 'l’identifiant de ce qui a été dit' }
const output = z.object({})

/** Takes back what the side of who acts said; throws an `event.over` when there is nothing to take back. */
async function takeBack(call: Call<'CITIZEN' | 'PARTNER_STAFF' | 'API_CLIENT', 'write'>, id: string) {
  const { tx, actor, now } = call
  const found = await findEmploymentEvent(tx, id)
  if (found === null) throw new Problem('resource.not_found')
  if (!(await withdrawEmploymentEvent(tx, id, now))) throw new Problem('event.over')
  const { kind, side, employerId, partnerId } = found
  if (actor.kind !== 'CITIZEN' && partnerId !== actor.partnerId) throw new Problem('resource.not_found')
  await record(call, {
    ...{ kind: 'EMPLOYMENT_EVENT_WITHDRAWN', subjectId: id, payload: { event: kind, side } },
    ...{ partnerId, employerId: side === 'EMPLOYER' ? employerId : null },
  })
  return {}
}

/** Takes back a stop that the partner declared for an employer. The end of a contract is not taken back here: the contract ended. */
export const withdrawStop = operation({
  name: 'employment-events.withdraw',
  title: 'Retirer un arrêt de travail déclaré',
  permission: 'declarations.submit',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.stop },
  run: (call, { id }) => takeBack(call, id),
})

/** Takes back what the person who acts said, as an employer or as a worker. */
export const withdrawOwnEvent = operation({
  name: 'employment-events.withdraw-own',
  title: 'Retirer ce que l’on a dit d’un contrat',
  permission: 'employment-events.say',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.ownStop },
  run: (call, { id }) => takeBack(call, id),
})
