import { findApiClient, lockApiClients } from '@cesu/db'
import { applicationExpected, PublicKeyInput } from '@cesu/domain/applications'
import { z } from 'zod'
import { documented, documentedKey } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { addKey } from './add-key.ts'
import { unknownApplication } from './unknown-application.ts'

/** Adds a second key to an application, the time to go from one to the other. Problems: see `addKey`; no such application in use. */
export const addApplicationKey = operation({
  name: 'applications.add-key',
  title: 'Ajouter une clé à une application',
  permission: 'applications.manage',
  effect: 'write',
  cutBy: 'NEW_APPLICATIONS',
  sensitive: { acts: ['APPLICATION_KEY'] },
  input: z.strictObject({ id: z.uuid(), key: PublicKeyInput }),
  expected: { id: 'l’identifiant d’une de vos applications', ...applicationExpected },
  output: z.object({ keyId: z.string() }),
  example: { id: documented.application, key: documentedKey },
  async run(call, { id, key }) {
    const { tx, actor, now } = call
    await lockApiClients(tx)
    const client = await findApiClient(tx, { partnerId: actor.partnerId, id })
    if (client === null || client.revokedAt !== null || client.expiresAt <= now) throw unknownApplication()
    return { keyId: await addKey(call, client, key) }
  },
})
