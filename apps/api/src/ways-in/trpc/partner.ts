import { addApplicationKey } from '../../applications/add-application-key.ts'
import { createApplication } from '../../applications/create-application.ts'
import { listApplications } from '../../applications/list-applications.ts'
import { listRequests } from '../../applications/list-requests.ts'
import { readUsage } from '../../applications/read-usage.ts'
import { redirectApplication } from '../../applications/redirect-application.ts'
import { revokeApplication } from '../../applications/revoke-application.ts'
import { revokeApplicationKey } from '../../applications/revoke-application-key.ts'
import { answerQuestion } from '../../cases/answer-question.ts'
import { listQuestions } from '../../cases/list-questions.ts'
import { withdrawAnswerFile } from '../../cases/withdraw-answer-file.ts'
import { makeEstimate } from '../../contributions/make-estimate.ts'
import { cancelDeclaration } from '../../declarations/cancel-declaration.ts'
import { checkCorrection } from '../../declarations/check-correction.ts'
import { checkDeclaration } from '../../declarations/check-declaration.ts'
import { correctDeclaration } from '../../declarations/correct-declaration.ts'
import { countMonth } from '../../declarations/count-month.ts'
import { listDeclarations } from '../../declarations/list-declarations.ts'
import { readDeclaration } from '../../declarations/read-declaration.ts'
import { requestChange } from '../../declarations/request-change.ts'
import { submitDeclaration } from '../../declarations/submit-declaration.ts'
import { giveTitles } from '../../declarations/titles/give-titles.ts'
import { takeBackTitles } from '../../declarations/titles/take-back-titles.ts'
import { listEmployers } from '../../employers/list-employers.ts'
import { readEmployer } from '../../employers/read-employer.ts'
import { declareStop } from '../../employment-events/declare-stop.ts'
import { listEvents } from '../../employment-events/list-events.ts'
import { withdrawStop } from '../../employment-events/withdraw-event.ts'
import { listEmployments } from '../../employments/list-employments.ts'
import { readEmployment } from '../../employments/read-employment.ts'
import { dismissFile } from '../../files/dismiss-file.ts'
import { listFiles } from '../../files/list-files.ts'
import { readFile } from '../../files/read-file.ts'
import { readUpload } from '../../files/read-upload.ts'
import { readVerdicts } from '../../files/read-verdicts.ts'
import { archiveRequest } from '../../habilitations/archive-request.ts'
import { readHabilitations } from '../../habilitations/read-habilitations.ts'
import { saveRequest } from '../../habilitations/save-request.ts'
import { startRequest } from '../../habilitations/start-request.ts'
import { submitRequest } from '../../habilitations/submit-request.ts'
import { endMandate } from '../../mandates/end-mandate.ts'
import { listMandateRequests } from '../../mandates/list-mandate-requests.ts'
import { listMandates } from '../../mandates/list-mandates.ts'
import { readMandate } from '../../mandates/read-mandate.ts'
import { readMandateRequest } from '../../mandates/read-mandate-request.ts'
import { readdressRequest } from '../../mandates/readdress-request.ts'
import { requestMandates } from '../../mandates/request-mandates.ts'
import { withdrawRequest } from '../../mandates/withdraw-request.ts'
import { listProposals } from '../../proposals/list-proposals.ts'
import { proposeEmployment } from '../../proposals/propose-employment.ts'
import { proposeEnd } from '../../proposals/propose-end.ts'
import { withdrawProposal } from '../../proposals/withdraw-proposal.ts'
import { askRaise } from '../../quotas/ask-raise.ts'
import { readQuotas } from '../../quotas/read-quotas.ts'
import { withdrawRaise } from '../../quotas/withdraw-raise.ts'
import { answerRepair } from '../../repairs/answer-repair.ts'
import { listRepairs } from '../../repairs/list-repairs.ts'
import { identifyStaff } from '../../sessions/identify-staff.ts'
import { readServiceState } from '../../settings/read-service-state.ts'
import { changeStaff } from '../../staff/change-staff.ts'
import { inviteStaff } from '../../staff/invite-staff.ts'
import { listStaff } from '../../staff/list-staff.ts'
import { renewInvitation } from '../../staff/renew-invitation.ts'
import { withdrawInvitation } from '../../staff/withdraw-invitation.ts'
import { listTitles } from '../../vouchers/list-titles.ts'
import { readControl } from '../../vouchers/read-control.ts'
import { readTitleHistory } from '../../vouchers/read-title-history.ts'
import { readWaiting } from '../../vouchers/read-waiting.ts'
import { router, tableOf } from './table.ts'

const { query, mutation } = tableOf('PARTNER_STAFF')

/** What partners' staff can do. */
export const partnerRouter = router({
  session: { me: query(identifyStaff) },
  quotas: { read: query(readQuotas), ask: mutation(askRaise), withdraw: mutation(withdrawRaise) },
  service: { state: query(readServiceState) },
  contributions: { estimate: query(makeEstimate) },
  employments: {
    list: query(listEmployments),
    get: query(readEmployment),
    events: query(listEvents),
    declareStop: mutation(declareStop),
    withdrawStop: mutation(withdrawStop),
  },
  titles: { give: mutation(giveTitles), takeBack: mutation(takeBackTitles) },
  employers: { list: query(listEmployers), get: query(readEmployer) },
  mandates: {
    request: mutation(requestMandates),
    requests: query(listMandateRequests),
    getRequest: query(readMandateRequest),
    readdress: mutation(readdressRequest),
    withdraw: mutation(withdrawRequest),
    list: query(listMandates),
    get: query(readMandate),
    end: mutation(endMandate),
  },
  proposals: {
    proposeEmployment: mutation(proposeEmployment),
    proposeEnd: mutation(proposeEnd),
    list: query(listProposals),
    withdraw: mutation(withdrawProposal),
  },
  repairs: { list: query(listRepairs), answer: mutation(answerRepair) },
  questions: {
    list: query(listQuestions),
    answer: mutation(answerQuestion),
    withdrawFile: mutation(withdrawAnswerFile),
  },
  declarations: {
    check: query(checkDeclaration),
    submit: mutation(submitDeclaration),
    checkCorrection: query(checkCorrection),
    correct: mutation(correctDeclaration),
    cancel: mutation(cancelDeclaration),
    requestChange: mutation(requestChange),
    list: query(listDeclarations),
    get: query(readDeclaration),
    countMonth: query(countMonth),
  },
  issuer: {
    titles: query(listTitles),
    title: query(readTitleHistory),
    control: query(readControl),
    waiting: query(readWaiting),
  },
  files: {
    list: query(listFiles),
    get: query(readFile),
    verdicts: query(readVerdicts),
    upload: query(readUpload),
    dismiss: mutation(dismissFile),
  },
  habilitations: {
    read: query(readHabilitations),
    start: mutation(startRequest),
    save: mutation(saveRequest),
    submit: mutation(submitRequest),
    archive: mutation(archiveRequest),
  },
  applications: {
    list: query(listApplications),
    create: mutation(createApplication),
    redirect: mutation(redirectApplication),
    addKey: mutation(addApplicationKey),
    revokeKey: mutation(revokeApplicationKey),
    revoke: mutation(revokeApplication),
    requests: query(listRequests),
    usage: query(readUsage),
  },
  staff: {
    list: query(listStaff),
    invite: mutation(inviteStaff),
    renewInvitation: mutation(renewInvitation),
    withdrawInvitation: mutation(withdrawInvitation),
    change: mutation(changeStaff),
  },
})

export type PartnerRouter = typeof partnerRouter
