import { findBulkOfCase, listCaseParties, listCasesAbout, listQuestionsOf, listTrail } from '@cesu/db'
import {
  CaseAbout,
  CaseAct,
  CaseOutcome,
  CaseParty,
  CaseStatus,
  caseTopic,
  possibleActs,
  replyBy,
} from '@cesu/domain/cases'
import { mayOnCase } from '@cesu/domain/permissions'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { delaysToday } from '../thresholds.ts'
import { TrailEntryOutput, trailEntry } from '../trail-output.ts'
import { caseActor, caseNow, knownCase } from './case-facts.ts'
import { casePaperFields, casePapers } from './case-papers.ts'
import { caseFields, caseRow } from './case-row.ts'
import { CaseSubject, caseSubject } from './case-subject.ts'
import { QuestionOutput, questionOutput } from './question-output.ts'

/** A case with all that a decision needs: what it is about now, what may be done, what was done, and what colleagues wrote. */
export const readCase = operation({
  name: 'cases.get',
  title: 'Lire un dossier',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: z.object({
    ...caseFields,
    reason: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    subject: CaseSubject.nullable(),
    /** What who asks may do now. */
    acts: z.array(z.enum(CaseAct)),
    ...casePaperFields,
    /** What it is about, as those who are asked read it; until when they would answer a question of today, YYYY-MM-DD. */
    topic: z.string(),
    replyBy: z.string(),
    /** Whom it concerns and who may be asked; `isTold` when an event or an e-mail tells them that they are. */
    parties: z.array(z.object({ party: z.enum(CaseParty), name: z.string(), isTold: z.boolean() })),
    /** Whom it concerns, each of whose pages may be opened from it while it is held. */
    persons: z.array(z.object({ party: z.enum(CaseParty), id: z.string(), name: z.string() })),
    /** What was asked, and answered, the oldest first. */
    questions: z.array(QuestionOutput),
    /** Who did what with it, oldest first, this reading included. */
    trail: z.array(
      TrailEntryOutput.extend({
        /** Whether it is news to who asks: no reading, and done by another. */
        isNews: z.boolean(),
      }),
    ),
    /** The decision of many in which it waits, as it is: of a second agent, or to be carried out. */
    bulk: z
      .object({
        id: z.string(),
        isGranted: z.boolean(),
        outcome: z.enum(CaseOutcome),
        askedByName: z.string(),
        /** ISO 8601. */
        askedAt: z.string(),
      })
      .nullable(),
    /** The other cases of the same persons that who asks may read, the latest first. */
    others: z.array(
      z.object({ id: z.string(), number: z.int(), about: CaseAbout, status: z.enum(CaseStatus), dueDay: z.string() }),
    ),
  }),
  example: { id: documented.case },
  async run(call, { id }) {
    const { tx, actor, today } = call
    const found = await knownCase(call, id)
    const { number, employerId, employeeId, partnerId, decidedAt, reason, decidedBy } = found
    await record(call, { kind: 'CASE_READ', subjectId: id, payload: { number } })
    // An incident has no page but its case: who opened it is read there.
    const opening =
      found.subjectKind === 'INCIDENT'
        ? await listTrail(tx, { subjectKind: 'INCIDENT', subjectId: found.subjectId })
        : []
    const trail = [...opening, ...(await listTrail(tx, { subjectKind: 'CASE', subjectId: id }))]
    const bulk = await findBulkOfCase(tx, id)
    const others = await listCasesAbout(tx, { id, employerId, employeeId })
    return {
      ...{ ...caseRow(found), reason, decidedBy, decidedAt: decidedAt?.toISOString() ?? null, employeeId },
      subject: await caseSubject(call, found),
      acts: possibleActs(caseNow(found), caseActor(actor, today)),
      topic: caseTopic(CaseAbout.parse(found)),
      replyBy: replyBy(today, await delaysToday(call)),
      parties: await listCaseParties(tx, id),
      persons: (
        [
          ['EMPLOYER', employerId, found.employerName],
          ['EMPLOYEE', employeeId, found.employeeName],
          ['PARTNER', partnerId, found.partnerName],
        ] as const
      ).flatMap(([party, person, name]) => (person === null ? [] : [{ party, id: person, name: name ?? '' }])),
      questions: (await listQuestionsOf(tx, id)).map(questionOutput),
      ...(await casePapers(call, found)),
      trail: trail.map((entry) => ({
        ...trailEntry(entry),
        isNews: entry.kind !== 'CASE_READ' && entry.actorId !== actor.id,
      })),
      bulk: bulk && {
        ...{ id: bulk.id, isGranted: bulk.status === 'GRANTED', outcome: bulk.outcome },
        ...{ askedByName: bulk.askedByName, askedAt: bulk.askedAt.toISOString() },
      },
      others: others
        .filter((one) => mayOnCase(actor, 'cases.read', one))
        .map(({ kind, facts, ...one }) => ({ ...one, about: CaseAbout.parse({ kind, facts }) })),
    }
  },
  opens: ({ employerId, employeeId }) => [employerId, employeeId].filter((person) => person !== null),
})
