import type { RequestWithAuthorization } from '@cesu/db'
import type { Authorization } from '@cesu/db/model'
import {
  AuthorizationRequestStatus,
  AuthorizationStage,
  AuthorizationStatus,
  isInForce,
  KnownContent,
  RequestContent,
  type RequestField,
  requestChanges,
  requestFields,
  requestWant,
} from '@cesu/domain/habilitations'
import { Scope } from '@cesu/domain/permissions'
import { z } from 'zod'

const RequestFieldName = z.enum(requestFields)

/** A field that differs, in words. */
const ChangeOutput = z.object({ field: RequestFieldName, before: z.string().nullable(), after: z.string() })

/** A request, whole: as its partner and agents read it. */
export const RequestOutput = z.object({
  id: z.string(),
  stage: z.enum(AuthorizationStage),
  status: z.enum(AuthorizationRequestStatus),
  wanted: z.enum(['FIRST', 'NEXT_STAGE', 'UPDATE']),
  authorizationId: z.string().nullable(),
  /** One more at each act and each page kept. */
  version: z.int(),
  content: RequestContent,
  /** What differs from what was granted when it was begun. */
  changes: z.array(ChangeOutput),
  /** What differs from what was sent before changes were asked. */
  changesSinceSent: z.array(ChangeOutput),
  startedAt: z.string(),
  submittedAt: z.string().nullable(),
  submittedByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** What the agent answered; null before. */
  reason: z.string().nullable(),
  /** The fields that the agent asks to change. */
  askedFields: z.array(RequestFieldName),
})

/** What a request says, among the rest of its row. */
export const contentOf = (row: RequestContent): RequestContent => ({
  projectName: row.projectName,
  purpose: row.purpose,
  scopes: row.scopes,
  expectedEmployers: row.expectedEmployers,
  protectionName: row.protectionName,
  protectionEmail: row.protectionEmail,
  technicalName: row.technicalName,
  technicalEmail: row.technicalEmail,
})

const known = (kept: unknown) => (kept === null ? null : KnownContent.parse(kept))

/** What leaves of a request. */
export function requestOutput(row: RequestWithAuthorization): z.output<typeof RequestOutput> {
  const content = contentOf(row)
  const { id, stage, status, authorizationId, version, reason, submittedByName, askedFields } = row
  return {
    ...{ id, stage, status, authorizationId, version, reason, submittedByName, content },
    wanted: requestWant(stage, row.authorization?.stage ?? null),
    changes: requestChanges(known(row.base), content),
    changesSinceSent: requestChanges(known(row.lastSent), content),
    startedAt: row.startedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    askedFields: askedFields as RequestField[],
  }
}

/** An habilitation, as its partner and agents read it. */
export const HeldOutput = z.object({
  id: z.string(),
  stage: z.enum(AuthorizationStage),
  status: z.enum(AuthorizationStatus),
  /** Between its days, neither stopped nor past its notice. */
  isInForce: z.boolean(),
  scopes: z.array(z.enum(Scope)),
  /** Employers that it was granted for; null when none was said. */
  employers: z.int().nullable(),
  startDay: z.string(),
  endDay: z.string(),
  /** Last day before it is suspended; null when it is not on notice. */
  noticeDay: z.string().nullable(),
  /** Why it was last stopped, put on notice or lifted; null before. */
  reason: z.string().nullable(),
  version: z.int(),
})

/** What leaves of an habilitation. */
export const heldOutput = (
  { id, stage, status, scopes, employers, startDay, endDay, noticeDay, reason, version }: Authorization,
  today: string,
): z.output<typeof HeldOutput> => ({
  ...{ id, stage, status, scopes, employers, startDay, endDay, noticeDay, reason, version },
  isInForce: isInForce({ status, startDay, endDay, noticeDay }, today),
})
