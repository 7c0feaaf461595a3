import { refuseReading } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { typedWords } from '../typed-words.ts'
import { openObjection } from './open-objection.ts'
import { ownGrant } from './own-grant.ts'

/**
 * Objects to a sharing on grounds of one's own situation (GDPR, article 21 § 1): an agent answers within the
 * month. An agreement is not objected to: it is withdrawn.
 */
export const objectToSharing = operation({
  name: 'sharing.object',
  title: 'S’opposer à un partage pour sa situation',
  permission: 'sharing.decide',
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), words: z.string().max(4_000) }),
  expected: { id: 'l’identifiant du partage', words: 'ce qui tient à votre situation, en 1 000 caractères au plus' },
  output: z.object({ id: z.string() }),
  example: { id: documented.grant, words: 'Je suis en conflit avec un agent de cet organisme.' },
  async run(call, { id, words: typed }) {
    const words = typedWords(typed, 'words')
    if (words === '') throw refusedInput([refuseReading('sharing.objection_empty', 'words')])
    const grant = await ownGrant(call, id)
    const isLive = grant.status === 'ACTIVE' || grant.status === 'SUSPENDED'
    if (!isLive || grant.legalBasis === 'CONSENT') throw refusedInput([refuseReading('sharing.not_so', '')])
    if (!(await openObjection(call, grant, { stopped: false, words })))
      throw refusedInput([refuseReading('sharing.objection_waits', '')])
    return { id }
  },
})
