import { CancellationInput, changeExpected, changeWindowRefusal, MOST_COMMENT } from '@cesu/domain/declarations'
import { normaliseText, type Refusal } from '@cesu/domain/shared'
import { z } from 'zod'
import { documentedCancellation } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { changeableDay, refusedDeclaration } from './declaration-facts.ts'
import { declarationToChange, pairToChange, staleVersion } from './declaration-to-change.ts'
import { writeCancellation } from './write-cancellation.ts'

/** Ends a declaration: what was declared stays to be read, nothing of it is due any more, and the month can be declared again. */
export const cancelDeclaration = operation({
  name: 'declarations.cancel',
  title: 'Annuler une déclaration',
  permission: 'declarations.correct',
  effect: 'write',
  cutBy: 'API_DECLARATIONS',
  input: CancellationInput,
  expected: changeExpected,
  output: z.object({ employerId: z.string(), period: z.string(), id: z.string() }),
  example: documentedCancellation,
  async run(call, input) {
    const { today } = call
    const found = await declarationToChange(call, input, { deciding: true })
    const { employerId, period, id } = found
    const { pair, mandate } = await pairToChange(call, found)
    const said = commentOf(input)
    const refusals = [
      mandate,
      changeWindowRefusal(changeableDay(found), today),
      'refusal' in said ? said.refusal : null,
    ].filter((refusal) => refusal !== null)
    if (refusals.length > 0 || 'refusal' in said) throw refusedDeclaration(refusals, pair)

    const { version, reason } = input
    const { exemption } = found.version
    if (!(await writeCancellation(call, { found, version, exemption, reason, comment: said.comment })))
      throw staleVersion(version + 1)
    return { employerId, period, id, employeeId: pair.employeeId }
  },
  opens: (answer) => pairPersons(answer),
})

/** The comment as it is kept; « another reason » asks for one. */
function commentOf({ reason, comment }: CancellationInput): { comment: string | null } | { refusal: Refusal } {
  if (reason !== 'OTHER' && (comment ?? '').trim() === '') return { comment: null }
  const read = normaliseText(comment ?? '', MOST_COMMENT)
  return 'refusal' in read ? { refusal: { ...read.refusal, field: 'comment' } } : { comment: read.text }
}
