import { QuotaKind, QuotaRaiseStatus } from '@cesu/db/model'
import { z } from 'zod'
import { quotaAmount, raiseSpan } from '../quotas/index.ts'
import { event } from './event-definition.ts'

/** The raise, as it was left: what was asked, from which usual limit. */
const raise = z.object({
  raiseVersion: z.int(),
  quota: z.enum(QuotaKind),
  usual: z.int(),
  asked: z.int(),
  fromDay: z.string(),
  untilDay: z.string(),
})

const change = ({ quota, usual, asked, ...days }: z.output<typeof raise>): string =>
  `de ${usual.toLocaleString('fr-FR')} à ${quotaAmount(quota, asked)}, ${raiseSpan(days)}`

/** What happens to the raises of a quota. */
export const quotaEvents = {
  QUOTA_ASKED: event({
    subject: 'QUOTA_RAISE',
    version: 1,
    payload: raise,
    sentence: (asked) => `a demandé un relèvement de quota, ${change(asked)}`,
    tells: null,
  }),
  QUOTA_WITHDRAWN: event({
    subject: 'QUOTA_RAISE',
    version: 1,
    payload: raise,
    sentence: () => 'a retiré sa demande de relèvement de quota',
    tells: null,
  }),
  QUOTA_APPROVAL_ASKED: event({
    subject: 'QUOTA_RAISE',
    version: 1,
    payload: raise.extend({ approvalId: z.string() }),
    sentence: () => 'a proposé d’accorder le relèvement, avec l’accord d’un second agent',
    tells: null,
  }),
  QUOTA_ANSWERED: event({
    subject: 'QUOTA_RAISE',
    version: 1,
    payload: raise.extend({
      answer: z.enum(QuotaRaiseStatus).extract(['GRANTED', 'REFUSED']),
      reason: z.string(),
      /** What another agent had proposed, and is answered with it; null when nothing was. */
      approvalId: z.string().nullable(),
    }),
    sentence: ({ answer, reason, approvalId, ...asked }) =>
      `a ${answer === 'GRANTED' ? 'accordé' : 'refusé'} le relèvement de quota, ${change(asked)}${
        approvalId === null ? '' : ' (second agent)'
      } : « ${reason} »`,
    tells: { sequence: ({ raiseVersion }) => raiseVersion, withholds: ['reason', 'approvalId'] },
  }),
  QUOTA_ENDED: event({
    subject: 'QUOTA_RAISE',
    version: 1,
    payload: raise.extend({ reason: z.string() }),
    sentence: ({ reason }) => `a arrêté le relèvement de quota : « ${reason} »`,
    tells: { sequence: ({ raiseVersion }) => raiseVersion, withholds: ['reason'] },
  }),
} as const
