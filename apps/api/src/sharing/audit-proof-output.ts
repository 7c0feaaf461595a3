import { AgreementStatus, ApprovalAnswer, SharingGrantStatus, SharingReason, SharingSide } from '@cesu/domain/sharing'
import { z } from 'zod'
import { AccessRow } from './audit-row.ts'
import { PurposeOutput } from './purpose-output.ts'

/** What one agent asked, and what another answered. */
const AnsweredApproval = z.object({
  id: z.string(),
  reason: z.string(),
  requestedByName: z.string(),
  requestedAt: z.string(),
  answer: z.enum(ApprovalAnswer).nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  comment: z.string().nullable(),
})

export type AnsweredApproval = z.output<typeof AnsweredApproval>

/** All that an access stands on. */
export const ProofOutput = z.object({
  access: AccessRow.extend({
    grantVersion: z.int(),
    keyId: z.string(),
    /** What left, in French. */
    fields: z.array(z.string()),
    /** SHA-256 of the answer, hexadecimal; null when nothing left. */
    answerHash: z.string().nullable(),
  }),
  grant: z.object({
    id: z.string(),
    status: z.enum(SharingGrantStatus),
    version: z.int(),
    scopes: z.array(z.string()),
    firstMonth: z.string(),
    askedAt: z.string(),
    answeredAt: z.string().nullable(),
    expiresAt: z.string(),
    endedAt: z.string().nullable(),
    suspendedBy: z.enum(SharingSide).nullable(),
    /** Why somebody else than its worker stopped it. */
    reason: z.enum(SharingReason).nullable(),
    /** What Urssaf may do with it now. */
    moves: z.array(z.enum(['SUSPEND', 'RESUME', 'INVALIDATE'])),
    /** Level of identity at the answer. */
    acr: z.string().nullable(),
  }),
  /** Null as long as nothing is answered. */
  notice: z
    .object({
      text: z.string(),
      sha256: z.string(),
      /** Whether the trail kept this digest on the day of the answer; null when it kept none. */
      isAsAnswered: z.boolean().nullable(),
    })
    .nullable(),
  /** What became of the grant, the first first. */
  timeline: z.array(
    z.object({ id: z.string(), at: z.string(), who: z.string(), sentence: z.string(), words: z.string().nullable() }),
  ),
  /** Of ending it for good. */
  grantApprovals: z.array(AnsweredApproval.extend({ mayAnswer: z.boolean(), reasonCode: z.enum(SharingReason) })),
  receipts: z.array(
    z.object({
      number: z.int(),
      at: z.string(),
      body: z.string(),
      keyId: z.string(),
      signature: z.string(),
      /** Whether the public key says that it is the platform's, word for word. */
      isSigned: z.boolean(),
    }),
  ),
  purpose: PurposeOutput.extend({ proposedByName: z.string() }),
  purposeApprovals: z.array(AnsweredApproval),
  agreement: z.object({
    reference: z.string(),
    consumerName: z.string(),
    framework: z.string(),
    startDay: z.string(),
    endDay: z.string().nullable(),
    status: z.enum(AgreementStatus),
    suspendedAt: z.string().nullable(),
  }),
  /** Of putting it in force again. */
  agreementApprovals: z.array(AnsweredApproval),
})
