import { insertAuditEntry, type Tx } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/access'

/** Why a sign-in was refused: the identity provider's answer is not as it must be, or nobody active has this identity. */
export type SignInRefusal = 'UNVERIFIED' | 'UNKNOWN'

/** A sign-in that is refused; `attemptHash` is what the database knows it by. */
export interface RefusedSignIn {
  audience: SessionAudience
  attemptHash: string
  reason: SignInRefusal
  /** Who the identity provider said it was, when it said so. */
  subject: string | null
  now: Date
}

/** Traces a sign-in that is refused: nobody is known, so it is the platform that acts. */
export const refuseSignIn = (tx: Tx, { audience, attemptHash, reason, subject, now }: RefusedSignIn): Promise<void> =>
  insertAuditEntry(tx, {
    at: now,
    kind: 'SIGN_IN_REFUSED',
    version: 1,
    actorKind: 'SYSTEM',
    actorId: null,
    actorName: 'Identification',
    subjectKind: 'SESSION',
    subjectId: attemptHash,
    partnerId: null,
    employerId: null,
    payload: { audience, reason, subject },
  })
