import { confirmEmploymentEvent, findEmploymentEvent } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/** The worker agrees with what their employer says of a contract. To say otherwise, they say theirs. */
export const confirmEvent = operation({
  name: 'employment-events.confirm',
  title: 'Confirmer ce que dit l’employeur d’un contrat',
  permission: 'employment-events.say',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant de ce qui a été dit' },
  output: z.object({}),
  example: { id: documented.stop },
  async run(call, { id }) {
    const found = await findEmploymentEvent(call.tx, id)
    if (found === null) throw new Problem('resource.not_found')
    if (!(await confirmEmploymentEvent(call.tx, id, call.now))) throw new Problem('event.over')
    const { kind, side, partnerId } = found
    await record(call, { kind: 'EMPLOYMENT_EVENT_CONFIRMED', subjectId: id, payload: { event: kind, side }, partnerId })
    return {}
  },
})
