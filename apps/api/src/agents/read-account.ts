import { listHeldCases, listTrail } from '@cesu/db'
import { CaseKind } from '@cesu/domain/agents'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { TrailEntryOutput, trailEntry } from '../trail-output.ts'
import { AccountOutput, accountOutput, knownAccount } from './account-output.ts'

/** One account: its rights, how many cases it holds of each team and kind, and each change that was made of it. */
export const readAccount = operation({
  name: 'agents.read',
  title: 'Lire le compte d’un agent',
  permission: 'rights.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: AccountOutput.extend({
    /** The identity at the identity provider. */
    subject: z.string(),
    createdAt: z.string(),
    /** Whether it is that of who asks: nobody changes their own. */
    isOwn: z.boolean(),
    held: z.array(z.object({ teamId: z.string(), kind: z.enum(CaseKind), held: z.int() })),
    trail: z.array(TrailEntryOutput),
  }),
  example: { id: documented.agent },
  async run({ tx, actor }, { id }) {
    const found = await knownAccount(tx, id)
    const trail = await listTrail(tx, { subjectKind: 'AGENT', subjectId: id })
    return {
      ...{ ...accountOutput(found), createdAt: found.createdAt.toISOString(), isOwn: id === actor.id },
      ...{ held: await listHeldCases(tx, id), trail: trail.map(trailEntry) },
    }
  },
})
