import { areMessagesCut, inviteStaff as invite } from '@cesu/db'
import { INVITATION_DAYS, MOST_STAFF, StaffEmail } from '@cesu/domain/staff'
import { z } from 'zod'
import { invitationHash } from '../invitation-link.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { invitationSent, rightsExpected, rightsOutput } from './staff-output.ts'

const DAY_MS = 86_400_000

/** When an invitation that is sent now ends. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS)

const problems = {
  MEMBER: 'staff.known',
  WAITING: 'staff.known',
  FULL: 'staff.full',
  FORBIDDEN: 'access.forbidden',
} as const

/**
 * Invites an address to work for the partner: a link by e-mail, once, for whoever the identity provider says has it. Whether the address
 * is known elsewhere is never told. Problems: in the list already (`staff.known`), too many (`staff.full`).
 */
export const inviteStaff = operation({
  name: 'staff.invite',
  title: 'Inviter une personne dans son organisme',
  permission: 'staff.manage',
  effect: 'write',
  sensitive: { acts: ['STAFF_INVITED'] },
  input: z.strictObject({ email: StaffEmail, ...rightsOutput }),
  expected: { email: 'l’adresse professionnelle de la personne, par exemple nom@exemple.fr', ...rightsExpected },
  output: invitationSent,
  example: { email: 'collegue@exemple.invalid', role: 'DECLARANT', stage: 'PRODUCTION' },
  async run(call, { email, role, stage }) {
    const { tx, now, newId, secret } = call
    const id = newId()
    const done = await invite(tx, {
      ...{ id, email, role, stage, at: now, expiresAt: invitationEnd(now), atMost: MOST_STAFF },
      tokenHash: invitationHash({ invitationId: id, linkNumber: 1 }, secret),
    })
    if (done !== 'DONE') throw new Problem(problems[done])
    await record(call, { kind: 'STAFF_INVITED', subjectId: id, payload: { email, role, stage, again: false } })
    return { id, waits: await areMessagesCut(tx) }
  },
})
