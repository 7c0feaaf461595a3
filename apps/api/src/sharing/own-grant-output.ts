import type { GrantWithPurpose } from '@cesu/db'
import {
  type GrantMove,
  LegalBasis,
  mayMove,
  SharingGrantStatus,
  SharingReason,
  SharingSide,
  sharingScopeNames,
  sharingScopes,
} from '@cesu/domain/sharing'
import { z } from 'zod'
import { scopesOfGrant } from './own-grant.ts'

/** What a worker may do with a grant of theirs, besides answering. */
const ownMoves = ['REDUCE', 'SUSPEND', 'RESUME', 'WITHDRAW'] as const satisfies GrantMove[]
export const OwnMove = z.enum(ownMoves)

/** A grant, as its worker reads it. */
export const ownGrantFields = {
  id: z.string(),
  version: z.int(),
  status: z.enum(SharingGrantStatus),
  suspendedBy: z.enum(SharingSide).nullable(),
  /** Why somebody else stopped it. */
  reason: z.enum(SharingReason).nullable(),
  consumerName: z.string(),
  purpose: z.string(),
  label: z.string(),
  explanation: z.string(),
  legalBasis: z.enum(LegalBasis),
  scopes: z.array(z.object({ name: z.enum(sharingScopeNames), label: z.string() })),
  firstMonth: z.string(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  expiresAt: z.string(),
  endedAt: z.string().nullable(),
  /** When data last left under it; null when none did. */
  lastReadAt: z.string().nullable(),
  /** A no: the day before which its consumer may not ask again, YYYY-MM-DD; null when it may, or nothing was refused. */
  askedAgainFrom: z.string().nullable(),
  /** What its worker may do with it now. */
  moves: z.array(OwnMove),
}

/** The same, of a row whose status is that of now. */
export const ownGrantOutput = (
  grant: GrantWithPurpose,
  { lastReadAt, askedAgainFrom }: { lastReadAt: Date | null; askedAgainFrom: string | null },
) => ({
  ...{
    id: grant.id,
    version: grant.version,
    status: grant.status,
    suspendedBy: grant.suspendedBy,
    reason: grant.reason,
  },
  ...{ consumerName: grant.purpose.agreement.consumer.name, purpose: grant.purposeCode, label: grant.purpose.label },
  ...{ explanation: grant.purpose.explanation, legalBasis: grant.legalBasis, firstMonth: grant.firstMonth },
  scopes: scopesOfGrant(grant).map((name) => ({ name, label: sharingScopes[name].label })),
  ...{ askedAt: grant.askedAt.toISOString(), answeredAt: grant.answeredAt?.toISOString() ?? null },
  ...{ expiresAt: grant.expiresAt.toISOString(), endedAt: grant.endedAt?.toISOString() ?? null },
  lastReadAt: lastReadAt?.toISOString() ?? null,
  askedAgainFrom: isHeldBack(grant) ? askedAgainFrom : null,
  moves: ownMoves.filter((move) => mayMove(grant, move, 'WORKER') && (move !== 'REDUCE' || grant.scopes.length > 1)),
})

/** A no that its worker has not come back on. */
const isHeldBack = ({ status, reconsideredAt }: GrantWithPurpose): boolean =>
  (status === 'REFUSED' || status === 'UNANSWERED') && reconsideredAt === null
