import { areMessagesCut, listStaffInvitations, renewStaffInvitation } from '@cesu/db'
import { MOST_SENDINGS } from '@cesu/domain/staff'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { invitationHash } from '../invitation-link.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { invitationEnd } from './invite-staff.ts'
import { invitationSent } from './staff-output.ts'

/** Sends an invitation again, in the name of who does: another link, seven more days; that of before is worth nothing. */
export const renewInvitation = operation({
  name: 'staff.renew-invitation',
  title: 'Renvoyer une invitation',
  permission: 'staff.manage',
  effect: 'write',
  sensitive: { acts: ['STAFF_INVITED'] },
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    linkNumber: z
      .int()
      .min(1)
      .max(MOST_SENDINGS - 1),
  }),
  expected: {
    id: 'l’identifiant d’une invitation qui attend',
    linkNumber: `le numéro d’envoi que vous avez lu, ${MOST_SENDINGS - 1} au plus`,
  },
  output: invitationSent,
  example: { id: documented.staffInvitation, linkNumber: 1 },
  async run(call, { id, linkNumber }) {
    const { tx, now, secret } = call
    const found = (await listStaffInvitations(tx)).find((one) => one.id === id)
    if (found === undefined) throw new Problem('staff.changed')
    const tokenHash = invitationHash({ invitationId: id, linkNumber: linkNumber + 1 }, secret)
    const email = await renewStaffInvitation(tx, { id, linkNumber, tokenHash, expiresAt: invitationEnd(now), at: now })
    if (email === null) throw new Problem('staff.changed')
    const { role, stage } = found
    await record(call, { kind: 'STAFF_INVITED', subjectId: id, payload: { email, role, stage, again: true } })
    return { id, waits: await areMessagesCut(tx) }
  },
})
