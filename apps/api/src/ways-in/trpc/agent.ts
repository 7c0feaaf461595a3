import { addAccount } from '../../agents/add-account.ts'
import { changeAccount } from '../../agents/change-account.ts'
import { listAccounts } from '../../agents/list-accounts.ts'
import { listTeamAccounts } from '../../agents/list-team-accounts.ts'
import { readAccount } from '../../agents/read-account.ts'
import { readOwnRights } from '../../agents/read-own-rights.ts'
import { addTeam, changeTeam } from '../../agents/write-team.ts'
import { answerBulk } from '../../cases/answer-bulk.ts'
import { answerOpinion } from '../../cases/answer-opinion.ts'
import { askAboutCase } from '../../cases/ask-about-case.ts'
import { askBulk } from '../../cases/ask-bulk.ts'
import { askOpinion } from '../../cases/ask-opinion.ts'
import { carryBulk } from '../../cases/carry-bulk.ts'
import { chooseView } from '../../cases/choose-view.ts'
import { countBulks } from '../../cases/count-bulks.ts'
import { countForMenu } from '../../cases/count-for-menu.ts'
import { countLists } from '../../cases/count-lists.ts'
import { countWaiting } from '../../cases/count-waiting.ts'
import { decideCase } from '../../cases/decide-case.ts'
import { endBulk } from '../../cases/end-bulk.ts'
import { findAround } from '../../cases/find-around.ts'
import { foreseeBulk } from '../../cases/foresee-bulk.ts'
import { listBulks } from '../../cases/list-bulks.ts'
import { listCalls } from '../../cases/list-calls.ts'
import { listCases } from '../../cases/list-cases.ts'
import { listHandlers } from '../../cases/list-handlers.ts'
import { listTeams } from '../../cases/list-teams.ts'
import { listViews } from '../../cases/list-views.ts'
import { moveCase } from '../../cases/move-case.ts'
import { noteCase } from '../../cases/note-case.ts'
import { openIncident } from '../../cases/open-incident.ts'
import { pickCases } from '../../cases/pick-cases.ts'
import { previewDecision } from '../../cases/preview-decision.ts'
import { listBulkCases, readBulk } from '../../cases/read-bulk.ts'
import { readCase } from '../../cases/read-case.ts'
import { readPicked } from '../../cases/read-picked.ts'
import { removeFile } from '../../cases/remove-file.ts'
import { removeView } from '../../cases/remove-view.ts'
import { saveView } from '../../cases/save-view.ts'
import { sayWriting } from '../../cases/say-writing.ts'
import { steerCases } from '../../cases/steer-cases.ts'
import { takeNext } from '../../cases/take-next.ts'
import { withdrawOpinion } from '../../cases/withdraw-opinion.ts'
import { checkAgentCorrection } from '../../declarations/check-agent-correction.ts'
import { listAllDeclarations } from '../../declarations/list-all-declarations.ts'
import { overseeDeclaration } from '../../declarations/oversee-declaration.ts'
import { moveAuthorization } from '../../habilitations/move-authorization.ts'
import { moveIssuer } from '../../habilitations/move-issuer.ts'
import { overseeHabilitations } from '../../habilitations/oversee-habilitations.ts'
import { overseePartner } from '../../habilitations/oversee-partner.ts'
import { registerIssuer } from '../../habilitations/register-issuer.ts'
import { listJobs } from '../../job-queues/list-jobs.ts'
import { retryJob } from '../../job-queues/retry-job.ts'
import { checkOpening } from '../../openings/check-opening.ts'
import { findOpening } from '../../openings/find-opening.ts'
import { listOpenedMonths } from '../../openings/list-opened-months.ts'
import { listOwnReadings } from '../../openings/list-own-readings.ts'
import { openPerson } from '../../openings/open-person.ts'
import { readOpened } from '../../openings/read-opened.ts'
import { revealIdentifier } from '../../openings/reveal-identifier.ts'
import { listParameters } from '../../parameters/list-parameters.ts'
import { readParameter } from '../../parameters/read-parameter.ts'
import { readRegister } from '../../parameters/read-register.ts'
import { recordCheck } from '../../parameters/record-check.ts'
import { listPartners } from '../../partners/list-partners.ts'
import { endRaise } from '../../quotas/end-raise.ts'
import { overseeRaises } from '../../quotas/oversee-raises.ts'
import { findAnything } from '../../searches/find-anything.ts'
import { findByNir } from '../../searches/find-by-nir.ts'
import { identifyAgent } from '../../sessions/identify-agent.ts'
import { addClosure } from '../../settings/add-closure.ts'
import { changeThreshold } from '../../settings/change-threshold.ts'
import { cutService } from '../../settings/cut-service.ts'
import { listCutPartners } from '../../settings/list-cut-partners.ts'
import { listCuts } from '../../settings/list-cuts.ts'
import { listThresholds } from '../../settings/list-thresholds.ts'
import { readCalendar } from '../../settings/read-calendar.ts'
import { readCuts } from '../../settings/read-cuts.ts'
import { readServiceState } from '../../settings/read-service-state.ts'
import { restoreService } from '../../settings/restore-service.ts'
import { withdrawClosure } from '../../settings/withdraw-closure.ts'
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
import { listTemplates } from '../../templates/list-templates.ts'
import { noteTemplateUse } from '../../templates/note-use.ts'
import { publishTemplate } from '../../templates/publish-template.ts'
import { readTemplate } from '../../templates/read-template.ts'
import { router, tableOf } from './table.ts'

