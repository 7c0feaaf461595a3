import { PartnerKind } from '@cesu/db/model'
import { AgentRole, agentPermissions, StaffRole, staffPermissions } from '@cesu/domain/access'
import { z } from 'zod'
import { agentProcedure, partnerProcedure, router } from '../trpc.ts'

/** Who is signed in; a front-end shows only what the permissions allow. */
export const sessionRouter = router({
  partnerMe: partnerProcedure(null)
    .output(
      z.object({
        name: z.string(),
        role: z.enum(StaffRole),
        permissions: z.array(z.string()),
        partner: z.object({ id: z.string(), name: z.string(), kind: z.enum(PartnerKind), demo: z.boolean() }),
        today: z.string(),
      }),
    )
    .query(({ ctx: { actor, today } }) => {
      const { role, partner } = actor.staff
      return { name: actor.name, role, permissions: [...staffPermissions[role]], partner, today }
    }),

  agentMe: agentProcedure(null)
    .output(
      z.object({
        name: z.string(),
        role: z.enum(AgentRole),
        permissions: z.array(z.string()),
        team: z.object({ id: z.string(), name: z.string() }),
        demo: z.boolean(),
        today: z.string(),
      }),
    )
    .query(({ ctx: { actor, today } }) => {
      const { role, team, demo } = actor.agent
      return { name: actor.name, role, permissions: [...agentPermissions[role]], team, demo, today }
    }),
})
