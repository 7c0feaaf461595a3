import { withdrawStaffInvitation } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/** Takes back an invitation that waits: its link is worth nothing from this transaction on. */
export const withdrawInvitation = operation({
  name: 'staff.withdraw-invitation',
  title: 'Retirer une invitation',
  permission: 'staff.manage',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant d’une invitation qui attend' },
  output: z.object({ id: z.string() }),
  example: { id: documented.staffInvitation },
  async run(call, { id }) {
    const email = await withdrawStaffInvitation(call.tx, { id, at: call.now })
    if (email === null) throw new Problem('staff.changed')
    await record(call, { kind: 'STAFF_INVITATION_WITHDRAWN', subjectId: id, payload: { email } })
    return { id }
  },
})