const { query, posted, mutation } = tableOf('AGENT')

/** What the people of Urssaf can do. */
export const agentRouter = router({
  session: { me: query(identifyAgent) },
  declarations: {
    partners: query(listPartners),
    list: query(listAllDeclarations),
    get: query(overseeDeclaration),
    checkCorrection: query(checkAgentCorrection),
  },
  cases: {
    teams: query(listTeams),
    handlers: query(listHandlers),
    list: query(listCases),
    around: query(findAround),
    pick: query(pickCases),
    writing: mutation(sayWriting),
    waiting: query(countWaiting),
    menu: query(countForMenu),
    counts: query(countLists),
    picked: posted(readPicked),
    steer: query(steerCases),
    views: query(listViews),
    saveView: mutation(saveView),
    removeView: mutation(removeView),
    chooseView: mutation(chooseView),
    get: query(readCase),
    takeNext: mutation(takeNext),
    openIncident: mutation(openIncident),
    move: mutation(moveCase),
    decide: mutation(decideCase),
    preview: posted(previewDecision),
    ask: mutation(askAboutCase),
    note: mutation(noteCase),
    calls: query(listCalls),
    removeFile: mutation(removeFile),
    askOpinion: mutation(askOpinion),
    answerOpinion: mutation(answerOpinion),
    withdrawOpinion: mutation(withdrawOpinion),
    foreseeBulk: posted(foreseeBulk),
    bulks: query(listBulks),
    bulksToAnswer: query(countBulks),
    bulk: query(readBulk),
    bulkCases: query(listBulkCases),
    askBulk: mutation(askBulk),
    answerBulk: mutation(answerBulk),
    carryBulk: mutation(carryBulk),
    endBulk: mutation(endBulk),
  },
  persons: {
    open: mutation(openPerson),
    opening: query(findOpening),
    get: query(readOpened),
    months: query(listOpenedMonths),
    reveal: posted(revealIdentifier),
  },
  habilitations: {
    list: query(overseeHabilitations),
    partner: query(overseePartner),
    move: mutation(moveAuthorization),
    registerIssuer: mutation(registerIssuer),
    moveIssuer: mutation(moveIssuer),
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
    checkOpening: mutation(checkOpening),
  },
  search: { find: posted(findAnything), byNir: posted(findByNir) },
  accesses: { own: query(listOwnReadings) },
  jobs: { list: query(listJobs), retry: mutation(retryJob) },
  templates: {
    list: query(listTemplates),
    get: query(readTemplate),
    publish: mutation(publishTemplate),
    use: mutation(noteTemplateUse),
  },
  quotas: { list: query(overseeRaises), end: mutation(endRaise) },
  agents: {
    list: query(listAccounts),
    get: query(readAccount),
    own: query(readOwnRights),
    add: mutation(addAccount),
    change: mutation(changeAccount),
    teams: query(listTeamAccounts),
    addTeam: mutation(addTeam),
    changeTeam: mutation(changeTeam),
  },
  service: { state: query(readServiceState) },
  settings: {
    cuts: query(readCuts),
    cutHistory: query(listCuts),
    cutPartners: query(listCutPartners),
    cut: mutation(cutService),
    restore: mutation(restoreService),
    thresholds: query(listThresholds),
    changeThreshold: mutation(changeThreshold),
    calendar: query(readCalendar),
    addClosure: mutation(addClosure),
    withdrawClosure: mutation(withdrawClosure),
  },
})

export type AgentRouter = typeof agentRouter
