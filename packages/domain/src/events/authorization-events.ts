import { AuthorizationRequestStatus } from '@cesu/db/model'
import { z } from 'zod'
import { AuthorizationStage, authorizationMoveSentences, requestStatusLabels } from '../habilitations/index.ts'
import { frenchDay } from '../shared/index.ts'
import { event } from './event-definition.ts'

/** The request, as it was left. */
const kept = { stage: z.enum(AuthorizationStage), requestVersion: z.int() }

/** What happens to habilitations and to what partners ask. */
export const authorizationEvents = {
  AUTHORIZATION_DRAFTED: event({
    subject: 'AUTHORIZATION_REQUEST',
    version: 1,
    payload: z.object(kept),
    sentence: () => 'a enregistré une demande d’habilitation',
    tells: null,
  }),
  AUTHORIZATION_ASKED: event({
    subject: 'AUTHORIZATION_REQUEST',
    version: 1,
    payload: z.object(kept),
    sentence: () => 'a envoyé une demande d’habilitation',
    tells: null,
  }),
  AUTHORIZATION_ARCHIVED: event({
    subject: 'AUTHORIZATION_REQUEST',
    version: 1,
    payload: z.object(kept),
    sentence: () => 'a retiré une demande d’habilitation',
    tells: null,
  }),
  AUTHORIZATION_APPROVAL_ASKED: event({
    subject: 'AUTHORIZATION_REQUEST',
    version: 1,
    payload: z.object({ ...kept, approvalId: z.string() }),
    sentence: () => 'a proposé d’accorder l’habilitation, avec l’accord d’un second agent',
    tells: null,
  }),
  AUTHORIZATION_ANSWERED: event({
    subject: 'AUTHORIZATION_REQUEST',
    version: 1,
    payload: z.object({
      ...kept,
      answer: z.enum(AuthorizationRequestStatus).extract(['CHANGES_REQUESTED', 'REFUSED', 'GRANTED']),
      /** The habilitation that it made or updated; null when it did neither. */
      authorizationId: z.string().nullable(),
      /** What another agent had proposed, and is answered with it; null when nothing was. */
      approvalId: z.string().nullable(),
    }),
    sentence: ({ answer, approvalId }) =>
      `a répondu à la demande d’habilitation : ${requestStatusLabels[answer].toLowerCase()}${
        approvalId === null ? '' : ' (second agent)'
      }`,
    tells: { sequence: ({ requestVersion }) => requestVersion, withholds: ['approvalId'] },
  }),
  AUTHORIZATION_MOVED: event({
    subject: 'AUTHORIZATION',
    version: 1,
    payload: z.object({
      move: z.enum(['GIVE_NOTICE', 'SUSPEND', 'END_NOTICE', 'LIFT', 'REVOKE']),
      authorizationVersion: z.int(),
      /** Last day of the notice, YYYY-MM-DD; null when none is given. */
      noticeDay: z.string().nullable(),
      reason: z.string(),
    }),
    sentence: ({ move, noticeDay, reason }) =>
      `${authorizationMoveSentences[move]}${noticeDay === null ? '' : `, jusqu’au ${frenchDay(noticeDay)}`} : « ${reason} »`,
    tells: { sequence: ({ authorizationVersion }) => authorizationVersion, withholds: ['reason'] },
  }),
} as const
