import { suspendMandate } from '@cesu/db'
import { giveMandateExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ownMandate } from './own-mandate.ts'

/** « Ce n’est pas moi »: the mandate is put aside at once, and an agent looks. */
export const disputeMandate = operation({
  name: 'mandates.dispute',
  title: 'Dire qu’on n’a pas donné un mandat',
  permission: 'mandates.own',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: giveMandateExpected,
  output: z.object({ id: z.string(), partnerName: z.string() }),
  example: { id: documented.mandate },
  async run(call, { id }) {
    const { tx } = call
    const { employerId, partnerId, partnerName, partnerKind, createdAt, restoredAt } = await ownMandate(call, id)
    if (restoredAt !== null) throw new Problem('mandate.judged')
    if (!(await suspendMandate(tx, { employerId, id, partnerId }))) throw new Problem('mandate.over')
    const about = { subjectKind: 'MANDATE' as const, subjectId: id }
    await record(call, { kind: 'MANDATE_DISPUTED', payload: { given: true }, ...about, partnerId, employerId })
    const facts = { given: true, partnerName, askedDay: legalDay(createdAt) }
    const partner = { id: partnerId, kind: partnerKind }
    await openCase(call, { about: { kind: 'MANDATE_DISPUTED', facts }, ...about, partner, employerId })
    return { id, partnerName }
  },
})
