import { PartnerKind } from '@cesu/db/model'
import { StaffRole, staffPermissions } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'

const permissions = [...new Set(Object.values(staffPermissions).flat())]

/** The member of a partner's staff who is signed in, or null: nobody is no error. */
export const identifyStaff = operation({
  name: 'sessions.identify-staff',
  title: 'Dire qui est identifié dans l’espace partenaires',
  permission: 'staff.identify',
  effect: 'compute',
  input: z.undefined(),
  output: z
    .object({
      name: z.string(),
      role: z.enum(StaffRole),
      /** A front-end shows only what these allow. */
      permissions: z.array(z.enum(permissions)),
      partner: z.object({ id: z.string(), name: z.string(), kind: z.enum(PartnerKind) }),
      demo: z.boolean(),
      /** The legal day in France, YYYY-MM-DD. */
      today: z.string(),
    })
    .nullable(),
  example: undefined,
  async run({ actor, today, demo }) {
    if (actor.kind === 'ANYONE') return null
    const { name, role, partner } = actor
    return { name, role, permissions: [...actor.permissions], partner, demo, today }
  },
})
