import { BulkStatus, CaseKind, CaseOutcome } from '@cesu/db/model'
import { z } from 'zod'
import { caseKindLabels, caseOutcomeLabels } from '../cases/index.ts'
import { frenchCount } from '../shared/index.ts'
import { event } from './event-definition.ts'

const bulk = z.object({
  kind: z.enum(CaseKind),
  outcome: z.enum(CaseOutcome),
  /** How many cases. */
  count: z.int(),
})
const ofCases = ({ kind, outcome, count }: z.output<typeof bulk>): string =>
  `« ${caseOutcomeLabels[outcome]} » pour ${frenchCount(count)} dossiers (${caseKindLabels[kind].toLowerCase()})`

/** What happens to decisions of many cases by two agents. */
export const bulkEvents = {
  BULK_ASKED: event({
    subject: 'BULK_DECISION',
    version: 1,
    payload: bulk.extend({ reason: z.string(), approvalId: z.string() }),
    sentence: (said) => `a proposé ${ofCases(said)} : « ${said.reason} »`,
    tells: null,
  }),
  BULK_ANSWERED: event({
    subject: 'BULK_DECISION',
    version: 1,
    payload: bulk.extend({
      answer: z.enum(BulkStatus).extract(['GRANTED', 'REFUSED']),
      comment: z.string(),
      approvalId: z.string(),
    }),
    sentence: ({ answer, comment, ...said }) =>
      `a ${answer === 'GRANTED' ? 'accordé' : 'refusé'} ${ofCases(said)}${comment === '' ? '' : ` : « ${comment} »`}`,
    tells: null,
  }),
  BULK_ENDED: event({
    subject: 'BULK_DECISION',
    version: 1,
    payload: bulk.extend({
      /** Decided; left out; not done, for it was withdrawn or stopped. */
      done: z.int(),
      left: z.int(),
      waiting: z.int(),
    }),
    sentence: ({ done, left, waiting, ...said }) =>
      `a terminé ${ofCases(said)} : ${done} décidés, ${left} laissés de côté, ${waiting} non faits`,
    tells: null,
  }),
  BULK_CARRIED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ number: z.int(), bulkId: z.string(), askedByName: z.string(), answeredByName: z.string() }),
    sentence: ({ askedByName, answeredByName }) =>
      `a exécuté une décision groupée, proposée par ${askedByName} et accordée par ${answeredByName}`,
    tells: null,
  }),
} as const
