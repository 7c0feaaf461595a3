import { revokeSession, type SignInAttemptRow, type Tx } from '@cesu/db'
import type { SignInRefusal } from '@cesu/domain/events'
import type { SignedInKind } from '../../actor.ts'
import { acceptInvitation } from '../../staff/accept-invitation.ts'
import { tokenHash } from '../../tokens.ts'
import { closeSession } from './close-session.ts'
import { openSession } from './open-session.ts'
import { readSession } from './read-session.ts'
import type { VerifiedIdentity } from './relying-party.ts'

/** Who came back from the identity provider, from which sign-in, and the session that their browser had; null for none. */
interface ComingBack {
  kind: SignedInKind
  identity: VerifiedIdentity
  attempt: Pick<SignInAttemptRow, 'confirmsId' | 'invitationHash'>
  presented: string | null
  now: Date
}

/**
 * Gives a session to who came back: as who signs in, as the person whose identity was to be confirmed, or as whom an invitation is for; and
 * closes the one that the browser had. Why not otherwise: then nothing is changed.
 */
export async function letIn(tx: Tx, coming: ComingBack): Promise<{ token: string } | SignInRefusal> {
  const { kind, identity, attempt, presented, now } = coming
  const { confirmsId, invitationHash } = attempt
  if (await isAnothers(tx, coming)) return 'ANOTHER'
  if (invitationHash !== null) {
    const accepted = await acceptInvitation(tx, { tokenHash: invitationHash, identity, now })
    if (accepted !== 'DONE') return `INVITATION_${accepted}`
  }
  const session = await openSession(tx, { kind, identity, confirms: confirmsId, now })
  if (session === null) return 'UNKNOWN'
  if (session === 'ANOTHER' || presented === null) return session
  // One browser, one session for each application: the one it had is closed, once there is another.
  if (confirmsId === null) await closeSession(tx, { kind, token: presented, now })
  else await revokeSession(tx, { tokenHash: tokenHash(presented), actorKind: kind, now })
  return session
}

/** Whether somebody else signed in meanwhile, in another tab: their session is not taken from them by a proof of before. */
async function isAnothers(tx: Tx, { kind, attempt: { confirmsId }, presented, now }: ComingBack): Promise<boolean> {
  if (confirmsId === null || presented === null) return false
  const present = await readSession(tx, { kind, token: presented, now, marks: false })
  return present !== null && present.id !== confirmsId
}
