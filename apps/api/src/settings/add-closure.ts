import { insertServiceClosure, listClosuresToCome } from '@cesu/db'
import { type ClosedDays, closureSpan, MOST_CLOSED_DAYS, refuseClosure } from '@cesu/domain/closures'
import { refuseSetting } from '@cesu/domain/settings'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { MOST_REASON, typedReason } from './typed-text.ts'

/**
 * Closes the service on days to come: due days of ours that are set from then on pass over them. A day that is closed already is refused
 * (`setting.changed`, which says by whom): of twenty at once, one closes it.
 */
export const addClosure = operation({
  name: 'settings.add-closure',
  title: 'Fermer le service des jours à venir',
  permission: 'settings.change',
  effect: 'write',
  sensitive: { acts: ['SETTING_CHANGED'] },
  input: z.strictObject({
    fromDay: z.iso.date(),
    untilDay: z.iso.date(),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    fromDay: 'le premier jour de fermeture, à venir, AAAA-MM-JJ',
    untilDay: `le dernier jour de fermeture, AAAA-MM-JJ, ${MOST_CLOSED_DAYS} jours au plus avec le premier`,
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
  },
  output: z.object({ id: z.string() }),
  example: { fromDay: '2026-12-24', untilDay: '2026-12-24', reason: 'Le service ferme la veille de Noël.' },
  async run(call, { reason: typed, ...days }) {
    const { tx, actor, now, today, newId } = call
    const refusals = refuseClosure(days, today)
    // All that is wrong at once.
    if (typed.trim() === '') refusals.push(refuseSetting('setting.reason_missing', 'reason'))
    if (refusals.length > 0) throw refusedInput(refusals)
    const reason = typedReason(typed)
    const id = newId()
    const by = { addedAt: now, addedById: actor.id, addedByName: actor.name }
    if (!(await insertServiceClosure(tx, { id, ...days, reason, ...by }))) throw await closed(call, days)
    await record(call, { kind: 'CLOSURE_ADDED', subjectId: id, payload: { ...days, reason } })
    return { id }
  },
})

/** Who has closed one of the days, and why. */
async function closed({ tx, today }: Call<'AGENT', 'write'>, { fromDay, untilDay }: ClosedDays): Promise<Problem> {
  const found = (await listClosuresToCome(tx, today)).find((one) => one.fromDay <= untilDay && fromDay <= one.untilDay)
  if (found === undefined) return new Problem('setting.changed')
  return new Problem('setting.changed', {
    detail: `${found.addedByName} a déjà fermé le service ${closureSpan(found)} (« ${found.reason} »).`,
  })
}
