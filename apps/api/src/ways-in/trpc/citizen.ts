import { answerOwnQuestion } from '../../cases/answer-question.ts'
import { listOwnQuestions } from '../../cases/list-questions.ts'
import { withdrawOwnAnswerFile } from '../../cases/withdraw-answer-file.ts'
import { giveOwnTitles } from '../../declarations/titles/give-own-titles.ts'
import { listOwnTitles } from '../../declarations/titles/list-own-titles.ts'
import { takeBackOwnTitles } from '../../declarations/titles/take-back-own-titles.ts'
import { confirmEvent } from '../../employment-events/confirm-event.ts'
import { listContractsOfPerson } from '../../employment-events/list-own-contracts.ts'
import { sayAsEmployer, sayAsWorker } from '../../employment-events/say-event.ts'
import { withdrawOwnEvent } from '../../employment-events/withdraw-event.ts'
import { disputeMandate } from '../../mandates/dispute-mandate.ts'
import { giveMandate } from '../../mandates/give-mandate.ts'
import { listOwnMandates } from '../../mandates/list-own-mandates.ts'
import { prepareMandate } from '../../mandates/prepare-mandate.ts'
import { readOwnMandate } from '../../mandates/read-own-mandate.ts'
import { refuseMandate } from '../../mandates/refuse-mandate.ts'
import { stopMandate } from '../../mandates/stop-mandate.ts'
import { answerProposal } from '../../proposals/answer-proposal.ts'
import { listOwnProposals } from '../../proposals/list-own-proposals.ts'
import { answerOwnRepair } from '../../repairs/answer-repair.ts'
import { listRepairsOfPerson, reportError, withdrawOwnRepair } from '../../repairs/report-error.ts'
import { actFor } from '../../representatives/act-for.ts'
import { answerInvitation } from '../../representatives/answer-invitation.ts'
import { endOwnRepresentation } from '../../representatives/end-representation.ts'
import { inviteRepresentative } from '../../representatives/invite-representative.ts'
import { listRepresentatives } from '../../representatives/list-representatives.ts'
import { readInvitation } from '../../representatives/read-invitation.ts'
import { identifyCitizen } from '../../sessions/identify-citizen.ts'
import { readServiceState } from '../../settings/read-service-state.ts'
import { answerGrant } from '../../sharing/answer-grant.ts'
import { changeGrant } from '../../sharing/change-grant.ts'
import { listAccessOfWorker } from '../../sharing/list-own-access.ts'
import { listOwnActivity } from '../../sharing/list-own-activity.ts'
import { listControlsOfWorker } from '../../sharing/list-own-controls.ts'
import { listGrantsOfWorker } from '../../sharing/list-own-grants.ts'
import { objectToSharing } from '../../sharing/object-to-sharing.ts'
import { readOwnGrant } from '../../sharing/read-own-grant.ts'
import { reconsiderGrant } from '../../sharing/reconsider-grant.ts'
import { reportAccess } from '../../sharing/report-access.ts'
import { listReceivedTitles } from '../../vouchers/list-received-titles.ts'
import { remitTitles } from '../../vouchers/remit-titles.ts'
import { router, tableOf } from './table.ts'

const { query, posted, mutation } = tableOf('CITIZEN')

/** What a person can do for themselves. */
export const citizenRouter = router({
  session: { me: query(identifyCitizen) },
  service: { state: query(readServiceState) },
  mandates: {
    prepare: posted(prepareMandate),
    give: mutation(giveMandate),
    refuse: mutation(refuseMandate),
    list: query(listOwnMandates),
    get: query(readOwnMandate),
    stop: mutation(stopMandate),
    dispute: mutation(disputeMandate),
  },
  proposals: { list: query(listOwnProposals), answer: mutation(answerProposal) },
  activity: { list: query(listOwnActivity) },
  contracts: {
    list: query(listContractsOfPerson),
    sayAsWorker: mutation(sayAsWorker),
    sayAsEmployer: mutation(sayAsEmployer),
    confirm: mutation(confirmEvent),
    withdraw: mutation(withdrawOwnEvent),
  },
  repairs: {
    list: query(listRepairsOfPerson),
    report: mutation(reportError),
    answer: mutation(answerOwnRepair),
    withdraw: mutation(withdrawOwnRepair),
  },
  questions: {
    list: query(listOwnQuestions),
    answer: mutation(answerOwnQuestion),
    withdrawFile: mutation(withdrawOwnAnswerFile),
  },
  ownTitles: { list: query(listOwnTitles), give: mutation(giveOwnTitles), takeBack: mutation(takeBackOwnTitles) },
  titles: { listReceived: query(listReceivedTitles), remit: mutation(remitTitles) },
  representatives: {
    list: query(listRepresentatives),
    invite: mutation(inviteRepresentative),
    invitation: posted(readInvitation),
    answer: mutation(answerInvitation),
    end: mutation(endOwnRepresentation),
    act: mutation(actFor),
  },
  sharing: {
    controls: query(listControlsOfWorker),
    list: query(listGrantsOfWorker),
    get: query(readOwnGrant),
    answer: mutation(answerGrant),
    change: mutation(changeGrant),
    object: mutation(objectToSharing),
    reconsider: mutation(reconsiderGrant),
    access: query(listAccessOfWorker),
    report: mutation(reportAccess),
  },
})

export type CitizenRouter = typeof citizenRouter
