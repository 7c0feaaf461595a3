import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'
import type { ActorKind, Agent, Partner, PartnerStaff, Session, Team } from '../model.ts'

/** A sign-in under way, as it must be when the identity provider sends the browser back. */
export interface SignInAttemptRow {
  tokenHash: string
  actorKind: ActorKind
  state: string
  nonce: string
  codeVerifier: string
  returnTo: string
  /** Who must come back, when a person proves again who they are; null for who signs in. */
  confirmsId: string | null
  /** What the database knows the link by of the invitation that it accepts; null for every other. */
  invitationHash: string | null
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

/** The active members of partners' staff who sign in through one identity provider, by partner. */
export const listStaffOfIssuer = (tx: Tx, issuer: string): Promise<StaffWithPartner[]> =>
  tx.partnerStaff.findMany({
    where: { issuer, active: true },
    include: { partner: true },
    orderBy: [{ partner: { name: 'asc' } }, { role: 'asc' }, { id: 'asc' }],
  })

/** The active agents who sign in through one identity provider, by team. */
export const listAgentsOfIssuer = (tx: Tx, issuer: string): Promise<AgentWithTeam[]> =>
  tx.agent.findMany({
    where: { issuer, active: true },
    include: { team: true },
    orderBy: [{ team: { name: 'asc' } }, { role: 'asc' }, { id: 'asc' }],
  })

/** Opens a sign-in. */
export async function insertSignInAttempt(tx: Tx, attempt: SignInAttemptRow): Promise<void> {
  await tx.signInAttempt.create({ data: attempt })
}

/** Consumes a sign-in under way: one guarded statement, so that of many parallel returns only one gets it. */
export async function takeSignInAttempt(
  tx: Tx,
  { tokenHash, actorKind, now }: { tokenHash: string; actorKind: ActorKind; now: Date },
): Promise<SignInAttemptRow | null> {
  const rows = await tx.$queryRaw<SignInAttemptRow[]>`
    DELETE FROM sign_in_attempt
    WHERE token_hash = ${tokenHash} AND actor_kind = ${actorKind}::"ActorKind"
    RETURNING token_hash AS "tokenHash", actor_kind::text AS "actorKind", state, nonce,
              code_verifier AS "codeVerifier", return_to AS "returnTo", confirms_id AS "confirmsId",
              invitation_hash AS "invitationHash", expires_at AS "expiresAt"`
  const attempt = rows[0]
  return attempt && attempt.expiresAt > now ? attempt : null
}

/** Who a session belongs to. */
export type SessionHolder = Pick<Session, 'actorKind' | 'actorId'>

/** What is written when a session opens; instants are given by the caller. */
export type NewSession = Omit<Session, 'lastSeenAt' | 'revokedAt' | 'representationId'>

/** Opens a session. The database closes the oldest ones of the person beyond ten. */
export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.session.createMany({ data: [{ ...session, lastSeenAt: session.createdAt }] })
}

/** Which session, and the instant before which an idle one is closed. */
export interface SessionTouch {
  tokenHash: string
  actorKind: ActorKind
  now: Date
  idleSince: Date
  /** Whether it is marked as used; a page that is only open does not keep its session alive. */
  marks?: boolean
}

/** A session is marked as used at most once in this time. */
const TOUCH_EVERY_MS = 60_000

/**
 * Whose live session this is and at which level, marked as used now unless told otherwise; null when it is unknown, idle for too long, past its
 * end, or closed. The mark is written at most once a minute and without waiting for a standby: losing one harms nothing, and
 * a read must not depend on it. Nothing else may be written in the transaction.
 */
export async function touchSession(
  tx: Tx,
  { tokenHash, actorKind, now, idleSince, marks = true }: SessionTouch,
): Promise<Pick<Session, 'actorId' | 'acr' | 'authenticatedAt' | 'representationId'> | null> {
  const open = { tokenHash, actorKind, revokedAt: null, expiresAt: { gt: now } }
  const find = () =>
    tx.session.findFirst({
      where: { ...open, lastSeenAt: { gt: idleSince } },
      select: { actorId: true, acr: true, authenticatedAt: true, representationId: true, lastSeenAt: true },
    })
  const session = await find()
  const touchedBefore = new Date(now.getTime() - TOUCH_EVERY_MS)
  if (session === null || !marks || session.lastSeenAt > touchedBefore) return session
  await tx.$executeRaw`SET LOCAL synchronous_commit = off`
  const { count } = await tx.session.updateMany({
    where: { ...open, lastSeenAt: { gt: idleSince, lte: touchedBefore } },
    data: { lastSeenAt: now },
  })
  // None: a request of the same moment has just marked it, or the session has just been closed.
  return count === 1 ? session : find()
}

/** A member of a partner's staff by id, active or not, or null. */
export const findStaff = (tx: Tx, id: string): Promise<StaffWithPartner | null> =>
  tx.partnerStaff.findUnique({ where: { id }, include: { partner: true } })

/** An agent by id, active or not, or null. */
export const findAgent = (tx: Tx, id: string): Promise<AgentWithTeam | null> =>
  tx.agent.findUnique({ where: { id }, include: { team: true } })

/** A session that has just been closed, with what is needed to trace it and to sign out at the provider. */
export type ClosedSession = SessionHolder & Pick<Session, 'idToken'>

/** Closes a session for good; null when it was not open. */
export async function revokeSession(
  tx: Tx,
  { tokenHash, actorKind, now }: { tokenHash: string; actorKind: ActorKind; now: Date },
): Promise<ClosedSession | null> {
  const rows = await tx.$queryRaw<ClosedSession[]>`
    UPDATE session SET revoked_at = ${now}
    WHERE token_hash = ${tokenHash} AND actor_kind = ${actorKind}::"ActorKind" AND revoked_at IS NULL
    RETURNING id_token AS "idToken", actor_kind::text AS "actorKind", actor_id AS "actorId"`
  return rows[0] ?? null
}

/** Forgets some of the sign-ins, counts of their starts, sessions and provider records whose time is over; how many, none once all are. */
export async function purgeExpiredSignIns(tx: Tx, { now, atMost }: Forgetting): Promise<number> {
  const where = Prisma.sql`expires_at < ${now}`
  let rows = 0
  for (const from of ['sign_in_attempt', 'sign_in_start', 'session', 'oidc_record']) {
    rows += await forget(tx, { from, where, atMost })
  }
  return rows
}

/** True for the hash of a token that opens, or opened, a session: nothing is marked as used. */
export const isSession = async (tx: Tx, tokenHash: string): Promise<boolean> =>
  (await tx.session.count({ where: { tokenHash, revokedAt: null } })) > 0
