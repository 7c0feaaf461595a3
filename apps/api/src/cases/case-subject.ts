import {
  type CaseRow,
  findApiClient,
  findAuditedGrant,
  findByReferences,
  findMandate,
  findRepairItem,
  type Tx,
} from '@cesu/db'
import { VoucherAnomalyFacts } from '@cesu/domain/cases'
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
  /** The declarations that a title is said of: where each is, and who made it; no person is named. */
  z.object({
    kind: z.literal('VOUCHER'),
    declarations: z.array(
      z.object({
        ...{ employerId: z.string(), period: z.string(), id: z.string() },
        ...{ reference: z.string(), partnerName: z.string() },
      }),
    ),
  }),
])

const iso = (at: Date | null) => at?.toISOString() ?? null

/** Reads it; null for what its own page shows, or for what is no longer there. */
export async function caseSubject(
  { tx, now, today }: { tx: Tx; now: Date; today: string },
  { subjectKind, subjectId: id, partnerId, employerId, kind, facts }: CaseRow,
): Promise<z.input<typeof CaseSubject> | null> {
  if (subjectKind === 'REPAIR_ITEM') {
    const item = await findRepairItem(tx, id)
    return item && { kind: 'REPAIR_ITEM', item: repairOutput(item) }
  }
  if (kind === 'VOUCHER_ANOMALY') return declarationsOf(tx, VoucherAnomalyFacts.parse(facts))
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
  if (subjectKind === 'API_CLIENT' && partnerId !== null) return application(tx, { partnerId, id })
  return null
}

async function application(
  tx: Tx,
  key: { partnerId: string; id: string },
): Promise<z.input<typeof CaseSubject> | null> {
  const client = await findApiClient(tx, key)
  return (
    client && {
      ...{ kind: 'API_CLIENT', name: client.name },
      ...{ suspendedAt: iso(client.suspendedAt), revokedAt: iso(client.revokedAt) },
    }
  )
}

/** Those that the facts name; null when they name none. */
async function declarationsOf(tx: Tx, facts: VoucherAnomalyFacts): Promise<z.input<typeof CaseSubject> | null> {
  const both = facts.reason === 'TWO_DECLARATIONS' ? [facts.used, facts.presented] : []
  const named = 'declared' in facts ? [facts.declared] : both
  if (named.length === 0) return null
  const found = await findByReferences(
    tx,
    named.map(({ reference }) => reference),
  )
  const declarations = named.flatMap(({ reference, partnerName }) =>
    found
      .filter((one) => one.reference === reference)
      .map(({ employerId, period, declarationId: id }) => ({ employerId, period, id, reference, partnerName })),
  )
  return { kind: 'VOUCHER', declarations }
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
