import { findAsked, answerQuestion as keepAnswer, listAnswerFiles, sendAnswerFiles } from '@cesu/db'
import { MOST_ASKED, MOST_CASE_FILES, refuseCase } from '@cesu/domain/cases'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'

const input = z.strictObject({
  id: z.uuid().toLowerCase(),
  text: z.string().max(MOST_ASKED * 4),
  /** Those of the files put with it that are sent: the others are forgotten. */
  files: z.array(z.uuid().toLowerCase()).max(MOST_CASE_FILES).default([]),
})
const expected = {
  id: 'l’identifiant de la question',
  text: `la réponse, en ${MOST_ASKED.toLocaleString('fr-FR')} caractères au plus`,
  files: `les identifiants des pièces à envoyer avec elle, ${MOST_CASE_FILES} au plus`,
}
const output = z.object({ id: z.string() })

async function answer(
  call: Call<'PARTNER_STAFF' | 'CITIZEN', 'write'>,
  { id: questionId, text: typed, files }: z.output<typeof input>,
) {
  const { tx, now, newId } = call
  const asked = await findAsked(tx, questionId)
  if (asked === null) throw new Problem('resource.not_found')
  const text = typedWords(typed, 'text')
  if (text === '') throw refusedInput([refuseCase('case.answer_empty', 'text')])
  const id = newId()
  const kept = await keepAnswer(tx, { questionId, id, text, at: now })
  if (kept === 'UNKNOWN') throw new Problem('resource.not_found')
  if (kept !== 'DONE') throw new Problem(kept === 'OVER' ? 'case.over' : 'case.answered')
  const { caseId, caseNumber: number, party } = asked
  await record(call, { kind: 'CASE_ANSWERED', subjectId: caseId, payload: { number, party } })
  // What is sent is what its author saw: a file taken back in another tab sends nothing.
  if (!(await sendAnswerFiles(tx, { questionId, files, at: now }))) throw new Problem('case.files_changed')
  for (const { id: fileId, name, sha256 } of await listAnswerFiles(tx, [questionId])) {
    await record(call, { kind: 'CASE_FILE_ADDED', subjectId: caseId, payload: { number, fileId, name, sha256 } })
  }
  return { id }
}

/** Answers a question of Urssaf, for the partner: once, and whoever holds the case has it to decide again. */
export const answerQuestion = operation({
  name: 'questions.answer',
  title: 'Répondre à une question de l’Urssaf',
  permission: 'questions.answer',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.question, text: 'Les heures sont celles du planning : la famille était en vacances.' },
  run: answer,
})

/** The same, for the employer or the worker who is asked. */
export const answerOwnQuestion = operation({
  name: 'questions.answer-own',
  title: 'Répondre à une question que l’Urssaf me pose',
  permission: 'questions.own',
  effect: 'write',
  ...{ input, expected, output },
  example: { id: documented.ownQuestion, text: 'Oui, j’ai travaillé quarante heures ce mois-là.' },
  run: answer,
})
