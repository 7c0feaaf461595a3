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
  staffInvitations?: Prisma.StaffInvitationCreateManyInput[]
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
  cuts?: Prisma.ServiceCutCreateManyInput[]
  closures?: Prisma.ServiceClosureCreateManyInput[]
  raises?: Prisma.QuotaRaiseCreateManyInput[]
  templates?: Prisma.ReplyTemplateCreateManyInput[]
  caseFiles?: Prisma.CaseFileCreateManyInput[]
  answerFiles?: Prisma.AnswerFileCreateManyInput[]
  caseFileContents?: Prisma.CaseFileContentCreateManyInput[]
  opinions?: Prisma.CaseColleagueOpinionCreateManyInput[]
  openings?: Prisma.PersonOpeningCreateManyInput[]
  views?: Prisma.CaseViewCreateManyInput[]
  issuers?: Prisma.VoucherIssuerCreateManyInput[]
  files?: Prisma.ReceivedFileCreateManyInput[]
  fileParts?: Prisma.ReceivedFilePartCreateManyInput[]
  fileChunks?: Prisma.ReceivedFileChunkCreateManyInput[]
  vouchers?: Prisma.VoucherCreateManyInput[]
  remittances?: Prisma.RemittanceCreateManyInput[]
  voucherUses?: Prisma.VoucherUseCreateManyInput[]
  bulks?: Prisma.BulkDecisionCreateManyInput[]
  bulkLines?: Prisma.BulkDecisionCaseCreateManyInput[]
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
  await insertCases(tx, rows)
  await insertTitles(tx, rows)
}

async function insertTitles(tx: Tx, rows: WorldRows): Promise<void> {
  const { issuers, files, fileParts, fileChunks, vouchers, remittances, voucherUses } = rows
  if (issuers) await tx.voucherIssuer.createMany({ data: issuers })
  if (files) await tx.receivedFile.createMany({ data: files })
  if (fileParts) await tx.receivedFilePart.createMany({ data: fileParts })
  if (fileChunks) await tx.receivedFileChunk.createMany({ data: fileChunks })
  if (vouchers) await tx.voucher.createMany({ data: vouchers })
  if (remittances) await tx.remittance.createMany({ data: remittances })
  if (voucherUses) await tx.voucherUse.createMany({ data: voucherUses })
}

async function insertCases(tx: Tx, rows: WorldRows): Promise<void> {
  const { cases, questions, caseFiles, caseFileContents, answerFiles, opinions } = rows
  if (cases) await tx.case.createMany({ data: cases })
  if (questions) await tx.caseMessage.createMany({ data: questions })
  if (caseFiles) await tx.caseFile.createMany({ data: caseFiles })
  if (answerFiles) await tx.answerFile.createMany({ data: answerFiles })
  if (caseFileContents) await tx.caseFileContent.createMany({ data: caseFileContents })
  if (opinions) await tx.caseColleagueOpinion.createMany({ data: opinions })
  if (rows.openings) await tx.personOpening.createMany({ data: rows.openings })
  if (rows.views) await tx.caseView.createMany({ data: rows.views })
  if (rows.bulks) await tx.bulkDecision.createMany({ data: rows.bulks })
  if (rows.bulkLines) await tx.bulkDecisionCase.createMany({ data: rows.bulkLines })
  await insertSettings(tx, rows)
}

async function insertSettings(tx: Tx, { cuts, closures, raises, templates }: WorldRows): Promise<void> {
  if (cuts) await tx.serviceCut.createMany({ data: cuts })
  if (closures) await tx.serviceClosure.createMany({ data: closures })
  if (raises) await tx.quotaRaise.createMany({ data: raises })
  if (templates) await tx.replyTemplate.createMany({ data: templates })
}

async function insertPartners(tx: Tx, rows: WorldRows): Promise<void> {
  const { teams, agents, partners, staff, authorizations, clients, clientKeys } = rows
  if (teams) await tx.team.createMany({ data: teams })
  if (agents) await tx.agent.createMany({ data: agents })
  if (partners) await tx.partner.createMany({ data: partners })
  if (staff) await tx.partnerStaff.createMany({ data: staff })
  if (rows.staffInvitations) await tx.staffInvitation.createMany({ data: rows.staffInvitations })
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

/** What agents did with made-up cases, written in their trail as they would have. */
const traced = (kind: 'CASE_DECIDED' | 'CASE_MOVED', payload: string) =>
  Prisma.raw(`
    INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_id, actor_name, subject_kind, subject_id, payload)
    SELECT gen_random_uuid(), s.at, '${kind}', 1, 'AGENT', s.assignee_id, s.name, 'CASE', s.id::text, ${payload} FROM settled s`)

/** Decides the cases due before a day, and takes a third of the others, as agents would have: their trail says so. */
export async function settleMadeUpCases(tx: Tx, before: string): Promise<void> {
  await tx.$executeRaw`
    WITH settled AS (UPDATE "case" c SET status = 'RESOLVED', version = c.version + 1, assignee_id = a.id, outcome = 'NO_CHANGE',
      reason = 'Écart expliqué par l’employeur (exemple de démonstration).', decided_at = (c.due_day || ' 10:00 Europe/Paris')::timestamptz,
      decided_by = a.name
    FROM (${handlers}) AS a WHERE a.team_id = c.team_id AND c.status = 'NEW' AND c.due_day < ${before}
      RETURNING c.*, c.decided_at AS at, a.name)
    ${traced('CASE_DECIDED', "jsonb_build_object('number', s.number, 'outcome', s.outcome, 'reason', s.reason)")}`
  await tx.$executeRaw`
    WITH settled AS (UPDATE "case" c SET status = 'IN_PROGRESS', version = c.version + 1, assignee_id = a.id
    FROM (${handlers}) AS a WHERE a.team_id = c.team_id AND c.status = 'NEW' AND c.number % 3 = 0
      RETURNING c.*, c.opened_at + interval '1 hour' AS at, a.name)
    ${traced('CASE_MOVED', "jsonb_build_object('number', s.number, 'act', 'TAKE', 'before', NULL, 'after', s.name, 'words', '')")}`
}
