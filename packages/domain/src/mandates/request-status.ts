import type { MandateRequestStatus } from '@cesu/db/model'

/** True for a request that nobody has answered yet: it can still be changed. */
export const isWaiting = ({ status }: { status: MandateRequestStatus }): boolean =>
  status === 'SENT' || status === 'OPENED'

/** What a request is at an instant: expired from its last instant on, though no job has said so yet. */
export const requestStatusAt = (
  request: { status: MandateRequestStatus; expiresAt: Date },
  now: Date,
): MandateRequestStatus => (isWaiting(request) && request.expiresAt <= now ? 'EXPIRED' : request.status)
