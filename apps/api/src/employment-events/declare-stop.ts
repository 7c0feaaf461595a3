import { findEmploymentFacts, listMandateFacts } from '@cesu/db'
import { eventExpected, StopInput } from '@cesu/domain/employment-events'
import { mandateMissing, mandateRefusal } from '@cesu/domain/mandates'
import { documentedStop } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { errorsOf, Problem } from '../problem.ts'
import { KeptOutput, keepEvent } from './keep-event.ts'

/**
 * Declares, for an employer, a stop of their worker: its days, and the last day worked before it, which no monthly declaration holds
 * (CSS D133-13-4). A stop that meets one that was said before takes its place. The worker sees it, and may say otherwise.
 */
export const declareStop = operation({
  name: 'employment-events.declare-stop',
  title: 'Déclarer un arrêt de travail du salarié',
  permission: 'declarations.submit',
  effect: 'write',
  input: StopInput.omit({ kind: true }),
  expected: eventExpected,
  output: KeptOutput,
  example: documentedStop,
  async run(call, input) {
    const { tx, actor, today } = call
    const { partnerId } = actor
    const { employerId, employmentId } = input
    const pair = await findEmploymentFacts(tx, { partnerId, employerId, employmentId, day: today })
    const mandates = pair?.mandates ?? (await listMandateFacts(tx, { partnerId, employerId }))
    const refusal = mandateRefusal(mandates, 'DECLARE', today) ?? (pair === null ? mandateMissing : null)
    const opens = pair === null ? [] : pairPersons(pair)
    if (refusal !== null || pair === null) {
      throw new Problem('event.refused', { errors: errorsOf([refusal ?? mandateMissing]), opens })
    }
    const kept = await keepEvent(call, {
      ...{ said: { kind: 'STOP', ...input }, side: 'EMPLOYER' as const, contract: pair, opens },
    })
    return { ...kept, employerId, employeeId: pair.employeeId }
  },
  opens: (answer) => pairPersons(answer),
})
