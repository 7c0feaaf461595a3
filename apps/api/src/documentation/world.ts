import {
  findSigningKey,
  insertDocument,
  insertJobQueue,
  insertProposal,
  insertWorld,
  type NewProposal,
  type Tx,
  type WorldRows,
} from '@cesu/db'
import { AgentRole, MandateAct, Scope, StaffRole } from '@cesu/db/model'
import { citizenPermissions, clientPermissions } from '@cesu/domain/permissions'
import { searchableName } from '@cesu/domain/shared'
import type { ApiClient } from '../actors/api-client.ts'
import type { Citizen } from '../actors/citizen.ts'
import { inNoRequest } from '../call.ts'
import { submitThrough } from '../declarations/submit-declaration.ts'
import { presentedHash } from '../mandates/link.ts'
import { legalDay } from '../platform/clock.ts'
import { casesWorld } from './cases-world.ts'
import { helper, helperRow, helpWorld } from './help-world.ts'
import {
  documented,
  documentedChangeRequest,
  documentedClientKey,
  documentedCode,
  documentedDeclaration,
  documentedDocument,
  documentedProposal,
  documentedProposedPurpose,
  documentedRequest,
  documentedStop,
  documentedToken,
} from './ids.ts'
import { agentActor, createdAt, issuer, issuerActor, partner, person, staffActor, team } from './people.ts'
import { settingsWorld } from './settings-world.ts'
import { sharingWorld } from './sharing-world.ts'
import { staffWorld } from './staff-world.ts'
import { titlesWorld, usedTitles } from './titles-world.ts'

/** The program of the partner, which may all that a program may. */
const application: ApiClient = {
  ...{ kind: 'API_CLIENT', id: documented.application, name: 'Application d’exemple', keyId: documentedClientKey.id },
  presentEmployerId: null,
  sharing: { grant: documented.grant, purpose: documentedProposedPurpose.code },
  ...{ partnerId: partner.id, partner },
  permissions: clientPermissions(Object.values(Scope)),
}

/** The employer of the world, as themselves. */
const citizen: Citizen = {
  ...{ kind: 'CITIZEN', id: documented.citizen, name: 'Employeur Exemple', employerId: documented.employer, issuer },
  employeeId: documented.employee,
  ...{ acr: 'eidas1', permissions: citizenPermissions.PERSON },
  ...{ representation: null, session: documented.ownSession },
}

/** Who can act in the documentation world. */
export const documentedActors = {
  declarant: staffActor(documented.declarant, StaffRole.DECLARANT),
  reader: staffActor(documented.reader, StaffRole.READER),
  administrator: staffActor(documented.administrator, StaffRole.ADMINISTRATOR),
  issuerClerk: issuerActor(documented.issuerClerk, StaffRole.DECLARANT),
  application,
  citizen,
  helper,
  agent: agentActor(documented.agent, AgentRole.AGENT),
  supervisor: agentActor(documented.supervisor, AgentRole.SUPERVISOR),
  auditor: agentActor(documented.auditor, AgentRole.AUDITOR),
  agentReader: agentActor(documented.agentReader, AgentRole.READER),
  agentAdministrator: agentActor(documented.agentAdministrator, AgentRole.ADMINISTRATOR),
}

const { declarant, reader, administrator, issuerClerk, agent, agentAdministrator } = documentedActors
const urssaf = Object.values(documentedActors).filter((one) => one.kind === 'AGENT')

/** Somebody else, of whom an agent asks what they think. */
const colleague = agentActor(documented.colleague, AgentRole.AGENT)

