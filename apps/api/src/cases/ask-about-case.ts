import { insertQuestion, listCaseParties, moveCase } from '@cesu/db'
import { CaseAbout, CaseParty, caseTopic, MOST_ASKED, refuseCase, replyBy } from '@cesu/domain/cases'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { delaysToday } from '../thresholds.ts'
import { typedWords } from '../typed-words.ts'
import { caseToMove } from './case-facts.ts'

/**
 * Asks one of those whom a case concerns, in the name of who holds it from then on; the case waits for the answer. The partner is told by
 * an event, an employer or a worker by e-mail where one is known.
 */
export const askAboutCase = operation({
  name: 'cases.ask',
  title: 'Poser une question sur un dossier',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    /** That which was read: refused when the case has changed since. */
    version: z.int().min(0),
    party: z.enum(CaseParty, 'Choisissez à qui vous posez la question.'),
    text: z.string().max(MOST_ASKED * 4),
  }),
  expected: {
    id: 'l’identifiant d’un dossier',
    version: 'la version du dossier que vous avez lue',
    party: 'PARTNER, EMPLOYER ou EMPLOYEE, parmi ceux que le dossier concerne',
    text: `la question, en ${MOST_ASKED.toLocaleString('fr-FR')} caractères au plus`,
  },
  output: z.object({ id: z.string(), replyBy: z.string() }),
  example: { id: documented.case, version: 0, party: 'PARTNER', text: 'Pouvez-vous confirmer les heures ?' },
  async run(call, { id: caseId, version, party, text: typed }) {
    const { tx, actor, now, today } = call
    const found = await caseToMove(call, { id: caseId, version, act: 'ASK' })
    const text = typedWords(typed, 'text')
    if (text === '') throw refusedInput([refuseCase('case.question_empty', 'text')])
    const parties = await listCaseParties(tx, caseId)
    if (!parties.some((one) => one.party === party)) throw refusedInput([refuseCase('case.party_unknown', 'party')])
    const holder = { assigneeId: actor.id }
    // Held by who asks before they ask: nobody writes in the name of a case that another holds.
    if (!(await moveCase(tx, { id: caseId, version }, { status: 'IN_PROGRESS', ...holder })))
      throw new Problem('case.changed')
    const { number, partnerId, employerId, employeeId } = found
    const id = call.newId()
    const lastDay = replyBy(today, await delaysToday(call))
    await insertQuestion(tx, {
      ...{ id, caseId, party, text, about: caseTopic(CaseAbout.parse(found)), caseNumber: number, replyBy: lastDay },
      partnerId: party === 'PARTNER' ? partnerId : null,
      employerId: party === 'EMPLOYER' ? employerId : null,
      employeeId: party === 'EMPLOYEE' ? employeeId : null,
      ...{ authorId: actor.id, authorName: actor.name, writtenAt: now },
    })
    if (!(await moveCase(tx, { id: caseId, version: version + 1 }, { status: 'AWAITING_REPLY', ...holder })))
      throw new Problem('case.changed')
    const payload = { number, version: version + 2, messageId: id, party }
    await record(call, {
      ...{ kind: 'CASE_ASKED', subjectId: caseId, payload, partnerId: party === 'PARTNER' ? partnerId : null },
    })
    return { id, replyBy: lastDay }
  },
})
