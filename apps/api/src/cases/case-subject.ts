import { type CaseRow, findApiClient, findAuditedGrant, findMandate, findRepairItem, type Tx } from '@cesu/db'
import { MandateAct, MandateStatus } from '@cesu/domain/mandates'
import { RepairOrigin } from '@cesu/domain/repairs'
import { grantStatusAt, LegalBasis, SharingGrantStatus, SharingSide } from '@cesu/domain/sharing'
import { z } from 'zod'
import { RequestSubject, requestSubject } from '../habilitations/request-subject.ts'
import { RaiseSubject, raiseSubject } from '../quotas/answer-raise.ts'
import { repairFields, repairOutput } from '../repairs/repair-output.ts'

/** What a case is about as it stands now, where an agent decides on it; a declaration has its own page. */
export const CaseSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('REPAIR_ITEM'), item: z.object({ ...repairFields, origin: z.enum(RepairOrigin) }) }),
  z.object({
    kind: z.literal('MANDATE'),
    status: z.enum(MandateStatus),
    acts: z.array(z.enum(MandateAct)),
    startDay: z.string(),
    endDay: z.string().nullable(),
    signedAt: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('API_CLIENT'),
    name: z.string(),
    suspendedAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  }),
  RequestSubject.extend({ kind: z.literal('AUTHORIZATION_REQUEST') }),
  z.object({
    ...{ kind: z.literal('SHARING_GRANT'), status: z.enum(SharingGrantStatus), legalBasis: z.enum(LegalBasis) },
    ...{ expiresAt: z.string(), legalTexts: z.array(z.string()), suspendedBy: z.enum(SharingSide).nullable() },
  }),
  RaiseSubject.extend({ kind: z.literal('QUOTA_RAISE') }),
])

const iso = (at: Date | null) => at?.toISOString() ?? null

/** Reads it; null for what its own page shows, or for what is no longer there. */
export async function caseSubject(
  { tx, now, today }: { tx: Tx; now: Date; today: string },
  { subjectKind, subjectId: id, partnerId, employerId }: CaseRow,
): Promise<z.input<typeof CaseSubject> | null> {
  if (subjectKind === 'REPAIR_ITEM') {
    const item = await findRepairItem(tx, id)
    return item && { kind: 'REPAIR_ITEM', item: repairOutput(item) }
  }
  if (subjectKind === 'SHARING_GRANT') return sharedGrant(tx, id, now)
  if (subjectKind === 'AUTHORIZATION_REQUEST' && partnerId !== null) {
    const asked = await requestSubject(tx, { partnerId, id, today })
    return asked && { ...asked, kind: 'AUTHORIZATION_REQUEST' }
  }
  if (subjectKind === 'QUOTA_RAISE' && partnerId !== null) {
    const asked = await raiseSubject(tx, { partnerId, id })
    return asked && { ...asked, kind: 'QUOTA_RAISE' }
  }
  if (subjectKind === 'MANDATE' && employerId !== null && partnerId !== null) {
    const mandate = await findMandate(tx, { employerId, id, partnerId })
    return mandate && { ...mandate, kind: 'MANDATE', signedAt: iso(mandate.signedAt) }
  }
  if (subjectKind === 'API_CLIENT' && partnerId !== null) {
    const client = await findApiClient(tx, { partnerId, id })
    return (
      client && {
        kind: 'API_CLIENT',
        name: client.name,
        suspendedAt: iso(client.suspendedAt),
        revokedAt: iso(client.revokedAt),
      }
    )
  }
  return null
}

async function sharedGrant(tx: Tx, id: string, now: Date): Promise<z.input<typeof CaseSubject> | null> {
  const grant = await findAuditedGrant(tx, id)
  return (
    grant && {
      ...{ kind: 'SHARING_GRANT', status: grantStatusAt(grant, now), legalBasis: grant.legalBasis },
      ...{ expiresAt: grant.expiresAt.toISOString(), legalTexts: grant.purpose.legalTexts },
      suspendedBy: grant.suspendedBy,
    }
  )
}
