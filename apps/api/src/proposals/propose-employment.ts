import { checkIdentity, findEmployer, findListedContract, insertProposal, type KnownEmployer, type Tx } from '@cesu/db'
import { mandateMissing, mandateRefusal } from '@cesu/domain/mandates'
import {
  EmploymentProposalInput,
  proposalExpected,
  readTraits,
  refuseProposal,
  termsReasons,
  type WorkerTraits,
  weekHundredths,
} from '@cesu/domain/proposals'
import { frenchDay, fullName } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { documentedEmploymentProposal } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { refusedProposal } from './refused-proposal.ts'
import { wordsOf } from './words-of.ts'

/**
 * Proposes a worker and a contract to an employer: nothing changes until the employer accepts. The answer, the refusals and what is run
 * are the same whether the platform knows the worker or not; what their traits say is kept where no partner reads.
 */
export const proposeEmployment = operation({
  name: 'proposals.propose-employment',
  title: 'Proposer un salarié et un contrat à un employeur',
  permission: 'employments.propose',
  effect: 'write',
  input: EmploymentProposalInput,
  expected: proposalExpected,
  output: z.object({ employerId: z.string(), id: z.string() }),
  example: documentedEmploymentProposal,
  async run(call, input) {
    const { tx, actor, today, limits } = call
    const { employerId, startDay, netHourlyCents } = input
    const employer = await findEmployer(tx, { partnerId: actor.partnerId, employerId })
    if (employer === null) throw refusedProposal([{ ...mandateMissing, field: 'employerId' }], [])
    const mandate = mandateRefusal(employer.mandates, 'PROPOSE_EMPLOYMENT', today)
    const read = readTraits(input)
    const refusals = [
      ...(mandate === null ? [] : [{ ...mandate, field: 'employerId' }]),
      ...('refusals' in read ? read.refusals : []),
      ...termsReasons(input, { territory: employer.territory, today }),
    ]
    if (refusals.length > 0 || 'refusals' in read) throw refusedProposal(refusals, [employerId])
    await refuseWhoWorksThere(tx, input, read.traits)

    const proposal = newProposal(call, input, { employer, traits: read.traits })
    if (!(await insertProposal(tx, proposal))) throw new Problem('proposal.pending', { opens: [employerId] })
    if ((await checkIdentity(tx, proposal)) > limits.proposalsPerDay) throw new Problem('proposal.too_many')
    const payload = { employerId, startDay, netHourlyCents }
    await record(call, { kind: 'EMPLOYMENT_PROPOSED', subjectId: proposal.id, payload, employerId })
    return { employerId, id: proposal.id }
  },
  opens: ({ employerId }) => [employerId],
})

/** Refuses a worker whom the partner's own list already has with this employer: it tells what that list shows. */
async function refuseWhoWorksThere(
  tx: Tx,
  { employerId, startDay }: EmploymentProposalInput,
  { searchName, number }: WorkerTraits,
): Promise<void> {
  const cesuNumber = number.kind === 'CESU' ? number.text : null
  const listed = await findListedContract(tx, { employerId, searchName, cesuNumber, startDay })
  if (listed === null) return
  const field = cesuNumber === null ? 'familyName' : 'number'
  const refusal = refuseProposal('worker.works_there', field, { start: frenchDay(listed.startDay) })
  throw refusedProposal([refusal], [employerId, listed.employeeId])
}

/** The row of a proposal that is admissible; its social security number is sealed. */
function newProposal(
  { actor, now, newId, sealing }: Call<PartnerActorKind, 'write'>,
  input: EmploymentProposalInput,
  { employer, traits }: { employer: KnownEmployer; traits: WorkerTraits },
) {
  const { number, ...written } = traits
  const { employerId, startDay, netHourlyCents, level, certified, leaveMode } = input
  const id = newId()
  // Sealed for the worker whom it makes when it is accepted, and who takes its identifier: nothing is ever opened.
  const cell = { table: 'employee', column: 'nir_encrypted', id }
  return {
    ...({ employerId, id, partnerId: actor.partnerId, kind: 'NEW_CONTRACT', status: 'PENDING' } as const),
    ...{ workerName: fullName(traits), words: wordsOf(traits, employer) },
    ...written,
    ...(number.kind === 'NIR'
      ? { nirEncrypted: sealing.encrypt(number.text, cell), nirIndex: sealing.index(number.text) }
      : { cesuNumber: number.text }),
    ...{ startDay, netHourlyCents, level, certified, leaveMode, weeklyHoursHundredths: weekHundredths(input) },
    ...{ authorId: actor.id, authorName: actor.name, proposedAt: now },
  }
}
