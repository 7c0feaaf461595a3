import { Prisma, type Tx } from '../connection/client.ts'
import { handlerOfEachTeam } from './grown-rows.ts'

/** Rows of a made-up world (demo, documentation, tests), in the order in which they hang on each other. */
export interface WorldRows {
  teams?: Prisma.TeamCreateManyInput[]
  agents?: Prisma.AgentCreateManyInput[]
  partners?: Prisma.PartnerCreateManyInput[]
  staff?: Prisma.PartnerStaffCreateManyInput[]
  authorizations?: Prisma.AuthorizationCreateManyInput[]
  authorizationRequests?: Prisma.AuthorizationRequestCreateManyInput[]
  clients?: Prisma.ApiClientCreateManyInput[]
  clientKeys?: Prisma.ApiClientKeyCreateManyInput[]
  employers?: Prisma.EmployerCreateManyInput[]
  employees?: Prisma.EmployeeCreateManyInput[]
  employments?: Prisma.EmploymentCreateManyInput[]
  terms?: Prisma.EmploymentTermsCreateManyInput[]
  mandates?: Prisma.MandateCreateManyInput[]
  events?: Prisma.EmploymentEventCreateManyInput[]
  /** Persons whom nobody has a reason to read. */
  canaries?: Prisma.CanaryPersonCreateManyInput[]
  citizens?: Prisma.CitizenCreateManyInput[]
  requests?: Prisma.MandateRequestCreateManyInput[]
  representations?: Prisma.RepresentationCreateManyInput[]
  sessions?: Prisma.SessionCreateManyInput[]
  consumers?: Prisma.DataConsumerCreateManyInput[]
  agreements?: Prisma.AgreementCreateManyInput[]
  purposes?: Prisma.PurposeCreateManyInput[]
  approvals?: Prisma.ApprovalCreateManyInput[]
  grants?: Prisma.SharingGrantCreateManyInput[]
  accesses?: Prisma.AccessRecordCreateManyInput[]
  repairs?: Prisma.RepairItemCreateManyInput[]
  cases?: Prisma.CaseCreateManyInput[]
  questions?: Prisma.CaseMessageCreateManyInput[]
}

/** Writes the rows of a world, each kind in one statement; under the owner, who alone may. */
export async function insertWorld(tx: Tx, rows: WorldRows): Promise<void> {
  const { employers, employees, employments, terms, mandates, canaries, citizens, requests, events } = rows
  const { representations, sessions } = rows
  await insertPartners(tx, rows)
  if (employers) await tx.employer.createMany({ data: employers })
  if (employees) await tx.employee.createMany({ data: employees })
  if (employments) await tx.employment.createMany({ data: employments })
  if (terms) await tx.employmentTerms.createMany({ data: terms })
  if (mandates) await tx.mandate.createMany({ data: mandates })
  if (events) await tx.employmentEvent.createMany({ data: events })
  if (canaries) await tx.canaryPerson.createMany({ data: canaries })
  if (citizens) await tx.citizen.createMany({ data: citizens })
  if (representations) await tx.representation.createMany({ data: representations })
  if (sessions) await tx.session.createMany({ data: sessions })
  if (requests) await tx.mandateRequest.createMany({ data: requests })
  await insertSharing(tx, rows)
  if (rows.cases) await tx.case.createMany({ data: rows.cases })
  if (rows.questions) await tx.caseMessage.createMany({ data: rows.questions })
}

async function insertPartners(tx: Tx, rows: WorldRows): Promise<void> {
  const { teams, agents, partners, staff, authorizations, clients, clientKeys } = rows
  if (teams) await tx.team.createMany({ data: teams })
  if (agents) await tx.agent.createMany({ data: agents })
  if (partners) await tx.partner.createMany({ data: partners })
  if (staff) await tx.partnerStaff.createMany({ data: staff })
  if (authorizations) await tx.authorization.createMany({ data: authorizations })
  if (rows.authorizationRequests) await tx.authorizationRequest.createMany({ data: rows.authorizationRequests })
  if (clients) await tx.apiClient.createMany({ data: clients })
  if (clientKeys) await tx.apiClientKey.createMany({ data: clientKeys })
}

async function insertSharing(tx: Tx, rows: WorldRows): Promise<void> {
  const { consumers, agreements, purposes, approvals, grants, accesses, repairs } = rows
  if (consumers) await tx.dataConsumer.createMany({ data: consumers })
  if (agreements) await tx.agreement.createMany({ data: agreements })
  if (purposes) await tx.purpose.createMany({ data: purposes })
  if (approvals) await tx.approval.createMany({ data: approvals })
  if (grants) await tx.sharingGrant.createMany({ data: grants })
  if (accesses) await tx.accessRecord.createMany({ data: accesses })
  if (repairs) await tx.repairItem.createMany({ data: repairs })
}

/** True when a partner, real or made up, is already there. */
export const hasPartner = async (tx: Tx): Promise<boolean> => (await tx.partner.count()) > 0

const handlers = Prisma.raw(handlerOfEachTeam)

/** Decides the cases due before a day, and takes a third of the others, as agents would have. */
export async function settleMadeUpCases(tx: Tx, before: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "case" c SET status = 'RESOLVED', version = c.version + 1, assignee_id = a.id, outcome = 'NO_CHANGE',
      reason = 'Écart expliqué par l’employeur (exemple de démonstration).', decided_at = (c.due_day || ' 10:00 Europe/Paris')::timestamptz,
      decided_by = a.name
    FROM (${handlers}) AS a WHERE a.team_id = c.team_id AND c.status = 'NEW' AND c.due_day < ${before}`
  await tx.$executeRaw`
    UPDATE "case" c SET status = 'IN_PROGRESS', version = c.version + 1, assignee_id = a.id
    FROM (${handlers}) AS a WHERE a.team_id = c.team_id AND c.status = 'NEW' AND c.number % 3 = 0`
}
