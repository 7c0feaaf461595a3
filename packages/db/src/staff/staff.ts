import type { Tx } from '../connection/client.ts'
import type { AuditEntry, AuthorizationStage, PartnerStaff, StaffInvitation, StaffRole } from '../model.ts'

/** A person of the staff, as an administrator of theirs reads them. */
export type StaffMember = Pick<
  PartnerStaff,
  'id' | 'givenName' | 'familyName' | 'email' | 'role' | 'stage' | 'active' | 'version' | 'lastSignedInAt'
>

/** The staff of the administrator's partner, those who come first; nobody for who is none. */
export const listStaff = (tx: Tx): Promise<StaffMember[]> =>
  tx.$queryRaw<StaffMember[]>`
    SELECT id, given_name AS "givenName", family_name AS "familyName", email, role::text AS role, stage::text AS stage, active,
      version, last_signed_in_at AS "lastSignedInAt" FROM list_staff()`

/** An invitation that waits, and whether whoever sent it may still invite. */
export type WaitingInvitation = Pick<
  StaffInvitation,
  'id' | 'email' | 'role' | 'stage' | 'linkNumber' | 'invitedByName' | 'invitedAt' | 'expiresAt'
> & { isBacked: boolean }

/** The invitations of the administrator's partner that wait, the newest first. */
export const listStaffInvitations = (tx: Tx): Promise<WaitingInvitation[]> =>
  tx.$queryRaw<WaitingInvitation[]>`
    SELECT id, email, role::text AS role, stage::text AS stage, link_number AS "linkNumber", invited_by_name AS "invitedByName",
      invited_at AS "invitedAt", expires_at AS "expiresAt", is_backed AS "isBacked" FROM list_staff_invitations()`

/** What was done about the staff of the administrator's partner, the last first. */
export const listStaffTrail = (
  tx: Tx,
  atMost: number,
): Promise<Pick<AuditEntry, 'id' | 'at' | 'kind' | 'actorName' | 'payload'>[]> =>
  tx.$queryRaw`
    SELECT id, at, kind::text AS kind, actor_name AS "actorName", payload FROM list_staff_trail(${atMost}::int)`

/** What agents read of a partner's staff. */
export const namesOfStaff = (
  tx: Tx,
  partnerId: string,
): Promise<Pick<PartnerStaff, 'id' | 'givenName' | 'familyName' | 'role' | 'stage' | 'active'>[]> =>
  tx.$queryRaw`
    SELECT id, given_name AS "givenName", family_name AS "familyName", role::text AS role, stage::text AS stage, active
    FROM names_of_staff(${partnerId}::uuid)`

/** An invitation to send; who invites is in the context. */
export interface NewInvitation {
  id: string
  email: string
  role: StaffRole
  stage: AuthorizationStage
  tokenHash: string
  expiresAt: Date
  at: Date
  /** Persons and invitations of the partner, at most. */
  atMost: number
}

/** Invites an address, and writes to it: of twenty at once, one is DONE. FORBIDDEN for who is no administrator any more. */
export async function inviteStaff(
  tx: Tx,
  { id, email, role, stage, tokenHash, expiresAt, at, atMost }: NewInvitation,
): Promise<'DONE' | 'MEMBER' | 'WAITING' | 'FULL' | 'FORBIDDEN'> {
  const [row] = await tx.$queryRaw<[{ done: 'DONE' | 'MEMBER' | 'WAITING' | 'FULL' | 'FORBIDDEN' }]>`
    SELECT invite_staff(${id}::uuid, ${email}, ${role}::"StaffRole", ${stage}::"AuthorizationStage", ${tokenHash}, ${expiresAt}, ${at},
      ${atMost}::int) AS done`
  return row.done
}

/** Sends another link, from the number that was read; the address, null when the invitation no longer waits so. */
export async function renewStaffInvitation(
  tx: Tx,
  {
    id,
    linkNumber,
    tokenHash,
    expiresAt,
    at,
  }: { id: string; linkNumber: number; tokenHash: string; expiresAt: Date; at: Date },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ email: string | null }]>`
    SELECT renew_staff_invitation(${id}::uuid, ${linkNumber}::int, ${tokenHash}, ${expiresAt}, ${at}) AS email`
  return row.email
}

/** Takes an invitation back; its address, null when it no longer waits. */
export async function withdrawStaffInvitation(tx: Tx, { id, at }: { id: string; at: Date }): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ email: string | null }]>`
    SELECT withdraw_staff_invitation(${id}::uuid, ${at}) AS email`
  return row.email
}

/** Changes somebody's rights, from the version that was read; false when another act came first, or it is oneself. */
export async function changeStaff(
  tx: Tx,
  {
    id,
    version,
    role,
    stage,
    active,
    at,
  }: Pick<PartnerStaff, 'id' | 'version' | 'role' | 'stage' | 'active'> & { at: Date },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`
    SELECT change_staff(${id}::uuid, ${version}::int, ${role}::"StaffRole", ${stage}::"AuthorizationStage", ${active}, ${at}) AS done`
  return row.done
}

/** What a link invites to; null for a link that is over, or that nobody backs any more. At the door. */
export async function presentStaffInvitation(
  tx: Tx,
  { tokenHash, at }: { tokenHash: string; at: Date },
): Promise<
  (Pick<StaffInvitation, 'role' | 'stage' | 'expiresAt'> & { partnerName: string; inviterName: string }) | null
> {
  const rows = await tx.$queryRaw<
    (Pick<StaffInvitation, 'role' | 'stage' | 'expiresAt'> & { partnerName: string; inviterName: string })[]
  >`
    SELECT partner_name AS "partnerName", inviter_name AS "inviterName", role::text AS role, stage::text AS stage,
      expires_at AS "expiresAt" FROM present_staff_invitation(${tokenHash}, ${at})`
  return rows[0] ?? null
}

/** Who accepts an invitation, as the identity provider says. */
export interface AcceptedInvitation {
  tokenHash: string
  /** The identifier of the person that it makes. */
  id: string
  email: string
  issuer: string
  subject: string
  givenName: string
  familyName: string
  at: Date
}

/** Accepts an invitation, once: ADDRESS for an identity of another address, MEMBER for one that is known already, OVER otherwise. */
export async function acceptStaffInvitation(
  tx: Tx,
  { tokenHash, id, email, issuer, subject, givenName, familyName, at }: AcceptedInvitation,
): Promise<'DONE' | 'OVER' | 'ADDRESS' | 'MEMBER'> {
  const [row] = await tx.$queryRaw<[{ done: 'DONE' | 'OVER' | 'ADDRESS' | 'MEMBER' }]>`
    SELECT accept_staff_invitation(${tokenHash}, ${email}, ${id}::uuid, ${issuer}, ${subject}, ${givenName}, ${familyName}, ${at}) AS done`
  return row.done
}

/** Whom the identity provider of a demonstration can play besides those who are known. */
export const listDemoInvited = (tx: Tx): Promise<{ id: string; email: string; partnerName: string }[]> =>
  tx.$queryRaw`SELECT id, email, partner_name AS "partnerName" FROM demo_invited()`
