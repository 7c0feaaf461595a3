import { disputeMandate } from '../../mandates/dispute-mandate.ts'
import { giveMandate } from '../../mandates/give-mandate.ts'
import { listOwnMandates } from '../../mandates/list-own-mandates.ts'
import { prepareMandate } from '../../mandates/prepare-mandate.ts'
import { readOwnMandate } from '../../mandates/read-own-mandate.ts'
import { refuseMandate } from '../../mandates/refuse-mandate.ts'
import { stopMandate } from '../../mandates/stop-mandate.ts'
import { answerProposal } from '../../proposals/answer-proposal.ts'
import { listOwnProposals } from '../../proposals/list-own-proposals.ts'
import { identifyCitizen } from '../../sessions/identify-citizen.ts'
import { router, tableOf } from './table.ts'

const { query, posted, mutation } = tableOf('CITIZEN')

/** What a person can do for themselves. */
export const citizenRouter = router({
  session: { me: query(identifyCitizen) },
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
})

export type CitizenRouter = typeof citizenRouter
