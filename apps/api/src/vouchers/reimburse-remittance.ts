import { findRemittance, reimburseRemittance as reimburse } from '@cesu/db'
import { isDay } from '@cesu/domain/shared'
import { refuseRemittance } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { remittanceFields, remittanceOutput } from './remittance-output.ts'

/** Says that a remittance was paid, and on which day: all its titles are reimbursed. Of twenty at once, one says it (`remittance.paid`). */
export const reimburseRemittance = operation({
  name: 'remittances.reimburse',
  title: 'Dire qu’une remise est payée',
  permission: 'vouchers.reimburse',
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), paidDay: z.string().refine(isDay) }),
  expected: { id: 'l’identifiant de la remise', paidDay: 'le jour du paiement, AAAA-MM-JJ' },
  output: z.object(remittanceFields),
  example: { id: documented.remittance, paidDay: '2026-11-03' },
  async run(call, { id, paidDay }) {
    const { tx, actor, now: at, today } = call
    const found = await findRemittance(tx, { partnerId: actor.partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    if (paidDay > today || paidDay < legalDay(found.remittedAt))
      throw refusedInput([refuseRemittance('remittance.paid_day', 'paidDay')])
    const titles = await reimburse(tx, id, { day: paidDay, at })
    if (titles === 0) throw new Problem('remittance.paid')
    const payload = { titles, cents: found.cents, paidDay }
    await record(call, { kind: 'VOUCHER_REIMBURSED', subjectId: id, payload })
    return remittanceOutput({ ...found, paidDay, paidSaidAt: at, paidSaidBy: actor.name })
  },
})
