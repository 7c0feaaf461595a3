import { endRepresentation, findRepresentation } from '@cesu/db'
import { mayMoveRepresentation, refuseRepresentation } from '@cesu/domain/representations'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'

/** Ends it, by who gave it or by who helps, or takes back a code that waits: at once, so that no call of a helper comes after. */
export const endOwnRepresentation = operation({
  name: 'representatives.end',
  title: 'Mettre fin à une aide, ou annuler un code',
  permission: 'representatives.own',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant de l’aide' },
  output: z.object({ status: z.enum(['STOPPED', 'RENOUNCED']) }),
  example: { id: documented.representation },
  async run(call, { id }) {
    const { tx, actor, now } = call
    const one = await findRepresentation(tx, id)
    if (one === null) throw new Problem('resource.not_found')
    const [side, move, becomes] =
      one.principalId === actor.id
        ? (['WORKER', 'STOP', 'STOPPED'] as const)
        : (['HELPER', 'RENOUNCE', 'RENOUNCED'] as const)
    const { status } = one
    if (
      !mayMoveRepresentation(one, { move, side, now }) ||
      !(await endRepresentation(tx, { id, status, becomes, at: now }))
    ) {
      throw refusedInput([refuseRepresentation('representation.not_so', '')])
    }
    await record(call, { kind: 'REPRESENTATION_ENDED', subjectId: id, payload: { status: becomes } })
    return { status: becomes }
  },
})
