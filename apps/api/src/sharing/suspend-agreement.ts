import { suspendAgreement as suspend } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ReasonInput, reasonExpected } from './reason-input.ts'

/** Suspends an agreement at once: nothing leaves under it any more. One person is enough to stop; two are needed to go on again. */
export const suspendAgreement = operation({
  name: 'sharing.suspend-agreement',
  title: 'Suspendre une convention',
  permission: 'sharing.change',
  effect: 'write',
  sensitive: { acts: ['AGREEMENT_SUSPENDED'] },
  input: ReasonInput,
  expected: reasonExpected,
  output: z.object({ id: z.string() }),
  example: { id: documented.agreement, reason: 'Incident signalé par l’organisme.' },
  async run(call, { id, reason }) {
    if (!(await suspend(call.tx, { id, at: call.now }))) throw new Problem('agreement.not_in_force')
    await record(call, { kind: 'AGREEMENT_SUSPENDED', subjectId: id, payload: { reason } })
    return { id }
  },
})
