import { type CaseRow, findHandler, insertOpinion, moveCase } from '@cesu/db'
import { refuseCase } from '@cesu/domain/cases'
import { agentRolesWith } from '@cesu/domain/permissions'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'
import { caseToMove } from './case-facts.ts'
import { isHeldBy } from './case-papers.ts'

/** Asks a colleague what they think of a case, in the name of who holds it from then on, and goes on holding it. */
export const askOpinion = operation({
  name: 'cases.ask-opinion',
  title: 'Demander l’avis d’un collègue',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    /** That which was read: refused when the case has changed since. */
    version: z.int().min(0),
    colleagueId: z.uuid('Choisissez un collègue.').toLowerCase(),
    question: z.string().max(4_000),
  }),
  expected: {
    id: 'l’identifiant d’un dossier',
    version: 'la version du dossier que vous avez lue',
    colleagueId: 'la personne dont vous demandez l’avis',
    question: 'ce que vous lui demandez, en 1 000 caractères au plus',
  },
  output: z.object({ id: z.string() }),
  example: { id: documented.case, version: 0, colleagueId: documented.colleague, question: 'Le mandat suffit-il ?' },
  async run(call, { id: caseId, version, colleagueId, question: typed }) {
    const { tx, actor, now } = call
    const found = await caseToMove(call, { id: caseId, version, act: 'ASK' })
    const question = typedWords(typed, 'question')
    if (question === '') throw refusedInput([refuseCase('case.question_empty', 'question')])
    if (colleagueId === actor.id) throw refusedInput([refuseCase('case.opinion_of_oneself', 'colleagueId')])
    const colleague = await findHandler(tx, { id: colleagueId, roles: agentRolesWith('cases.handle') })
    if (colleague === null) throw refusedInput([refuseCase('case.assignee_unknown', 'colleagueId')])
    if (!isHeldBy(found, actor)) await take(call, found)
    const id = call.newId()
    const asked = await insertOpinion(tx, {
      ...{ id, caseId, question, askedAt: now, askedById: actor.id, askedByName: actor.name },
      ...{ askedOfId: colleague.id, askedOfName: colleague.name },
    })
    if (!asked) throw refusedInput([refuseCase('case.opinion_asked', 'colleagueId')])
    const payload = { number: found.number, opinionId: id, of: colleague.name, question }
    await record(call, { kind: 'CASE_OPINION_ASKED', subjectId: caseId, payload })
    return { id }
  },
})

/** Held by who asks: nobody writes in the name of a case that nobody holds. */
async function take(call: Call<'AGENT', 'write'>, { id, version, number }: CaseRow): Promise<void> {
  const { tx, actor } = call
  if (!(await moveCase(tx, { id, version }, { status: 'IN_PROGRESS', assigneeId: actor.id })))
    throw new Problem('case.changed')
  const payload = { number, act: 'TAKE' as const, before: null, after: actor.name, words: '' }
  await record(call, { kind: 'CASE_MOVED', subjectId: id, payload })
}
