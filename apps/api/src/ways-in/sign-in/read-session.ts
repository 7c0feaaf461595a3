import { type AgentWithTeam, findAgent, findStaff, type StaffWithPartner, type Tx, touchSession } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/access'
import { IDLE_MINUTES } from './open-session.ts'
import { actorKinds } from './people.ts'
import { tokenHash } from './tokens.ts'

/** A token that a browser sent for an application, at an instant. */
interface Presented {
  audience: SessionAudience
  token: string
  now: Date
}

/** The id of the person whose live session a token opens, marked as used now; null when it is closed. */
const holderOf = (tx: Tx, { audience, token, now }: Presented): Promise<string | null> =>
  touchSession(tx, {
    tokenHash: tokenHash(token),
    actorKind: actorKinds[audience],
    now,
    idleSince: new Date(now.getTime() - IDLE_MINUTES * 60_000),
  })

/** The active member of a partner's staff behind a live session; null when the session is closed. */
export async function readPartnerSession(tx: Tx, token: string, now: Date): Promise<StaffWithPartner | null> {
  const id = await holderOf(tx, { audience: 'PARTNER', token, now })
  const staff = id === null ? null : await findStaff(tx, id)
  return staff?.active ? staff : null
}

/** The active agent behind a live session; null when the session is closed. */
export async function readAgentSession(tx: Tx, token: string, now: Date): Promise<AgentWithTeam | null> {
  const id = await holderOf(tx, { audience: 'BACKOFFICE', token, now })
  const agent = id === null ? null : await findAgent(tx, id)
  return agent?.active ? agent : null
}
