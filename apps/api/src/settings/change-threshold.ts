import { findLastThresholdChange, insertThresholdChange, listThresholdsInForce } from '@cesu/db'
import type { ThresholdValue } from '@cesu/db/model'
import { refuseSetting } from '@cesu/domain/settings'
import { frenchDay } from '@cesu/domain/shared'
import { refuseThreshold, Threshold, thresholdAmount, thresholdsWith } from '@cesu/domain/thresholds'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { MOST_REASON, typedReason } from './typed-text.ts'

/**
 * Changes a threshold from a day on, today at the earliest; rules read it from that day's first call. From the version that was read
 * (`setting.changed`, which says what is there now): of twenty at once, one changes it. Put back, it is changed again: nothing is erased.
 */
export const changeThreshold = operation({
  name: 'settings.change-threshold',
  title: 'Changer un seuil',
  permission: 'settings.change',
  effect: 'write',
  sensitive: { acts: ['SETTING_CHANGED'] },
  input: z.strictObject({
    threshold: z.enum(Threshold),
    /** Of the last change that was read; 0 when nobody had changed it. */
    version: z.int().min(0),
    value: z.int(),
    fromDay: z.iso.date(),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    threshold: 'un des seuils de la liste',
    version: 'la version du seuil que vous avez lue',
    value: 'un nombre entier',
    fromDay: 'le premier jour où il compte, AAAA-MM-JJ',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
  },
  output: z.object({ threshold: z.enum(Threshold), version: z.int() }),
  example: {
    ...{ threshold: 'REPLY_DAYS', version: 0, value: 20, fromDay: '2026-12-01' },
    reason: 'Les fêtes allongent les réponses.',
  },
  async run(call, { threshold, version, value, fromDay, reason: typed }) {
    const { tx, actor, now, today } = call
    const last = await findLastThresholdChange(tx, threshold)
    if ((last?.version ?? 0) !== version) throw changed(last)
    const before = thresholdsWith(await listThresholdsInForce(tx, fromDay))[threshold]
    const refusals = refuseThreshold({ threshold, value, fromDay, today, before })
    // All that is wrong at once.
    if (typed.trim() === '') refusals.push(refuseSetting('setting.reason_missing', 'reason'))
    if (refusals.length > 0) throw refusedInput(refusals)
    const reason = typedReason(typed)
    const by = { authorId: actor.id, authorName: actor.name, writtenAt: now }
    if (!(await insertThresholdChange(tx, { threshold, version: version + 1, value, fromDay, reason, ...by })))
      throw changed(await findLastThresholdChange(tx, threshold))
    const payload = { threshold, before, after: value, fromDay, reason }
    await record(call, { kind: 'THRESHOLD_CHANGED', subjectId: threshold, payload })
    return { threshold, version: version + 1 }
  },
})

/** What a colleague has written meanwhile. */
const changed = (last: ThresholdValue | null): Problem =>
  new Problem(
    'setting.changed',
    last === null
      ? {}
      : {
          detail: `${last.authorName} l’a fixé à ${thresholdAmount(last.threshold, last.value)} à partir du ${frenchDay(last.fromDay)} (« ${last.reason} »).`,
        },
  )
