import {
  findAccess,
  findAuditedGrant,
  type GrantWithPurpose,
  listApprovals,
  listDocumentKeys,
  listReceipts,
  listTrail,
  type Tx,
} from '@cesu/db'
import type { Approval, AuditEntry } from '@cesu/db/model'
import { sentenceOf } from '@cesu/domain/events'
import {
  grantStatusAt,
  invalidationReasons,
  mayMove,
  type SharingField,
  type SharingReason,
  sharingFields,
  sharingRhythms,
} from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { isSigned } from '../platform/document-keys.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { tokenHash } from '../tokens.ts'
import { invalidationAct } from './ask-invalidation.ts'
import { type AnsweredApproval, ProofOutput } from './audit-proof-output.ts'
import { accessRow } from './audit-row.ts'
import { purposeOutput } from './purpose-output.ts'

/**
 * From one access to what it stands on: the grant and all that became of it, what its worker read before answering, letter for letter,
 * what was signed, and who let the purpose and the agreement be. The worker stays a pseudonym. Reading it is recorded.
 */
export const auditProof = operation({
  name: 'access.proof',
  title: 'Lire la preuve du fondement d’un accès',
  permission: 'access.audit',
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant d’un accès' },
  output: ProofOutput,
  example: { id: documented.access },
  async run(call, { id }) {
    const { tx } = call
    const access = await findAccess(tx, { id, rhythms: sharingRhythms })
    const grant = access && (await findAuditedGrant(tx, access.grantId))
    if (access === null || grant === null) throw new Problem('resource.not_found')
    const { partnerId } = grant
    await record(call, { kind: 'ACCESS_PROOF_READ', subjectId: id, payload: { grantId: grant.id }, partnerId })
    const trail = await listTrail(tx, { subjectKind: 'SHARING_GRANT', subjectId: grant.id })
    const { purpose } = grant
    const { agreement } = purpose
    const approvalsOf = async (subjectKind: Approval['subjectKind'], subjectId: string) =>
      (await listApprovals(tx, { subjectKind, subjectId })).map(answered)
    return {
      access: {
        ...accessRow(access),
        fields: access.fields.map((field) => sharingFields[field as SharingField] ?? field),
      },
      grant: grantOutput({ ...grant, status: grantStatusAt(grant, call.now) }),
      notice: noticeOutput(grant, trail),
      timeline: trail.map(moment),
      grantApprovals: (await listApprovals(tx, { subjectKind: 'SHARING_GRANT', subjectId: grant.id })).map((one) => ({
        ...{ ...answered(one), reasonCode: reasonOf(one) },
        mayAnswer: one.answer === null && one.requestedById !== call.actor.id,
      })),
      receipts: await receiptsOf(tx, grant.id),
      purpose: { ...purposeOutput(purpose), proposedByName: purpose.proposedByName },
      purposeApprovals: await approvalsOf('PURPOSE', `${purpose.code}@${purpose.version}`),
      agreement: {
        ...{ reference: agreement.reference, consumerName: agreement.consumer.name, framework: agreement.framework },
        ...{ startDay: agreement.startDay, endDay: agreement.endDay, status: agreement.status },
        suspendedAt: agreement.suspendedAt?.toISOString() ?? null,
      },
      agreementApprovals: await approvalsOf('AGREEMENT', agreement.id),
    }
  },
  opens: ({ access }) => [access.employeeId],
})

const urssafMoves = ['SUSPEND', 'RESUME', 'INVALIDATE'] as const

/** For which reason it is asked that a grant end for good. */
const reasonOf = ({ act }: Approval): SharingReason =>
  invalidationReasons.find((one) => invalidationAct(one) === act) ?? 'ERROR'

const grantOutput = ({ id, status, version, scopes, firstMonth, acr, ...grant }: GrantWithPurpose) => ({
  ...{ id, status, version, scopes, firstMonth, acr, askedAt: grant.askedAt.toISOString() },
  ...{ expiresAt: grant.expiresAt.toISOString(), suspendedBy: grant.suspendedBy, reason: grant.reason },
  moves: urssafMoves.filter((move) => mayMove({ status, ...grant }, move, 'URSSAF')),
  ...{ answeredAt: grant.answeredAt?.toISOString() ?? null, endedAt: grant.endedAt?.toISOString() ?? null },
})

/** What was read before answering, its digest, and whether the trail kept the same one on the day of the answer. */
function noticeOutput({ notice }: GrantWithPurpose, trail: readonly AuditEntry[]) {
  if (notice === null) return null
  const sha256 = tokenHash(notice)
  const given = trail.find(({ kind }) => kind === 'SHARING_GIVEN')?.payload as { noticeHash?: string } | undefined
  return { text: notice, sha256, isAsAnswered: given?.noticeHash === undefined ? null : given.noticeHash === sha256 }
}

/** The worker is not named; whoever acts for them is. */
function whoOf({ actorKind, actorName, representedName }: AuditEntry): string {
  if (actorKind !== 'CITIZEN') return actorName
  return representedName === null ? 'La personne salariée' : `${actorName}, pour la personne salariée`
}

/** One moment of a grant. */
const moment = (entry: AuditEntry) => ({
  ...{ id: entry.id, at: entry.at.toISOString(), sentence: sentenceOf(entry) },
  words: (entry.payload as { words?: string }).words ?? null,
  who: whoOf(entry),
})

async function receiptsOf(tx: Tx, grantId: string) {
  const keys = new Map((await listDocumentKeys(tx)).map(({ id, publicKey }) => [id, publicKey]))
  return (await listReceipts(tx, grantId)).map(({ number, at, body, keyId, signature }) => ({
    ...{ number, at: at.toISOString(), body, keyId, signature },
    isSigned: isSigned(body, { publicKey: keys.get(keyId) ?? '', signature }),
  }))
}

const answered = (one: Approval): AnsweredApproval => ({
  ...{ id: one.id, reason: one.reason, requestedByName: one.requestedByName, answer: one.answer },
  ...{ requestedAt: one.requestedAt.toISOString(), answeredByName: one.answeredByName, comment: one.comment },
  answeredAt: one.answeredAt?.toISOString() ?? null,
})
