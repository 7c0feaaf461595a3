import { attendCase as attend } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { knownCase } from './case-facts.ts'

/** How long one that is said to read a case is, unless their page says it again: three of its beats. */
const READING_MS = 12_000

/** Between two beats of a page that is open. */
export const BEAT_MS = 4_000

/** Says that who asks has a case open, and who else does, reading or writing; and its version, which an act of another changes. */
export const attendCase = operation({
  name: 'cases.attend',
  title: 'Dire qui a ce dossier ouvert',
  permission: 'cases.handle',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: z.object({
    version: z.int(),
    others: z.array(z.object({ id: z.string(), name: z.string(), isWriting: z.boolean() })),
  }),
  example: { id: documented.case },
  async run(call, { id: caseId }) {
    const { tx, actor, now } = call
    await knownCase(call, caseId)
    const until = new Date(now.getTime() + READING_MS)
    const present = await attend(tx, { caseId, agentId: actor.id, now, until })
    if (present === null) throw new Problem('resource.not_found')
    return present
  },
})
