import { insertAccessRecords, keepOfPurpose } from '@cesu/db'
import { AccessRefusal } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documentedReading } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { readingExpected, readingFields, readingInput } from './activity-output.ts'
import { readGrants } from './read-grants.ts'
import { refusalWords } from './refused-reading.ts'

const { id, ...asked } = documentedReading

const UNKNOWN_WORDS = 'Aucun de vos partages pour cette finalité n’a cet identifiant.'

/** What many workers let one purpose read, in one call: a verdict by grant, in the order in which they were asked. */
export const readManyActivities = operation({
  name: 'activity.read-many',
  title: 'Lire ce que plusieurs salariés laissent lire',
  permission: 'activity.read',
  effect: 'read',
  cutBy: 'SHARING_READS',
  input: z.strictObject({ grants: z.array(z.uuid().toLowerCase()).min(1).max(500), ...readingInput }),
  expected: { grants: 'un à cinq cents identifiants de partages', ...readingExpected },
  output: z.object({
    results: z.array(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('GIVEN'), ...readingFields }),
        z.object({
          outcome: z.literal('REFUSED'),
          grantId: z.string(),
          refusal: z.enum([...Object.values(AccessRefusal), 'UNKNOWN']),
          detail: z.string(),
        }),
      ]),
    ),
  }),
  example: { grants: [id], ...asked },
  async run(call, { grants, referenceDay = null, ...asked }) {
    const { partnerId, sharing } = call.actor
    const { purpose } = sharing
    if (purpose === undefined) throw new Problem('sharing.token_of_another')
    const grantIds = await keepOfPurpose(call.tx, { partnerId, ids: [...new Set(grants)], purpose })
    const read = await readGrants(call, { grantIds, referenceDay, ...asked })
    const refused = [...read.values()].flatMap((one) => ('refused' in one ? one.refused : []))
    await insertAccessRecords(call.tx, refused)
    return {
      results: grants.map((grantId) => {
        const one = read.get(grantId)
        if (one !== undefined && 'given' in one) return { outcome: 'GIVEN' as const, ...one.given }
        const refusal = one?.refused.refusal ?? ('UNKNOWN' as const)
        const detail = refusal === 'UNKNOWN' ? UNKNOWN_WORDS : refusalWords(refusal)
        return { outcome: 'REFUSED' as const, grantId, refusal, detail }
      }),
    }
  },
})
