import { sayWritingOn } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { knownCase } from './case-facts.ts'

/** How long one that types is said to write, unless they type again. */
const WRITING_MS = 15_000

/** Says that who asks writes on a case that they have open: their colleagues read it a moment later. */
export const sayWriting = operation({
  name: 'cases.say-writing',
  title: 'Dire que l’on écrit sur ce dossier',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: z.object({}),
  example: { id: documented.case },
  async run(call, { id: caseId }) {
    const { tx, actor, now } = call
    await knownCase(call, caseId)
    await sayWritingOn(tx, { caseId, agentId: actor.id, until: new Date(now.getTime() + WRITING_MS) })
    return {}
  },
})