const rows: WorldRows = {
  teams: [{ ...team, partnerKinds: [partner.kind, 'PUBLIC_SERVICE'] }],
  agents: [...urssaf, colleague].map(({ id, role }) => ({ ...person(id, role), role, teamId: team.id })),
  partners: [
    { ...partner, slug: 'partenaire-exemple', siret: '00000000000000', createdAt },
    {
      ...{ id: documented.issuerToRegister, name: 'Émetteur d’exemple', kind: 'VOUCHER_ISSUER' },
      ...{ slug: 'emetteur-exemple', siret: '00000000000018', createdAt },
    },
  ],
  staff: [declarant, reader, administrator, issuerClerk].map(({ id, role }) => ({
    ...person(id, role),
    role,
    partnerId: partner.id,
  })),
  ...staffWorld,
  authorizations: [
    {
      ...{ id: documented.authorization, partnerId: partner.id, status: 'ACTIVE', scopes: Object.values(Scope) },
      ...{ startDay: '2025-01-01', endDay: '2027-12-31', grantedAt: createdAt },
    },
  ],
  authorizationRequests: [
    {
      ...{ partnerId: partner.id, id: documented.request, stage: 'PRODUCTION', status: 'DRAFT' },
      ...{ authorizationId: documented.authorization, base: { scopes: ['DECLARATIONS_READ'] }, startedAt: createdAt },
      ...{ projectName: 'Agenda d’exemple', purpose: 'Déclarer depuis l’agenda.', scopes: ['DECLARATIONS_WRITE'] },
      ...{ expectedEmployers: 100, protectionName: 'Exemple Protection', technicalName: 'Exemple Technique' },
      ...{ protectionEmail: 'protection@exemple.fr', technicalEmail: 'technique@exemple.fr' },
    },
  ],
  clients: [
    {
      ...{
        id: application.id,
        partnerId: partner.id,
        authorizationId: documented.authorization,
        name: application.name,
      },
      ...{ scopes: Object.values(Scope), createdById: administrator.id, createdByName: administrator.name },
      ...{ createdAt: new Date('2026-10-01T08:00:00Z'), expiresAt: new Date('2027-10-01T08:00:00Z') },
    },
  ],
  clientKeys: [
    {
      ...{ partnerId: partner.id, clientId: application.id, place: 1, ...documentedClientKey },
      ...{ createdAt: new Date('2026-10-01T08:00:00Z'), expiresAt: new Date('2027-10-01T08:00:00Z') },
    },
  ],
  ...sharingWorld(agent),
  ...settingsWorld(agentAdministrator, administrator),
  ...titlesWorld(application.name),
  employers: [
    {
      id: documented.employer,
      cesuNumber: '00000000000DOC',
      givenNames: 'Employeur',
      familyName: 'Exemple',
      searchName: searchableName('Exemple Employeur'),
      birthDay: '1980-05-02',
      email: 'employeur@exemple.invalid',
      addressLine: '1 rue des Exemples',
      postalCode: '75011',
      city: 'Paris',
      territory: 'METRO',
      exemption: 'NONE',
      createdAt,
    },
  ],
  employees: [documented.employee, ...documented.otherEmployees].map((id, rank) => ({
    id,
    ...{ cesuNumber: `${rank + 1}`.padStart(14, '0'), givenNames: 'Salarié', familyName: 'Exemple' },
    ...{ searchName: searchableName('Exemple Salarié'), birthDay: '1990-01-01', nirEncrypted: 'v1.documentation' },
    ...{ nirIndex: `d0${'cde'[rank]}`.padEnd(64, '0'), withholdingRatePcm: 0, createdAt },
  })),
  employments: [
    {
      employerId: documented.employer,
      id: documented.employment,
      employeeId: documented.employee,
      activity: 'Ménage',
      scheme: 'HOME_EMPLOYEE',
      startDay: '2025-01-01',
    },
  ],
  terms: [
    {
      employerId: documented.employer,
      employmentId: documented.employment,
      ...{ fromDay: '2025-01-01', level: 3, netHourlyCents: 1_300, leaveMode: 'INCLUDED' },
    },
  ],
  mandates: [
    {
      employerId: documented.employer,
      id: documented.mandate,
      partnerId: partner.id,
      ...{ status: 'ACTIVE', acts: Object.values(MandateAct), startDay: '2025-01-01', signedAt: createdAt, createdAt },
    },
  ],
  events: [
    {
      ...{
        ...documentedStop,
        ...{ firstDay: '2026-09-07', lastDay: '2026-09-11', lastDayWorked: '2026-09-04' },
        id: documented.stop,
        kind: 'STOP',
        side: 'EMPLOYER',
        partnerId: partner.id,
        status: 'STATED',
      },
      ...{ statedAt: new Date('2026-11-02T09:00:00Z'), authorId: declarant.id, authorName: declarant.name },
    },
    {
      ...{ ...documentedStop, firstDay: '2026-08-03', lastDay: '2026-08-07', lastDayWorked: '2026-07-31' },
      ...{ id: documented.ownStop, kind: 'STOP', side: 'WORKER', status: 'STATED' },
      ...{ statedAt: new Date('2026-11-02T09:00:00Z'), authorId: citizen.id, authorName: citizen.name },
    },
  ],
  ...casesWorld,
  citizens: [
    {
      ...{ id: citizen.id, issuer, subject: citizen.id, givenNames: 'Employeur', familyName: 'Exemple' },
      ...{ birthDay: '1980-05-02', employeeId: documented.employee, employerId: documented.employer, createdAt },
    },
    helperRow,
  ],
  ...helpWorld,
  requests: [
    {
      ...{
        partnerId: partner.id,
        id: documentedRequest,
        email: 'employeur@exemple.invalid',
        months: 12,
        status: 'SENT',
      },
      ...{ acts: Object.values(MandateAct), tokenHash: presentedHash(documentedToken), linkNumber: 1 },
      ...{ askedByKind: 'PARTNER_STAFF', askedById: declarant.id, askedByName: declarant.name },
      ...{ askedAt: new Date('2026-11-02T09:00:00Z'), expiresAt: new Date('2026-12-02T09:00:00Z') },
    },
    // The one that the mandate comes from.
    {
      ...{ partnerId: partner.id, id: documented.mandate, email: 'employeur@exemple.invalid', months: 12 },
      ...{ status: 'GIVEN', acts: Object.values(MandateAct), tokenHash: '0'.repeat(64), linkNumber: 1 },
      ...{ askedByKind: 'PARTNER_STAFF', askedById: declarant.id, askedByName: declarant.name },
      ...{ askedAt: new Date('2024-12-20T09:00:00Z'), expiresAt: new Date('2025-01-19T09:00:00Z') },
      ...{ openedAt: createdAt, endedAt: createdAt, citizenId: citizen.id, employerId: documented.employer },
    },
  ],
}

