import type { MandateRequestStatus } from '@cesu/db/model'

/** True for a request that can be answered: nobody has, and nobody has said that it is not for them. */
export const isWaiting = ({ status }: { status: MandateRequestStatus }): boolean =>
  status === 'SENT' || status === 'OPENED'

/** True for a request that nobody has answered yet, put aside or not: it can still be sent elsewhere, or taken back. */
export const isUnanswered = ({ status }: { status: MandateRequestStatus }): boolean =>
  isWaiting({ status }) || status === 'SUSPENDED'

/** What a request is at an instant: expired from its last instant on, though no job has said so yet. */
export const requestStatusAt = (
  request: { status: MandateRequestStatus; expiresAt: Date },
  now: Date,
): MandateRequestStatus => (isUnanswered(request) && request.expiresAt <= now ? 'EXPIRED' : request.status)
