import { endQuotaRaise, findQuotaRaise } from '@cesu/db'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { raisePayload } from './raise-output.ts'

/** Characters of a reason: what the table takes too. */
const MOST_REASON = 500

/**
 * Ends what was granted before its last day, from the version that was read (`quota.changed`): the usual limit is back at the next call. One
 * agent is enough, for it takes back what two had loosened; the administrators are written to.
 */
export const endRaise = operation({
  name: 'quotas.end',
  title: 'Arrêter un relèvement de quota',
  permission: 'service.cut',
  effect: 'write',
  sensitive: { acts: ['QUOTA_ENDED'] },
  input: z.strictObject({
    partnerId: z.uuid().toLowerCase(),
    id: z.uuid().toLowerCase(),
    version: z.int().min(0),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    partnerId: 'l’identifiant d’un partenaire',
    id: 'l’identifiant d’un relèvement',
    version: 'la version du relèvement que vous avez lue',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus : le partenaire le lit`,
  },
  output: z.object({ id: z.string() }),
  example: {
    ...{ partnerId: documented.partner, id: documented.grantedRaise, version: 1 },
    reason: 'L’usage n’est pas celui qui était annoncé.',
  },
  async run(call, { partnerId, id, version, reason: typed }) {
    const { tx, now } = call
    const found = await findQuotaRaise(tx, { partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    const read = normaliseText(typed, MOST_REASON)
    if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: 'reason' }])
    const reason = read.text
    if (!(await endQuotaRaise(tx, { partnerId, id, version, reason, at: now }))) throw new Problem('quota.changed')
    const payload = { ...raisePayload(found, version + 1), reason }
    await record(call, { kind: 'QUOTA_ENDED', subjectId: id, payload, partnerId })
    return { id }
  },
})
