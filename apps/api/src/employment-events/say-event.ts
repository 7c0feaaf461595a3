import { findDeclaredSoFar, listGivenContracts, listOwnContracts } from '@cesu/db'
import { EmployerEventInput, eventExpected, WorkerEventInput } from '@cesu/domain/employment-events'
import { documentedEnd, documentedWorkerStop } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { KeptOutput, keepEvent } from './keep-event.ts'

/** What the employer who acts says of a contract of theirs: a stop of the worker, or its end, which ends the contract. */
export const sayAsEmployer = operation({
  name: 'employment-events.say-as-employer',
  title: 'Dire un arrêt ou la fin d’un contrat, comme employeur',
  permission: 'as-employer.say',
  effect: 'write',
  input: EmployerEventInput,
  expected: eventExpected,
  output: KeptOutput,
  example: documentedEnd,
  async run(call, said) {
    const { tx, actor } = call
    const given = actor.employerId === null ? [] : await listGivenContracts(tx, actor.employerId)
    const contract = given.find(({ employerId, id }) => employerId === said.employerId && id === said.employmentId)
    if (contract === undefined) throw new Problem('resource.not_found')
    const declared = said.kind === 'END' ? await findDeclaredSoFar(tx, contract) : null
    return keepEvent(call, { said, side: 'EMPLOYER', contract: { ...contract, ...declared } })
  },
})

/** What the worker who acts says of a contract of theirs, beside what the employer says. */
export const sayAsWorker = operation({
  name: 'employment-events.say-as-worker',
  title: 'Dire un arrêt ou la fin d’un contrat, comme salarié',
  permission: 'employment-events.say',
  effect: 'write',
  input: WorkerEventInput,
  expected: eventExpected,
  output: KeptOutput,
  example: documentedWorkerStop,
  async run(call, said) {
    const own = call.actor.employeeId === null ? [] : await listOwnContracts(call.tx)
    const contract = own.find(({ employerId, id }) => employerId === said.employerId && id === said.employmentId)
    if (contract === undefined) throw new Problem('resource.not_found')
    return keepEvent(call, { said, side: 'WORKER', contract })
  },
})
