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
import { listEmployers } from '../../employers/list-employers.ts'
import { readEmployer } from '../../employers/read-employer.ts'
import { declareStop } from '../../employment-events/declare-stop.ts'
import { listEvents } from '../../employment-events/list-events.ts'
import { withdrawStop } from '../../employment-events/withdraw-event.ts'
import { listEmployments } from '../../employments/list-employments.ts'
import { readEmployment } from '../../employments/read-employment.ts'
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
import { answerRepair } from '../../repairs/answer-repair.ts'
import { listRepairs } from '../../repairs/list-repairs.ts'
import { identifyStaff } from '../../sessions/identify-staff.ts'
import { router, tableOf } from './table.ts'

const { query, mutation } = tableOf('PARTNER_STAFF')

/** What partners' staff can do. */
export const partnerRouter = router({
  session: { me: query(identifyStaff) },
  contributions: { estimate: query(makeEstimate) },
  employments: {
    list: query(listEmployments),
    get: query(readEmployment),
    events: query(listEvents),
    declareStop: mutation(declareStop),
    withdrawStop: mutation(withdrawStop),
  },
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
  questions: { list: query(listQuestions), answer: mutation(answerQuestion) },
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
})

export type PartnerRouter = typeof partnerRouter