/** The month already declared: long enough to open a case. */
const september = {
  ...documentedDeclaration,
  ...{ period: '2026-09', startDay: '2026-09-01', endDay: '2026-09-30', paymentDay: '2026-09-30', hours: 190 },
}

/** A month declared long ago: its author can no longer change it. */
const june = {
  ...documentedDeclaration,
  ...{ period: '2026-06', startDay: '2026-06-01', endDay: '2026-06-30', paymentDay: '2026-06-30' },
}

/**
 * Writes the documentation world, of which every example speaks, in the owner's transaction: one partner, its two people,
 * five people of Urssaf, one pair, a month declared by the real operation on the documented day, and its payslip.
 */
export async function writeDocumentationWorld(tx: Tx, newId: () => string): Promise<void> {
  await insertWorld(tx, rows)
  const declared = [
    { now: '2026-07-02T09:00:00.000Z', id: documentedChangeRequest.id, month: june },
    { now: documented.now, id: documented.declaration.id, month: september },
  ]
  for (const { now: instant, id, month } of declared) {
    const now = new Date(instant)
    const ids = [id]
    const call = { tx, actor: declarant, now, today: legalDay(now), newId: () => ids.shift() ?? newId() }
    await submitThrough({ ...call, demo: true, ...inNoRequest }, month, 'WEB')
  }
  await insertWorld(tx, usedTitles())
  await writeIssued(tx)
  await insertProposal(tx, proposed)
  await insertJobQueue(tx, 'send-messages')
}

/** A proposal that waits. */
const proposed: NewProposal = {
  ...{ ...documentedProposal, partnerId: partner.id, kind: 'NEW_CONTRACT', status: 'PENDING' },
  ...{ workerName: 'Salarié Proposé', givenNames: 'Salarié', familyName: 'Proposé', birthDay: '1990-01-01' },
  ...{ searchName: searchableName('Proposé Salarié'), words: ' PROPOSE SALARIE EXEMPLE EMPLOYEUR ' },
  ...{ cesuNumber: '00000000000002', activity: 'Jardinage', startDay: '2026-12-01', weeklyHoursHundredths: null },
  ...{ netHourlyCents: 1_300, level: 2, certified: false, leaveMode: 'INCLUDED' },
  ...{ authorId: declarant.id, authorName: declarant.name, proposedAt: new Date(documented.now) },
}

/** The payslip of the declared month, as it was issued on the documented day; its seal is of no key. */
async function writeIssued(tx: Tx): Promise<void> {
  const key = await findSigningKey(tx)
  if (key === null) throw new Error('no key signs documents: the database was not prepared')
  const { employerId, period, id: declarationId, version, kind } = documentedDocument
  await insertDocument(tx, {
    ...{ employerId, period, declarationId, version, kind, partnerId: partner.id, code: documentedCode },
    ...{ keyId: key.id, seal: `v1.${'0'.repeat(86)}`, issuedAt: new Date(documented.now) },
    ...{ issuedByKind: 'PARTNER_STAFF', issuedById: declarant.id, issuedByName: declarant.name },
  })
}
