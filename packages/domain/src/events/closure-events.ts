import { z } from 'zod'
import { closureSpan } from '../closures/index.ts'
import { event } from './event-definition.ts'

/** First and last closed day, YYYY-MM-DD, and why they are closed. */
const closed = z.object({ fromDay: z.string(), untilDay: z.string(), reason: z.string() })

/** What happens to the days on which the service is closed. */
export const closureEvents = {
  CLOSURE_ADDED: event({
    subject: 'SERVICE_CLOSURE',
    version: 1,
    payload: closed,
    sentence: ({ reason, ...days }) => `a fermé le service ${closureSpan(days)} (« ${reason} »)`,
    tells: null,
  }),
  CLOSURE_WITHDRAWN: event({
    subject: 'SERVICE_CLOSURE',
    version: 1,
    payload: closed.extend({
      /** Why it is withdrawn. */
      withdrawReason: z.string(),
    }),
    sentence: ({ reason, withdrawReason, ...days }) =>
      `a retiré la fermeture du service ${closureSpan(days)} (« ${reason} ») : « ${withdrawReason} »`,
    tells: null,
  }),
} as const
