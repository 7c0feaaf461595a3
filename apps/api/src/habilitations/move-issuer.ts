import { findIssuer, moveIssuer as moveTo } from '@cesu/db'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'

/** Characters of a reason. */
const MOST_REASON = 500

/**
 * Suspends an issuer, or puts it in force again: from its next file no title of it is registered, and those that are used are still
 * reimbursed. Of twenty at once, one is done (`habilitation.changed`).
 */
export const moveIssuer = operation({
  name: 'habilitations.move-issuer',
  title: 'Suspendre ou rétablir un émetteur de titres Cesu',
  permission: 'habilitations.change',
  effect: 'write',
  sensitive: { acts: ['HABILITATION_MOVED'] },
  input: z.strictObject({
    partnerId: z.uuid().toLowerCase(),
    suspended: z.boolean(),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    partnerId: 'l’identifiant d’un émetteur',
    suspended: 'vrai pour suspendre, faux pour rétablir',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
  },
  output: z.object({ suspendedAt: z.string().nullable() }),
  example: { partnerId: documented.partner, suspended: true, reason: 'Le compte cantonné n’a pas été reconstitué.' },
  async run(call, { partnerId, suspended, reason: typed }) {
    const { tx, now } = call
    if ((await findIssuer(tx, partnerId)) === null) throw new Problem('resource.not_found')
    const read = normaliseText(typed, MOST_REASON)
    if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: 'reason' }])
    const at = suspended ? now : null
    if (!(await moveTo(tx, partnerId, at))) throw new Problem('habilitation.changed')
    await record(call, {
      kind: 'ISSUER_MOVED',
      subjectId: partnerId,
      payload: { suspended, reason: read.text },
      partnerId,
    })
    return { suspendedAt: at?.toISOString() ?? null }
  },
})
