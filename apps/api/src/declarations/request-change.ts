import { ChangeRequestInput, changeExpected, MOST_COMMENT, refuseDeclaration } from '@cesu/domain/declarations'
import { frenchDay, normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { documentedChangeRequest } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { Problem } from '../problem.ts'
import { changeableDay, refusedDeclaration } from './declaration-facts.ts'
import { declarationToChange, pairToChange } from './declaration-to-change.ts'

/** Asks an agent for a correction or a cancellation, once who declared can no longer make it: a case with its facts. */
export const requestChange = operation({
  name: 'declarations.request-change',
  title: 'Demander à l’Urssaf de corriger ou d’annuler une déclaration',
  permission: 'declarations.correct',
  effect: 'write',
  input: ChangeRequestInput,
  expected: changeExpected,
  output: z.object({ employerId: z.string(), period: z.string(), id: z.string() }),
  example: documentedChangeRequest,
  async run(call, input) {
    const { actor, today } = call
    const found = await declarationToChange(call, input, { deciding: true })
    const { employerId, period, id, reference } = found
    const { pair, mandate } = await pairToChange(call, found)
    const until = changeableDay(found)
    const read = normaliseText(input.explanation, MOST_COMMENT)
    const refusals = [
      mandate,
      today > until ? null : refuseDeclaration('change.window_open', 'id', { until: frenchDay(until) }),
      'refusal' in read ? { ...read.refusal, field: 'explanation' } : null,
    ].filter((refusal) => refusal !== null)
    if (refusals.length > 0 || 'refusal' in read) throw refusedDeclaration(refusals, pair)

    const { wanted, version } = input
    const facts = { period, reference, version, wanted, explanation: read.text }
    const opened = await openCase(call, {
      ...{ about: { kind: 'DECLARATION_CHANGE', facts }, subjectId: id, by: actor },
      ...{ partner: actor.partner, employerId, employeeId: pair.employeeId },
      stakeCents: found.netCents + found.contributionsCents,
    })
    if (!opened) throw new Problem('declaration.change_requested')
    return { employerId, period, id, employeeId: pair.employeeId }
  },
  opens: (answer) => pairPersons(answer),
})
