import { type Db, findLiveClient, withContext } from '@cesu/db'
import { scopeText } from '@cesu/domain/permissions'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { legalDay } from '../../platform/clock.ts'

/** Nobody registers a client through the provider: applications are made in the partners' space. */
const readOnly = (): Promise<never> => Promise.reject(new Error('applications are not written by the provider'))

/** Where the provider finds its clients: the partners' applications that nothing stops, with their keys in use. */
export const clientAdapter = (door: Db, now: () => Date): Adapter => ({
  find: async (id) => {
    const instant = now()
    const found = await withContext(door, { kind: 'door' }, (tx) =>
      findLiveClient(tx, id, { now: instant, today: legalDay(instant) }),
    )
    // Without a key in use, or with no scope left, nothing can be asked.
    if (found === null || found.keys.length === 0 || found.client.scopes.length === 0) return undefined
    const { client, keys } = found
    return {
      client_id: client.id,
      client_name: client.name,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      id_token_signed_response_alg: 'ES256',
      jwks: {
        keys: keys.map(({ id: kid, x, y }) => ({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid, x, y })),
      },
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: scopeText(client.scopes),
      dpop_bound_access_tokens: true,
    } as AdapterPayload
  },
  findByUid: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  upsert: readOnly,
  consume: readOnly,
  destroy: readOnly,
  revokeByGrantId: readOnly,
})
