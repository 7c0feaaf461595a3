import type { Tx } from '../connection/client.ts'
import type { Agent, Partner, PartnerStaff, SessionAudience, Team } from '../model.ts'

/** A sign-in under way, as it must be when the identity provider sends the browser back. */
export interface SignInAttemptRow {
  tokenHash: string
  audience: SessionAudience
  state: string
  nonce: string
  codeVerifier: string
  returnTo: string
  expiresAt: Date
}

/** A member of a partner's staff with the partner: what a partner session opens. */
export type StaffWithPartner = PartnerStaff & { partner: Partner }

/** An agent with the team: what a back-office session opens. */
export type AgentWithTeam = Agent & { team: Team }

/** An identity as vouched for by the identity provider. */
export interface IdentityKey {
  issuer: string
  subject: string
}

/** The active member of a partner's staff who has this identity, or null. */
export const findStaffByIdentity = (tx: Tx, { issuer, subject }: IdentityKey): Promise<StaffWithPartner | null> =>
  tx.partnerStaff.findFirst({ where: { issuer, subject, active: true }, include: { partner: true } })

/** The active agent who has this identity, or null. */
export const findAgentByIdentity = (tx: Tx, { issuer, subject }: IdentityKey): Promise<AgentWithTeam | null> =>
  tx.agent.findFirst({ where: { issuer, subject, active: true }, include: { team: true } })

/** Everyone who can sign in through one identity provider, partners' staff first: the personas of the demo world. */
export async function listIdentities(
  tx: Tx,
  issuer: string,
): Promise<{ staff: StaffWithPartner[]; agents: AgentWithTeam[] }> {
  const staff = await tx.partnerStaff.findMany({
    where: { issuer, active: true },
    include: { partner: true },
    orderBy: [{ partner: { name: 'asc' } }, { role: 'asc' }, { id: 'asc' }],
  })
  const agents = await tx.agent.findMany({
    where: { issuer, active: true },
    include: { team: true },
    orderBy: [{ team: { name: 'asc' } }, { role: 'asc' }, { id: 'asc' }],
  })
  return { staff, agents }
}

/** Opens a sign-in. */
export async function insertSignInAttempt(tx: Tx, attempt: SignInAttemptRow): Promise<void> {
  await tx.signInAttempt.create({ data: attempt })
}

/** Consumes a sign-in under way: one guarded statement, so that of many parallel returns only one gets it. */
export async function takeSignInAttempt(
  tx: Tx,
  { tokenHash, audience, now }: { tokenHash: string; audience: SessionAudience; now: Date },
): Promise<SignInAttemptRow | null> {
  const rows = await tx.$queryRaw<SignInAttemptRow[]>`
    DELETE FROM sign_in_attempt
    WHERE token_hash = ${tokenHash} AND audience = ${audience}::"SessionAudience"
    RETURNING token_hash AS "tokenHash", audience::text AS audience, state, nonce,
              code_verifier AS "codeVerifier", return_to AS "returnTo", expires_at AS "expiresAt"`
  const attempt = rows[0]
  return attempt && attempt.expiresAt > now ? attempt : null
}

/** What is written when a session opens; instants are given by the caller. */
export interface NewSession {
  tokenHash: string
  audience: SessionAudience
  staffId: string | null
  agentId: string | null
  acr: string | null
  idToken: string
  createdAt: Date
  expiresAt: Date
}

/** Opens a session. */
export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.session.create({ data: { ...session, lastSeenAt: session.createdAt } })
}

/** Which session, and the instant before which an idle one is closed. */
export interface SessionTouch {
  tokenHash: string
  audience: SessionAudience
  now: Date
  idleSince: Date
}

/**
 * Marks a live session as used now, in one guarded statement.
 * False when it is unknown, idle for too long, past its end, or signed out.
 */
export async function touchSession(tx: Tx, { tokenHash, audience, now, idleSince }: SessionTouch): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { tokenHash, audience, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    data: { lastSeenAt: now },
  })
  return count === 1
}

/** The active member of staff whom a session belongs to, or null. */
export const findSessionStaff = (tx: Tx, tokenHash: string): Promise<StaffWithPartner | null> =>
  tx.partnerStaff.findFirst({
    where: { active: true, sessions: { some: { tokenHash } } },
    include: { partner: true },
  })

/** The active agent whom a session belongs to, or null. */
export const findSessionAgent = (tx: Tx, tokenHash: string): Promise<AgentWithTeam | null> =>
  tx.agent.findFirst({ where: { active: true, sessions: { some: { tokenHash } } }, include: { team: true } })

/** A session that has just been closed, with what is needed to trace it and to sign out at the provider. */
export interface ClosedSession {
  idToken: string
  staffId: string | null
  agentId: string | null
}

/** Closes a session for good; null when it was not open. */
export async function revokeSession(
  tx: Tx,
  { tokenHash, audience, now }: { tokenHash: string; audience: SessionAudience; now: Date },
): Promise<ClosedSession | null> {
  const rows = await tx.$queryRaw<ClosedSession[]>`
    UPDATE session SET revoked_at = ${now}
    WHERE token_hash = ${tokenHash} AND audience = ${audience}::"SessionAudience" AND revoked_at IS NULL
    RETURNING id_token AS "idToken", staff_id AS "staffId", agent_id AS "agentId"`
  return rows[0] ?? null
}

/** Forgets the sign-ins, sessions and provider records whose time is over: each sign-in pays for the cleaning. */
export async function purgeExpiredSignIns(tx: Tx, now: Date): Promise<void> {
  await tx.signInAttempt.deleteMany({ where: { expiresAt: { lt: now } } })
  await tx.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await tx.oidcRecord.deleteMany({ where: { expiresAt: { lt: now } } })
}
