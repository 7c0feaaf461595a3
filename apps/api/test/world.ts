import { randomUUID } from 'node:crypto'
import { type Db, type Prisma, type Tx, withContext } from '@cesu/db'
import { MandateAct } from '@cesu/db/model'
import { searchableName } from '@cesu/domain/shared'
import { DEMO_IDENTITY_KEY } from '../src/platform/config.ts'

const createdAt = new Date('2025-01-01T08:00:00Z')

/** A partner with a declarant and a reader, and one employer with one worker under an active mandate. */
export interface PartnerWorld {
  partnerId: string
  declarant: { id: string; subject: string }
  reader: { id: string; subject: string }
  pair: { employerId: string; employmentId: string; employeeId: string }
}

/** Two partners who have nothing in common, and an agent, a supervisor and an auditor. */
export interface World {
  first: PartnerWorld
  second: PartnerWorld
  agents: Record<'AGENT' | 'SUPERVISOR' | 'AUDITOR', { id: string; subject: string }>
}

/** Writes the small world of the tests. */
export const makeWorld = (owner: Db): Promise<World> =>
  withContext(owner, { kind: 'jobs' }, async (tx) => {
    const teamId = randomUUID()
    const partnerKinds = ['JOBBING_PLATFORM', 'MANDATARY'] as const
    await tx.team.create({
      data: { id: teamId, name: 'Équipe d’essai', partnerKinds: [...partnerKinds], withoutPartner: true },
    })
    const agents = { AGENT: person('agent'), SUPERVISOR: person('supervisor'), AUDITOR: person('auditor') }
    for (const [role, agent] of Object.entries(agents)) {
      await tx.agent.create({ data: { ...agent, role: role as keyof typeof agents, teamId } })
    }
    const first = await makePartner(tx, 'JOBBING_PLATFORM', '80012345700023')
    const second = await makePartner(tx, 'MANDATARY', '73282932000074')
    return { first, second, agents }
  })

const person = (name: string) => ({
  id: randomUUID(),
  issuer: DEMO_IDENTITY_KEY,
  subject: `${name}-${randomUUID().slice(0, 8)}`,
  givenName: name,
  familyName: 'Essai',
  email: `${name}@exemple.invalid`,
  createdAt,
})

async function makePartner(tx: Tx, kind: 'JOBBING_PLATFORM' | 'MANDATARY', siret: string): Promise<PartnerWorld> {
  const partnerId = randomUUID()
  await tx.partner.create({ data: { id: partnerId, slug: siret, name: `Partenaire ${siret}`, kind, siret, createdAt } })
  const declarant = { ...person('declarant'), partnerId, role: 'DECLARANT' as const }
  const reader = { ...person('reader'), partnerId, role: 'READER' as const }
  await tx.partnerStaff.createMany({ data: [declarant, reader] })
  return { partnerId, declarant, reader, pair: await makePair(tx, partnerId) }
}

/** What a test changes of a pair. */
export interface PairChanges {
  employer?: Partial<Prisma.EmployerCreateManyInput>
  employee?: Partial<Prisma.EmployeeCreateManyInput>
  employment?: Partial<Prisma.EmploymentCreateManyInput>
  mandate?: Partial<Prisma.MandateCreateManyInput>
}

/** Writes an employer, a worker, their contract and a mandate for the partner, active unless told. */
export async function makePair(tx: Tx, partnerId: string, changes: PairChanges = {}): Promise<PartnerWorld['pair']> {
  const [employerId, employeeId, employmentId] = [randomUUID(), randomUUID(), randomUUID()]
  const names = { givenNames: 'Anne', familyName: `Dubois ${employerId.slice(0, 4)}` }
  const number = () => `${Math.floor(Math.random() * 1e14)}`.padStart(14, '0')
  await tx.employer.createMany({
    data: [
      {
        id: employerId,
        cesuNumber: number(),
        ...names,
        searchName: searchableName(`${names.familyName} ${names.givenNames}`),
        birthDay: '1980-05-02',
        email: 'anne@exemple.invalid',
        addressLine: '1 rue des Essais',
        postalCode: '75011',
        city: 'Paris',
        territory: 'METRO',
        exemption: 'NONE',
        createdAt,
        ...changes.employer,
      },
    ],
  })
  await tx.employee.createMany({
    data: [
      {
        id: employeeId,
        cesuNumber: number(),
        givenNames: 'Karim',
        familyName: 'Benali',
        searchName: 'BENALI KARIM',
        birthDay: '1990-01-01',
        nirEncrypted: 'v1.test',
        nirIndex: employeeId.replaceAll('-', '').padEnd(64, '0'),
        withholdingRatePcm: 0,
        createdAt,
        ...changes.employee,
      },
    ],
  })
  await tx.employment.createMany({
    data: [
      {
        employerId,
        id: employmentId,
        employeeId,
        activity: 'Ménage',
        scheme: 'HOME_EMPLOYEE',
        startDay: '2025-01-01',
        ...changes.employment,
      },
    ],
  })
  await tx.employmentTerms.createMany({
    data: [{ employerId, employmentId, fromDay: '2025-01-01', netHourlyCents: 1_300, level: 3, leaveMode: 'INCLUDED' }],
  })
  const given = { status: 'ACTIVE', acts: Object.values(MandateAct), startDay: '2025-01-01' } as const
  await tx.mandate.createMany({
    data: [
      { employerId, partnerId, ...given, acts: [...given.acts], signedAt: createdAt, createdAt, ...changes.mandate },
    ],
  })
  return { employerId, employmentId, employeeId }
}
