import {
  type EmploymentFacts,
  findDeclaredSoFar,
  findEmploymentFacts,
  insertProposal,
  listMandateFacts,
} from '@cesu/db'
import { refuseDeclaration } from '@cesu/domain/declarations'
import { endFactReasons, monthsAfter } from '@cesu/domain/employment-events'
import { mandateRefusal } from '@cesu/domain/mandates'
import { EndProposalInput, endReasons, proposalExpected } from '@cesu/domain/proposals'
import { fullName, searchableName } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { documentedEndProposal } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { refusedProposal } from './refused-proposal.ts'
import { wordsOf } from './words-of.ts'

/** Proposes to an employer that a contract ends, on a day and in a way: nothing changes until the employer accepts. */
export const proposeEnd = operation({
  name: 'proposals.propose-end',
  title: 'Proposer à un employeur la fin d’un contrat',
  permission: 'employments.propose',
  effect: 'write',
  input: EndProposalInput,
  expected: proposalExpected,
  output: z.object({ employerId: z.string(), id: z.string() }),
  example: documentedEndProposal,
  async run(call, input) {
    const { tx, actor, now, today, newId } = call
    const { employerId, employmentId, endDay, route, ...facts } = input
    const pair = await pairOf(call, input)
    const mandate = mandateRefusal(pair.mandates, 'PROPOSE_END', today)
    const declared = await findDeclaredSoFar(tx, { employerId, id: employmentId })
    const refusals = [
      ...(mandate === null ? [] : [mandate]),
      ...endReasons(endDay, pair, today),
      ...monthsAfter(endDay, declared, 'endDay'),
      ...endFactReasons({ ...facts, route, lastDay: endDay }, { ...pair, ...declared }),
    ]
    const persons = pairPersons(pair)
    if (refusals.length > 0) throw refusedProposal(refusals, persons)

    const id = newId()
    const { partnerId, id: authorId, name: authorName } = actor
    const proposal = {
      ...({ employerId, id, partnerId, kind: 'END', status: 'PENDING' } as const),
      ...{ workerName: fullName(pair.employee), words: wordsOf(named(pair.employee), named(pair.employer)) },
      ...{ employmentId, endDay, endRoute: route, ...facts, authorId, authorName, proposedAt: now },
    }
    if (!(await insertProposal(tx, proposal))) throw new Problem('proposal.pending', { opens: persons })
    await record(call, {
      kind: 'END_PROPOSED',
      ...{ subjectId: id, payload: { employerId, employmentId, endDay }, employerId },
    })
    return { employerId, id, employeeId: pair.employeeId }
  },
  opens: (answer) => pairPersons(answer),
})

/** A person as they are searched for. */
const named = ({ familyName, givenNames, cesuNumber }: EmploymentFacts['employer' | 'employee']) => ({
  searchName: searchableName(`${familyName} ${givenNames}`),
  cesuNumber,
})

/** The contract to end; a Problem, the same for one that does not exist and for another employer's. */
async function pairOf(
  { tx, actor, today }: Call<PartnerActorKind, 'write'>,
  { employerId, employmentId }: EndProposalInput,
) {
  const { partnerId } = actor
  const pair = await findEmploymentFacts(tx, { partnerId, employerId, employmentId, day: today })
  if (pair !== null) return pair
  const mandates = await listMandateFacts(tx, { partnerId, employerId })
  const elsewhere = refuseDeclaration('employment.elsewhere', 'employmentId')
  throw refusedProposal([mandateRefusal(mandates, 'PROPOSE_END', today) ?? elsewhere], [])
}
