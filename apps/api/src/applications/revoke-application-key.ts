import { revokeApiClientKey } from '@cesu/db'
import { z } from 'zod'
import { documented, documentedClientKey } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { unknownApplication } from './unknown-application.ts'

/** Revokes a key for good: its tokens too, from their next call on. A Problem `resource.not_found` when it is revoked already. */
export const revokeApplicationKey = operation({
  name: 'applications.revoke-key',
  title: 'Révoquer une clé d’une application',
  permission: 'applications.manage',
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), keyId: z.string().max(43) }),
  expected: { id: 'l’identifiant d’une de vos applications', keyId: 'l’identifiant d’une de ses clés' },
  output: z.object({ keyId: z.string() }),
  example: { id: documented.application, keyId: documentedClientKey.id },
  async run(call, { id: clientId, keyId }) {
    const { tx, actor, now } = call
    const { partnerId } = actor
    if (!(await revokeApiClientKey(tx, { partnerId, clientId, id: keyId, now }))) throw unknownApplication()
    await record(call, { kind: 'APPLICATION_KEY_REVOKED', subjectId: clientId, payload: { keyId } })
    return { keyId }
  },
})
