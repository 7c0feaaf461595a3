import { type Db, findLiveClient, withContext } from '@cesu/db'
import { scopeText } from '@cesu/domain/permissions'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { legalDay } from '../../platform/clock.ts'

/** Nobody registers a client through the provider: applications are made in the partners' space. */
const readOnly = (): Promise<never> => Promise.reject(new Error('applications are not written by the provider'))

/** The kind of details by which an application says on which request of a mandate an employer is to answer (RFC 9396). */
export const DETAILS_TYPE = 'mandate_request'

/** The kind by which a consumer's program says what it asks of a worker, or which grant a token is for. */
export const ACTIVITY_DETAILS = 'worker_activity'

/** What of a client says whose application it is. */
export const PARTNER = 'partner_id'

/** The same, by its name. */
export const PARTNER_NAME = 'partner_name'

/** A program that acts by itself, and one that also does in the presence of an employer or a worker, whom it then sends back somewhere. */
const alone = { grant_types: ['client_credentials'], response_types: [] }
const besideSomebody = {
  grant_types: ['client_credentials', 'authorization_code', 'refresh_token'],
  response_types: ['code'],
}

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
      [PARTNER]: client.partner.id,
      [PARTNER_NAME]: client.partner.name,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      id_token_signed_response_alg: 'ES256',
      jwks: {
        keys: keys.map(({ id: kid, x, y }) => ({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid, x, y })),
      },
      ...(client.redirectUris.length === 0 ? alone : besideSomebody),
      authorization_details_types: client.scopes.includes('ACTIVITY_READ')
        ? [DETAILS_TYPE, ACTIVITY_DETAILS]
        : [DETAILS_TYPE],
      redirect_uris: client.redirectUris,
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
