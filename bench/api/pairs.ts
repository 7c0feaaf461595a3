import { randomUUID } from 'node:crypto'
import type { PartnerStaff } from '../../apps/api/src/actors/partner-staff.ts'
import { legalDay } from '../../apps/api/src/platform/clock.ts'
import { type Db, insertWorld, withContext } from '../../packages/db/src/index.ts'
import { staffPermissions } from '../../packages/domain/src/permissions/index.ts'
import { periodOf } from '../../packages/domain/src/shared/index.ts'

/** A pair that a partner may declare for, and the month that is measured. */
export interface MadePair {
  employerId: string
  employmentId: string
  employeeId: string
  period: string
}

const createdAt = new Date('2025-01-01T08:00:00Z')

/** A partner, its team of agents, and its declarants. */
export async function makeStaff(owner: Db, count: number): Promise<[PartnerStaff, ...PartnerStaff[]]> {
  const partner = { id: randomUUID(), name: 'Partenaire du banc', kind: 'JOBBING_PLATFORM' } as const
  const [first = randomUUID(), ...others] = Array.from({ length: count }, () => randomUUID())
  await withContext(owner, { kind: 'jobs' }, (tx) =>
    insertWorld(tx, {
      teams: [{ id: randomUUID(), name: 'Équipe du banc', partnerKinds: [partner.kind] }],
      partners: [{ ...partner, slug: 'banc', siret: '00000000000000', createdAt }],
      staff: [first, ...others].map((id) => ({
        ...{ id, partnerId: partner.id, issuer: 'banc', subject: id, givenName: 'Banc', familyName: 'Essai' },
        ...{ email: 'banc@exemple.invalid', role: 'DECLARANT', createdAt },
      })),
    }),
  )
  const declarant = (id: string): PartnerStaff => ({
    ...{ kind: 'PARTNER_STAFF', id, name: 'Banc Essai', partnerId: partner.id, partner, role: 'DECLARANT' },
    ...{ stage: 'PRODUCTION', proof: null, permissions: staffPermissions.DECLARANT },
  })
  return [declarant(first), ...others.map(declarant)]
}

/** As many pairs under mandate, each to be declared once for the month in course. */
export async function makePairs(
  owner: Db,
  partnerId: string,
  { count, today }: { count: number; today: Date },
): Promise<MadePair[]> {
  const period = periodOf(legalDay(today))
  const pairs = Array.from({ length: count }, () => ({
    ...{ employerId: randomUUID(), employmentId: randomUUID(), employeeId: randomUUID(), period },
  }))
  const number = (rank: number) => String(rank).padStart(14, '0')
  await withContext(owner, { kind: 'jobs' }, (tx) =>
    insertWorld(tx, {
      employers: pairs.map(({ employerId: id }, rank) => ({
        ...{
          id,
          cesuNumber: number(rank),
          givenNames: 'Anne',
          familyName: `Banc ${rank}`,
          searchName: `BANC ${rank} ANNE`,
        },
        ...{ birthDay: '1980-05-02', email: 'anne@exemple.invalid', addressLine: '1 rue du Banc', postalCode: '75011' },
        ...{ city: 'Paris', territory: 'METRO', exemption: 'NONE', createdAt },
      })),
      employees: pairs.map(({ employeeId: id }, rank) => ({
        ...{
          id,
          cesuNumber: number(rank),
          givenNames: 'Karim',
          familyName: `Banc ${rank}`,
          searchName: `BANC ${rank} KARIM`,
        },
        ...{ birthDay: '1990-01-01', nirEncrypted: 'v1.bench', nirIndex: id.replaceAll('-', '').padEnd(64, '0') },
        ...{ withholdingRatePcm: 0, createdAt },
      })),
      employments: pairs.map(({ employerId, employmentId: id, employeeId }) => ({
        ...{ employerId, id, employeeId, activity: 'Ménage', scheme: 'HOME_EMPLOYEE', startDay: '2025-01-01' },
      })),
      terms: pairs.map(({ employerId, employmentId }) => ({
        ...{ employerId, employmentId, fromDay: '2025-01-01', level: 3, netHourlyCents: 1_300, leaveMode: 'INCLUDED' },
      })),
      mandates: pairs.map(({ employerId }) => ({
        ...{
          employerId,
          id: randomUUID(),
          partnerId,
          status: 'ACTIVE',
          acts: ['DECLARE', 'CORRECT'],
          startDay: '2025-01-01',
        },
        ...{ signedAt: createdAt, createdAt },
      })),
    }),
  )
  return pairs
}

/** What a partner declares of a pair in a usual month. */
export const usualMonth = ({ employerId, employmentId, period }: MadePair) => ({
  ...{ employerId, employmentId, period, startDay: `${period}-01`, endDay: `${period}-28`, paymentDay: `${period}-28` },
  ...{ hours: 40, pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 }, paidLeaveIncluded: true },
})
