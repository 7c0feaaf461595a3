import { countBulkLines, listApprovals, moveBulk } from '@cesu/db'
import type { BulkDecision } from '@cesu/db/model'
import { bulkAct } from '@cesu/domain/cases'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { answerAsSecond } from '../second-agent.ts'
import { typedWords } from '../typed-words.ts'
import { bulkPayload, knownBulk } from './bulk-output.ts'

/**
 * Grants or refuses what a colleague asks for many cases, with all of them in view; nothing is decided yet. Problems: `case.bulk_own` to who
 * asked; `case.bulk_answered` to all but one of twenty at once, or `case.bulk_withdrawn`; in SQL too.
 */
export const answerBulk = operation({
  name: 'cases.answer-bulk',
  title: 'Accorder ou refuser une décision groupée',
  permission: 'cases.handle',
  effect: 'write',
  sensitive: { acts: ['APPROVAL_GIVEN'] },
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    answer: z.enum(['GRANTED', 'REFUSED']),
    comment: z.string().max(2_000).default(''),
  }),
  expected: {
    id: 'l’identifiant d’une décision groupée',
    answer: 'GRANTED ou REFUSED',
    comment: 'ce que vous ajoutez, en 500 caractères au plus',
  },
  output: z.object({ id: z.string() }),
  example: { id: documented.bulk, answer: 'GRANTED' },
  async run(call, { id, answer, comment: typed }) {
    const { tx, actor, now } = call
    const found = await knownBulk(call, id)
    const comment = typedWords(typed, 'comment', 500)
    const act = bulkAct(found.count)
    if (found.askedById === actor.id) throw new Problem('case.bulk_own')
    if (found.status !== 'ASKED') throw settled(found)
    const wishes = await listApprovals(tx, { subjectKind: 'BULK_DECISION', subjectId: id })
    const wish = wishes.find((one) => one.act === act && one.answer === null)
    if (wish === undefined) throw new Problem('case.bulk_answered')
    const { waiting } = await countBulkLines(tx, id, actor.scope)
    if (waiting !== found.count)
      throw new Problem('access.forbidden', {
        detail: `Vos droits portent sur ${waiting} des ${found.count} dossiers : répond qui les voit tous. Rien n’est enregistré.`,
      })
    if (!(await answerAsSecond(call, { id: wish.id, answer, comment }))) throw new Problem('case.bulk_answered')
    const by = { answeredById: actor.id, answeredByName: actor.name, answeredAt: now, comment: comment || null }
    if (!(await moveBulk(tx, { id, status: 'ASKED' }, { status: answer, ...by })))
      throw settled(await knownBulk(call, id))
    const payload = { ...bulkPayload(found), answer, comment, approvalId: wish.id }
    await record(call, { kind: 'BULK_ANSWERED', subjectId: id, payload })
    return { id }
  },
})

/** Why one that waits no more takes no answer. */
const settled = ({ status }: BulkDecision): Problem =>
  new Problem(status === 'WITHDRAWN' ? 'case.bulk_withdrawn' : 'case.bulk_answered')
