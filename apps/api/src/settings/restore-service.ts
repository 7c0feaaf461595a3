import { findServiceCut, restoreServiceCut } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { MOST_REASON, typedReason } from './typed-text.ts'

/** Restores what is cut, from the next call of every process; `setting.changed` when a colleague has done it: of twenty at once, one does. */
export const restoreService = operation({
  name: 'settings.restore-service',
  title: 'Rétablir un service',
  permission: 'service.cut',
  effect: 'write',
  sensitive: { acts: ['SERVICE_CUT'] },
  input: z.strictObject({ id: z.uuid().toLowerCase(), reason: z.string().max(MOST_REASON * 4) }),
  expected: {
    id: 'l’identifiant d’une coupure',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus : l’Urssaf seule le lit`,
  },
  output: z.object({ id: z.string() }),
  example: { id: documented.cut, reason: 'Le serveur de messages répond de nouveau.' },
  async run(call, { id, reason: typed }) {
    const { tx, actor, now } = call
    const reason = typedReason(typed)
    const found = await findServiceCut(tx, id)
    if (found === null) throw new Problem('resource.not_found')
    if (!(await restoreServiceCut(tx, { id, at: now, byId: actor.id, byName: actor.name, reason })))
      throw new Problem('setting.changed', { detail: 'Un collègue l’a déjà rétabli. Rechargez la page pour le lire.' })
    const { service, partner, partnerId } = found
    const payload = { service, partnerName: partner?.name ?? null, reason }
    await record(call, { kind: 'SERVICE_RESTORED', subjectId: id, payload, partnerId })
    return { id }
  },
})
