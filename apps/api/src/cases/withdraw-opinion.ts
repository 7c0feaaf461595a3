import { findOpinion, withdrawOpinion as withdraw } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { knownCase } from './case-facts.ts'
import { isHeldBy } from './case-papers.ts'

/** Takes back what was asked of a colleague before they answer, by who asked or who holds the case now. */
export const withdrawOpinion = operation({
  name: 'cases.withdraw-opinion',
  title: 'Ne plus attendre l’avis d’un collègue',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: z.object({ id: z.string() }),
  example: { id: documented.opinion },
  async run(call, { id }) {
    const asked = await findOpinion(call.tx, id)
    if (asked === null) throw new Problem('resource.not_found')
    const found = await knownCase(call, asked.caseId)
    if (asked.askedById !== call.actor.id && !isHeldBy(found, call.actor)) throw new Problem('access.forbidden')
    if (!(await withdraw(call.tx, id, call.now))) throw new Problem('case.opinion_over')
    const payload = { number: found.number, opinionId: id, of: asked.askedOfName }
    await record(call, { kind: 'CASE_OPINION_WITHDRAWN', subjectId: asked.caseId, payload })
    return { id }
  },
})
