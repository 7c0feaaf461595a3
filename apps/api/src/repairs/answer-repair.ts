import { answerRepairItem, findRepairItem } from '@cesu/db'
import { refuseRepair } from '@cesu/domain/repairs'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'

const input = z.strictObject({
  id: z.uuid().toLowerCase(),
  outcome: z.enum(['CORRECTED', 'MAINTAINED'], 'Dites si c’est corrigé, ou si c’est juste comme c’est.'),
  words: z.string().max(4_000),
})
const expected = {
  id: 'l’identifiant de l’erreur signalée',
  outcome: 'CORRECTED (c’est corrigé) ou MAINTAINED (c’est juste comme c’est)',
  words: 'ce que le salarié et l’organisme liront, en 1 000 caractères au plus',
}
const output = z.object({ outcome: z.enum(['CORRECTED', 'MAINTAINED']) })

async function answer(
  call: Call<'CITIZEN' | 'PARTNER_STAFF' | 'API_CLIENT', 'write'>,
  { id, outcome, words: typed }: z.output<typeof input>,
) {
  const { tx, actor, now } = call
  const words = typedWords(typed, 'words')
  if (outcome === 'MAINTAINED' && words === '') throw refusedInput([refuseRepair('repair.answer_missing', 'words')])
  const item = await findRepairItem(tx, id)
  if (item === null) throw new Problem('resource.not_found')
  const done = await answerRepairItem(tx, { id, corrected: outcome === 'CORRECTED', words, at: now })
  if (done === 'OVER') throw new Problem('repair.over')
  if (done === 'UNCHANGED') throw refusedInput([refuseRepair('repair.unchanged', 'outcome')])
  const partnerId = actor.kind === 'CITIZEN' ? null : actor.partnerId
  await record(call, { kind: 'REPAIR_ANSWERED', subjectId: id, payload: { datum: item.about, outcome }, partnerId })
  return { outcome }
}

/** Answers what is said to be wrong in what the partner declared: corrected, which the platform looks at, or right as it is, and why. */
export const answerRepair = operation({
  name: 'repairs.answer',
  title: 'Répondre à une erreur signalée',
  permission: 'declarations.correct',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.repair, outcome: 'MAINTAINED', words: 'Les heures sont celles du planning du mois.' },
  run: answer,
})

/** The same, for the employer who answers themselves. */
export const answerOwnRepair = operation({
  name: 'repairs.answer-own',
  title: 'Répondre, comme employeur, à une erreur signalée',
  permission: 'as-employer.say',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.ownRepair, outcome: 'MAINTAINED', words: 'Le dernier jour travaillé est bien celui-là.' },
  run: answer,
})
