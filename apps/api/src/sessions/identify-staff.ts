import { PartnerKind } from '@cesu/db/model'
import { issuerPermissions, StaffRole, staffPermissions } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { IDLE_MINUTES } from './idle-minutes.ts'
import { signedInOutput } from './signed-in-output.ts'

/** The member of a partner's staff who is signed in, or null: nobody is no error. */
export const identifyStaff = operation({
  name: 'sessions.identify-staff',
  title: 'Dire qui est identifié dans l’espace partenaires',
  permission: 'staff.identify',
  effect: 'compute',
  input: z.undefined(),
  output: z
    .object({
      ...signedInOutput({ ...staffPermissions, ofIssuer: Object.values(issuerPermissions).flat() }),
      role: z.enum(StaffRole),
      partner: z.object({ id: z.string(), name: z.string(), kind: z.enum(PartnerKind) }),
    })
    .nullable(),
  example: undefined,
  async run({ actor, today, demo }) {
    if (actor.kind === 'ANYONE') return null
    const { id, name, role, partner } = actor
    return { id, name, role, permissions: [...actor.permissions], partner, demo, today, idleMinutes: IDLE_MINUTES }
  },
})
