import { askAboutCase } from '../../cases/ask-about-case.ts'
import { countWaiting } from '../../cases/count-waiting.ts'
import { decideCase } from '../../cases/decide-case.ts'
import { findAround } from '../../cases/find-around.ts'
import { listCases } from '../../cases/list-cases.ts'
import { listHandlers } from '../../cases/list-handlers.ts'
import { listTeams } from '../../cases/list-teams.ts'
import { moveCase } from '../../cases/move-case.ts'
import { noteCase } from '../../cases/note-case.ts'
import { pickCases } from '../../cases/pick-cases.ts'
import { readCase } from '../../cases/read-case.ts'
import { sayWriting } from '../../cases/say-writing.ts'
import { takeNext } from '../../cases/take-next.ts'
import { listAllDeclarations } from '../../declarations/list-all-declarations.ts'
import { overseeDeclaration } from '../../declarations/oversee-declaration.ts'
import { moveAuthorization } from '../../habilitations/move-authorization.ts'
import { overseeHabilitations } from '../../habilitations/oversee-habilitations.ts'
import { overseePartner } from '../../habilitations/oversee-partner.ts'
import { listJobs } from '../../job-queues/list-jobs.ts'
import { retryJob } from '../../job-queues/retry-job.ts'
import { listParameters } from '../../parameters/list-parameters.ts'
import { readParameter } from '../../parameters/read-parameter.ts'
import { readRegister } from '../../parameters/read-register.ts'
import { recordCheck } from '../../parameters/record-check.ts'
import { listPartners } from '../../partners/list-partners.ts'
import { identifyAgent } from '../../sessions/identify-agent.ts'
import { answerInvalidation } from '../../sharing/answer-invalidation.ts'
import { answerPurpose } from '../../sharing/answer-purpose.ts'
import { answerResumption } from '../../sharing/answer-resumption.ts'
import { askInvalidation } from '../../sharing/ask-invalidation.ts'
import { askResumption } from '../../sharing/ask-resumption.ts'
import { auditAccesses } from '../../sharing/audit-accesses.ts'
import { auditAgentNames } from '../../sharing/audit-agent-names.ts'
import { auditAgents } from '../../sharing/audit-agents.ts'
import { auditAgentsExport } from '../../sharing/audit-agents-export.ts'
import { auditChanges } from '../../sharing/audit-changes.ts'
import { auditExport } from '../../sharing/audit-export.ts'
import { auditPerson } from '../../sharing/audit-person.ts'
import { auditProof } from '../../sharing/audit-proof.ts'
import { holdGrant } from '../../sharing/hold-grant.ts'
import { proposePurpose } from '../../sharing/propose-purpose.ts'
import { readSharingCatalogue } from '../../sharing/read-catalogue.ts'
import { releaseGrant } from '../../sharing/release-grant.ts'
import { suspendAgreement } from '../../sharing/suspend-agreement.ts'
import { router, tableOf } from './table.ts'

const { query, posted, mutation } = tableOf('AGENT')

/** What the people of Urssaf can do. */
export const agentRouter = router({
  session: { me: query(identifyAgent) },
  declarations: {
    partners: query(listPartners),
    list: query(listAllDeclarations),
    get: query(overseeDeclaration),
  },
  cases: {
    teams: query(listTeams),
    handlers: query(listHandlers),
    list: query(listCases),
    around: query(findAround),
    pick: query(pickCases),
    writing: posted(sayWriting),
    waiting: query(countWaiting),
    get: query(readCase),
    takeNext: mutation(takeNext),
    move: mutation(moveCase),
    decide: mutation(decideCase),
    ask: mutation(askAboutCase),
    note: mutation(noteCase),
  },
  habilitations: {
    list: query(overseeHabilitations),
    partner: query(overseePartner),
    move: mutation(moveAuthorization),
  },
  parameters: {
    list: query(listParameters),
    register: query(readRegister),
    get: query(readParameter),
    recordCheck: mutation(recordCheck),
  },
  sharing: {
    catalogue: query(readSharingCatalogue),
    propose: mutation(proposePurpose),
    answer: mutation(answerPurpose),
    suspend: mutation(suspendAgreement),
    askResumption: mutation(askResumption),
    answerResumption: mutation(answerResumption),
    hold: mutation(holdGrant),
    release: mutation(releaseGrant),
    askInvalidation: mutation(askInvalidation),
    answerInvalidation: mutation(answerInvalidation),
  },
  access: {
    list: query(auditAccesses),
    byPerson: query(auditPerson),
    proof: query(auditProof),
    changes: query(auditChanges),
    export: query(auditExport),
    agents: query(auditAgents),
    agentNames: query(auditAgentNames),
    agentsExport: query(auditAgentsExport),
  },
  jobs: { list: query(listJobs), retry: mutation(retryJob) },
})

export type AgentRouter = typeof agentRouter
