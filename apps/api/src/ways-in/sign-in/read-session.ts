import {
  type AgentWithTeam,
  findSessionAgent,
  findSessionStaff,
  type StaffWithPartner,
  type Tx,
  touchSession,
} from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/permissions'
import { IDLE_MINUTES } from './open-session.ts'
import { tokenHash } from './tokens.ts'

/** A token that a browser sent for an application, at an instant. */
interface Presented {
  audience: SessionAudience
  token: string
  now: Date
}

const isLive = (tx: Tx, { audience, token, now }: Presented): Promise<boolean> =>
  touchSession(tx, {
    tokenHash: tokenHash(token),
    audience,
    now,
    idleSince: new Date(now.getTime() - IDLE_MINUTES * 60_000),
  })

/** The member of a partner's staff behind a live session, marked as used now; null when the session is closed. */
export async function readPartnerSession(tx: Tx, token: string, now: Date): Promise<StaffWithPartner | null> {
  return (await isLive(tx, { audience: 'PARTNER', token, now })) ? findSessionStaff(tx, tokenHash(token)) : null
}

/** The agent behind a live session, marked as used now; null when the session is closed. */
export async function readAgentSession(tx: Tx, token: string, now: Date): Promise<AgentWithTeam | null> {
  return (await isLive(tx, { audience: 'BACKOFFICE', token, now })) ? findSessionAgent(tx, tokenHash(token)) : null
}
