import { findServiceClosure, withdrawServiceClosure } from '@cesu/db'
import { refuseClosing } from '@cesu/domain/closures'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { MOST_REASON, typedReason } from './typed-text.ts'

/**
 * Withdraws a closure before its first day; due days that were set with it stay as they are. `setting.changed` when a colleague has done it:
 * of twenty at once, one does.
 */
export const withdrawClosure = operation({
  name: 'settings.withdraw-closure',
  title: 'Retirer une fermeture à venir',
  permission: 'settings.change',
  effect: 'write',
  sensitive: { acts: ['SETTING_CHANGED'] },
  input: z.strictObject({ id: z.uuid().toLowerCase(), reason: z.string().max(MOST_REASON * 4) }),
  expected: {
    id: 'l’identifiant d’une fermeture',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
  },
  output: z.object({ id: z.string() }),
  example: { id: documented.closure, reason: 'Le service ouvre finalement ce jour-là.' },
  async run(call, { id, reason: typed }) {
    const { tx, actor, now, today } = call
    const withdrawReason = typedReason(typed)
    const found = await findServiceClosure(tx, id)
    if (found === null) throw new Problem('resource.not_found')
    const { fromDay, untilDay, reason } = found
    if (fromDay <= today) throw refusedInput([refuseClosing('closure.begun', 'id')])
    if (
      !(await withdrawServiceClosure(tx, { id, at: now, byId: actor.id, byName: actor.name, reason: withdrawReason }))
    )
      throw new Problem('setting.changed', { detail: 'Un collègue l’a déjà retirée. Rechargez la page pour le lire.' })
    const payload = { fromDay, untilDay, reason, withdrawReason }
    await record(call, { kind: 'CLOSURE_WITHDRAWN', subjectId: id, payload })
    return { id }
  },
})
