import type { WorldRows } from '@cesu/db'
import type { SharingSide } from '@cesu/domain/sharing'
import { documented, documentedClientKey, documentedProposedPurpose, documentedPurpose } from './ids.ts'

const createdAt = new Date('2025-01-01T08:00:00Z')

/** Who proposes. */
interface Named {
  id: string
  name: string
}

/** What lets data be shared in the documentation world, and what its worker lets be read. */
export const sharingWorld = (agent: Named): WorldRows => ({ ...catalogue(agent), ...grants, repairs })

/** A purpose in force, its next version that an agent has proposed, and an agreement that they ask to put in force again. */
const catalogue = (agent: Named) => ({
  consumers: [{ code: 'organisme-exemple', name: 'Organisme d’exemple', siret: '00000000000018', createdAt }].map(
    (one) => ({ ...one, partnerId: documented.partner }),
  ),
  agreements: [
    { id: documented.agreement, status: 'ACTIVE' as const, suspendedAt: null },
    { id: documented.suspendedAgreement, status: 'SUSPENDED' as const, suspendedAt: createdAt },
  ].map((one, rank) => ({
    ...{ ...one, consumerCode: 'organisme-exemple', reference: `EXEMPLE-${rank + 1}`, startDay: '2025-01-01' },
    framework: 'Convention d’exemple.',
  })),
  purposes: [1, 2].map((version) => {
    const { reason: _reason, ...purpose } = documentedPurpose
    const by = { proposedAt: createdAt, proposedById: agent.id, proposedByName: agent.name }
    const state = {
      status: version === 1 ? ('ACTIVE' as const) : ('PROPOSED' as const),
      settledAt: version === 1 ? createdAt : null,
    }
    return { ...purpose, code: documentedProposedPurpose.code, version, ...by, ...state }
  }),
  approvals: [
    {
      id: documented.resumption,
      subjectKind: 'AGREEMENT' as const,
      subjectId: documented.suspendedAgreement,
      act: 'RESUME',
    },
    {
      ...{ id: documented.invalidation, subjectKind: 'SHARING_GRANT' as const, subjectId: documented.grant },
      act: 'INVALIDATE ERROR',
    },
    { id: documented.proposedPurpose, subjectKind: 'PURPOSE' as const, subjectId: 'EXEMPLE@2', act: 'ACTIVATE' },
    {
      ...{ id: documented.bulk, subjectKind: 'BULK_DECISION' as const, subjectId: documented.bulk, act: 'DECIDE@1' },
      ...{ requestedById: documented.colleague, requestedByName: 'Collègue Exemple' },
    },
  ].map((one) => ({
    ...{ reason: 'Exemple.', requestedById: agent.id, requestedByName: agent.name, requestedAt: createdAt },
    ...one,
  })),
})

/** What the worker said to be wrong: the hours of a month, and the last day worked. */
const repairs = [
  { id: documented.repair, about: 'NET' as const, period: '2026-09', owner: 'PARTNER' as const },
  { id: documented.ownRepair, about: 'LAST_DAY_WORKED' as const, period: null, owner: 'EMPLOYER' as const },
].map((one) => ({
  ...{ ...one, employeeId: documented.employee, employerId: documented.employer, employmentId: documented.employment },
  ...{ origin: 'WORKER' as const, ownerPartnerId: one.owner === 'PARTNER' ? documented.partner : null, words: '' },
  ...{ held: one.period === null ? '2026-10-09' : '247000', said: one.period === null ? '2026-10-08' : '230000' },
  ...{ status: 'OPEN' as const, dueDay: '2026-11-16', openedAt: new Date('2026-11-02T10:00:00Z'), answer: '' },
}))

/** When grants of the world were asked, and those in force given. */
const askedAt = new Date('2026-11-03T08:30:00Z')

/** One of another worker, which somebody else has suspended. */
const suspended = (id: string, suspendedBy: SharingSide) => ({
  ...{
    id,
    status: 'SUSPENDED' as const,
    answeredAt: askedAt,
    notice: 'Texte d’exemple.',
    acr: 'eidas1',
    suspendedBy,
  },
  reason: 'SECURITY' as const,
})

const employeeOf = (grant: string): string => {
  const rank = [documented.pausedGrant, documented.heldGrant].indexOf(grant)
  return documented.otherEmployees[rank] ?? documented.employee
}

/** A grant that the worker of the world gave, with its reading, a request that waits, and one that they refused. */
const grants = {
  grants: [
    {
      id: documented.grant,
      status: 'ACTIVE' as const,
      answeredAt: askedAt,
      notice: 'Texte d’exemple.',
      acr: 'eidas1',
    },
    { id: documented.presentedGrant, status: 'PRESENTED' as const },
    {
      ...{ id: documented.refusedGrant, status: 'REFUSED' as const, notice: 'Texte d’exemple.', acr: 'eidas1' },
      ...{ answeredAt: new Date('2026-11-03T08:31:00Z'), endedAt: new Date('2026-11-03T08:31:00Z') },
    },
    suspended(documented.pausedGrant, 'CONSUMER'),
    suspended(documented.heldGrant, 'URSSAF'),
  ].map((one) => ({
    ...{
      ...one,
      partnerId: documented.partner,
      clientId: documented.application,
      purposeCode: documentedProposedPurpose.code,
    },
    ...{ purposeVersion: 1, legalBasis: 'USER_REQUEST' as const, employeeId: employeeOf(one.id) },
    ...{ citizenId: documented.citizen, subject: 'e'.repeat(43), version: 1, scopes: ['ft:actualisation@1'] },
    ...{ firstMonth: '2026-07', askedAt },
    expiresAt: new Date(
      one.status === 'ACTIVE' || one.status === 'SUSPENDED' ? '2027-11-03T08:30:00Z' : '2026-11-03T09:30:00Z',
    ),
  })),
  accesses: [
    {
      ...{
        partnerId: documented.partner,
        id: documented.access,
        at: new Date('2026-11-03T08:40:00Z'),
        grantId: documented.grant,
      },
      ...{ grantVersion: 1, subject: 'e'.repeat(43), purposeCode: documentedProposedPurpose.code, purposeVersion: 1 },
      ...{ legalBasis: 'USER_REQUEST' as const, clientId: documented.application, keyId: documentedClientKey.id },
      ...{ scope: 'ft:actualisation@1', firstMonth: '2026-07', lastMonth: '2026-08', outcome: 'GIVEN' as const },
      ...{ fields: ['month', 'hoursHundredths'], records: 1, answerHash: '0'.repeat(64) },
    },
  ],
} satisfies WorldRows
