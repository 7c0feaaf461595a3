import { findInstallation, withContext } from '@cesu/db'
import { PartnerKind } from '@cesu/db/model'
import { AgentRole, agentPermissions, StaffRole, staffPermissions } from '@cesu/domain/access'
import { z } from 'zod'
import { agentActor, partnerActor, publicProcedure, type RequestContext, router } from '../trpc.ts'

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

/** True when every person and organisation is fictive. */
const isDemo = ({ platform }: RequestContext): Promise<boolean> =>
  withContext(platform.databases.door, { kind: 'door' }, findInstallation).then((found) => found?.demo ?? false)

/** Who is signed in, or null: nobody is no error. A front-end shows only what the permissions allow. */
export const sessionRouter = router({
  partnerMe: publicProcedure.output(PartnerMe.nullable()).query(async ({ ctx }) => {
    const actor = await partnerActor(ctx)
    if (actor === null) return null
    const { role, partner } = actor.staff
    const demo = await isDemo(ctx)
    const permissions = [...staffPermissions[role]]
    return { name: actor.name, role, permissions, partner: { ...partner, demo }, today: ctx.today }
  }),

  agentMe: publicProcedure.output(AgentMe.nullable()).query(async ({ ctx }) => {
    const actor = await agentActor(ctx)
    if (actor === null) return null
    const { role, team } = actor.agent
    const demo = await isDemo(ctx)
    return { name: actor.name, role, permissions: [...agentPermissions[role]], team, demo, today: ctx.today }
  }),
})
