import { z } from 'zod'
import { documentedReading } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { readingExpected, readingFields, readingInput } from './activity-output.ts'
import { readGrants } from './read-grants.ts'
import { refusedReading } from './refused-reading.ts'

/**
 * What a worker lets a consumer read, as their grant is at this very moment: the reading is recorded in its transaction, with the
 * fields that leave; a refusal is recorded too. The token is that of this grant.
 */
export const readActivity = operation({
  name: 'activity.read',
  title: 'Lire ce qu’un salarié laisse lire',
  permission: 'activity.read',
  effect: 'read',
  cutBy: 'SHARING_READS',
  input: z.strictObject({ id: z.uuid().toLowerCase(), ...readingInput }),
  expected: { id: 'l’identifiant du partage', ...readingExpected },
  output: z.object(readingFields),
  example: documentedReading,
  async run(call, { id, referenceDay = null, ...asked }) {
    if (call.actor.sharing.grant !== id) throw new Problem('sharing.token_of_another')
    const read = (await readGrants(call, { grantIds: [id], referenceDay, ...asked })).get(id)
    if (read === undefined) throw new Problem('resource.not_found')
    if ('refused' in read) throw refusedReading(read.refused)
    return read.given
  },
})
