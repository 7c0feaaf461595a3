import { findOpinionOf, answerOpinion as keepOpinion } from '@cesu/db'
import { CaseOpinion, refuseCase } from '@cesu/domain/cases'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'
import { knownCase } from './case-facts.ts'

/** Says what one is asked to think of a case, once, to who holds it: they decide from no page of before. */
export const answerOpinion = operation({
  name: 'cases.answer-opinion',
  title: 'Donner son avis à un collègue',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    answer: z.enum(CaseOpinion, 'Choisissez votre avis.'),
    words: z.string().max(4_000),
  }),
  expected: {
    id: 'l’identifiant du dossier',
    answer: 'FAVOURABLE, UNFAVOURABLE ou OTHER',
    words: 'pourquoi, en 1 000 caractères au plus',
  },
  output: z.object({ id: z.string() }),
  example: { id: documented.askedCase, answer: 'FAVOURABLE', words: 'Le mandat est signé.' },
  async run(call, { id: caseId, answer, words: typed }) {
    const { tx, actor, now } = call
    const { number } = await knownCase(call, caseId)
    const words = typedWords(typed, 'words')
    if (words === '') throw refusedInput([refuseCase('case.opinion_empty', 'words')])
    const id = await findOpinionOf(tx, { caseId, agentId: actor.id })
    if (id === null || !(await keepOpinion(tx, { id, caseId }, { answer, words, answeredAt: now })))
      throw new Problem('case.opinion_over')
    const payload = { number, opinionId: id, answer, words }
    await record(call, { kind: 'CASE_OPINION_GIVEN', subjectId: caseId, payload })
    return { id }
  },
})
