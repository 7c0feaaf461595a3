import { findApiClient, revokeApiClient } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { unknownApplication } from './unknown-application.ts'

/** Stops an application for good, from its next call on. A Problem `resource.not_found` when it is stopped already. */
export const revokeApplication = operation({
  name: 'applications.revoke',
  title: 'Arrêter une application',
  permission: 'applications.manage',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant d’une de vos applications' },
  output: z.object({ id: z.string() }),
  example: { id: documented.application },
  async run(call, { id }) {
    const { tx, actor, now } = call
    const { partnerId } = actor
    const client = await findApiClient(tx, { partnerId, id })
    if (client === null || !(await revokeApiClient(tx, { partnerId, id, now }))) throw unknownApplication()
    await record(call, { kind: 'APPLICATION_REVOKED', subjectId: id, payload: { name: client.name } })
    return { id }
  },
})
