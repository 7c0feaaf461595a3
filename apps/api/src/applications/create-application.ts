import { CLIENTS_AT_MOST, countApiClients, insertApiClient, listAuthorizations, lockApiClients } from '@cesu/db'
import {
  applicationExpected,
  LONGEST_APPLICATION_NAME,
  NewApplicationInput,
  refuseApplication,
} from '@cesu/domain/applications'
import { isInForce } from '@cesu/domain/habilitations'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { documentedApplication } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { addKey, daysAfter } from './add-key.ts'
import { redirectsOf } from './redirects-of.ts'

/**
 * Creates an application with its first key, within an habilitation in force that covers its scopes; its id is the OAuth
 * client_id. Refusals (`input.refused`): no such habilitation, too many applications, a key that is none.
 */
export const createApplication = operation({
  name: 'applications.create',
  title: 'Créer une application et sa première clé',
  permission: 'applications.manage',
  effect: 'write',
  cutBy: 'NEW_APPLICATIONS',
  sensitive: { acts: ['APPLICATION_KEY'] },
  input: NewApplicationInput,
  expected: applicationExpected,
  output: z.object({ id: z.string(), keyId: z.string() }),
  example: documentedApplication,
  async run(call, { name, scopes, days, redirectUris, key }) {
    const { tx, actor, now, today, newId, demo } = call
    const { partnerId } = actor
    const kept = normaliseText(name.replace(/\s+/g, ' '), LONGEST_APPLICATION_NAME)
    if ('refusal' in kept) throw refusedInput([{ ...kept.refusal, field: 'name', actor: 'PARTNER' }])
    const redirects = redirectsOf(redirectUris, { demo })
    await lockApiClients(tx)
    const authorization = (await listAuthorizations(tx, partnerId)).find(
      (one) => one.status === 'ACTIVE' && isInForce(one, today) && scopes.every((scope) => one.scopes.includes(scope)),
    )
    if (authorization === undefined) throw refusedInput([refuseApplication('application.no_authorization', 'scopes')])
    if ((await countApiClients(tx, partnerId)) >= CLIENTS_AT_MOST) {
      throw refusedInput([refuseApplication('application.too_many', '', { max: CLIENTS_AT_MOST })])
    }
    const id = newId()
    const expiresAt = daysAfter(now, days)
    const by = { createdAt: now, createdById: actor.id, createdByName: actor.name }
    const client = {
      id,
      partnerId,
      authorizationId: authorization.id,
      name: kept.text,
      scopes: [...new Set(scopes)],
      redirectUris: redirects,
      expiresAt,
    }
    await insertApiClient(tx, { ...client, ...by })
    const payload = { name: client.name, scopes: client.scopes, expiresAt: expiresAt.toISOString() }
    await record(call, { kind: 'APPLICATION_CREATED', subjectId: id, payload })
    return { id, keyId: await addKey(call, { id, expiresAt, keys: [] }, key) }
  },
})
