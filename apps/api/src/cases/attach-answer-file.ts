import { findAsked, keepAnswerFile } from '@cesu/db'
import { CaseFileScan, MOST_CASE_FILES } from '@cesu/domain/cases'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented, documentedImage } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { fileInput, judgedFile } from './judge-file.ts'

const input = z.strictObject({ id: z.uuid().toLowerCase(), ...fileInput })
const output = z.object({ id: z.string(), name: z.string(), scan: z.enum(CaseFileScan) })
const sent = { name: 'exemple.png', content: documentedImage, scan: 'NOT_SCANNED', infection: null } as const

const refusals = {
  UNKNOWN: 'resource.not_found',
  ANSWERED: 'case.answered',
  OVER: 'case.over',
  FULL: 'case.files_full',
} as const

async function attach(
  call: Call<'PARTNER_STAFF' | 'CITIZEN', 'write'>,
  { id: questionId, ...given }: z.output<typeof input>,
) {
  const { tx, now, newId } = call
  const asked = await findAsked(tx, questionId)
  if (asked === null) throw new Problem('resource.not_found')
  const judged = await judgedFile(call, { caseId: asked.caseId, number: asked.caseNumber }, given)
  const file = { ...judged, id: newId(), questionId, addedAt: now }
  const kept = await keepAnswerFile(tx, file, MOST_CASE_FILES)
  if (kept !== 'DONE') throw new Problem(refusals[kept])
  return { id: file.id, name: file.name, scan: file.scan }
}

/**
 * Puts a file with an answer to come, judged as those that agents attach: nobody else reads it before the answer is sent with it. What an
 * antivirus found something in is refused and leaves its trace.
 */
export const attachAnswerFile = operation({
  name: 'questions.attach-file',
  title: 'Joindre une pièce à la réponse à une question de l’Urssaf',
  permission: 'questions.answer',
  effect: 'write',
  ...{ input, output },
  example: { id: documented.question, ...sent },
  run: attach,
})

/** The same, for the employer or the worker who is asked. */
export const attachOwnAnswerFile = operation({
  name: 'questions.attach-own-file',
  title: 'Joindre une pièce à la réponse à une question que l’Urssaf me pose',
  permission: 'questions.own',
  effect: 'write',
  ...{ input, output },
  example: { id: documented.ownQuestion, ...sent },
  run: attach,
})
