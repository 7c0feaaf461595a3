import { PartnerKind } from '@cesu/db/model'
import { AgentRole, agentPermissions, StaffRole, staffPermissions } from '@cesu/domain/access'
import { z } from 'zod'
import { agentActor, partnerActor, publicProcedure, router } from '../trpc.ts'

const PartnerMe = z.object({
  name: z.string(),
  role: z.enum(StaffRole),
  permissions: z.array(z.string()),
  partner: z.object({ id: z.string(), name: z.string(), kind: z.enum(PartnerKind), demo: z.boolean() }),
  /** The legal day in France, YYYY-MM-DD. */
  today: z.string(),
})

const AgentMe = z.object({
  name: z.string(),
  role: z.enum(AgentRole),
  permissions: z.array(z.string()),
  team: z.object({ id: z.string(), name: z.string() }),
  demo: z.boolean(),
  /** The legal day in France, YYYY-MM-DD. */
  today: z.string(),
})

/** Who is signed in, or null: nobody is no error. A front-end shows only what the permissions allow. */
export const sessionRouter = router({
  partnerMe: publicProcedure.output(PartnerMe.nullable()).query(async ({ ctx }) => {
    const actor = await partnerActor(ctx)
    if (actor === null) return null
    const { role, partner } = actor.staff
    return { name: actor.name, role, permissions: [...staffPermissions[role]], partner, today: ctx.today }
  }),

  agentMe: publicProcedure.output(AgentMe.nullable()).query(async ({ ctx }) => {
    const actor = await agentActor(ctx)
    if (actor === null) return null
    const { role, team, demo } = actor.agent
    return { name: actor.name, role, permissions: [...agentPermissions[role]], team, demo, today: ctx.today }
  }),
})
