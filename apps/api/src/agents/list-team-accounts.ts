import { listTeamAccounts as list, listTrail } from '@cesu/db'
import { PartnerKind } from '@cesu/domain/agents'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { TrailEntryOutput, trailEntry } from '../trail-output.ts'

/** Every team: what it receives, how many people work in it, and each change that was made of it. */
export const listTeamAccounts = operation({
  name: 'agents.list-teams',
  title: 'Lister les équipes et ce qu’elles reçoivent',
  permission: 'rights.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      partnerKinds: z.array(z.enum(PartnerKind)),
      /** Whether it receives the cases that concern no partner, and those that no team says that it receives. */
      withoutPartner: z.boolean(),
      /** Open accounts of people who work in it. */
      agents: z.int(),
      version: z.int(),
      trail: z.array(TrailEntryOutput),
    }),
  ),
  example: undefined,
  async run({ tx }) {
    const teams = await list(tx)
    return Promise.all(
      teams.map(async (team) => ({
        ...team,
        trail: (await listTrail(tx, { subjectKind: 'TEAM', subjectId: team.id })).map(trailEntry),
      })),
    )
  },
})
