import { createHmac } from 'node:crypto'
import { saveOidcMark, withContext } from '@cesu/db'
import { scopeNames } from '@cesu/domain/permissions'
import { decodeProtectedHeader } from 'jose'
import { type Configuration, errors, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { privateOauthKey } from '../../platform/oauth-keys.ts'
import type { Platform } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { tokenHash } from '../../tokens.ts'
import { failurePage } from '../pages/failure-page.ts'
import { clientAdapter, PARTNER, PARTNER_NAME } from './clients.ts'
import { authorizationDetails, refuseBeyond } from './details.ts'
import { oauthDescription, oauthFault } from './error-words.ts'
import { oidcAdapter } from './oidc-adapter.ts'
import { mandateOfGrant, presenceSeconds } from './presence.ts'
import { ACTIVITY_SCOPE, sharingClaims } from './sharing.ts'
import type { SigningKeys } from './signing-keys.ts'

/** Where the authorization server is mounted. */
export const OAUTH_PATH = '/oauth'

/** Seconds that an access token lasts. */
const TOKEN_SECONDS = 300

/** Seconds that two clocks may differ by (FAPI 2.0). */
export const CLOCK_SECONDS = 10

/** Seconds that an assertion may last from now on: one stolen from a log is worth nothing a little later. */
const LONGEST_ASSERTION_SECONDS = 310

/** The claim of a token that says under which key its application asked for it. */
export const KEY_CLAIM = 'client_key'

/** The claim of a token that says in which grant of an employer it was given; a program that acts alone has none. */
export const GRANT_CLAIM = 'grant_hash'

/** The claim of the same token that says which mandate it ends with. */
export const MANDATE_CLAIM = 'mandate_id'

/** Where the browser of an employer is led before they have answered. */
export const INTERACTION_PATH = `${OAUTH_PATH}/interaction`

/** Who issues tokens, and for which resource they are. */
export const issuerOf = ({ config }: Pick<Platform, 'config'>): string => `${config.publicUrl}${OAUTH_PATH}`
export const resourceOf = ({ config }: Pick<Platform, 'config'>): string => `${config.publicUrl}/v1`

/**
 * The authorization server of programs, FAPI 2.0 profile: clients known by a key (`private_key_jwt`), tokens bound to a key
 * (DPoP), for five minutes, no shared secret and no bearer anywhere. In the presence of an employer, a code and what it needs
 * (PAR, PKCE). It signs with the keys that it is made with.
 */
export function createAuthorizationServer(platform: Platform, { good }: SigningKeys): Provider {
  const { databases, now, secret } = platform
  const stored = oidcAdapter(databases.door, now, 'oauth')
  const clients = clientAdapter(databases.door, now)
  const es256 = ['ES256'] as const
  const server = new Provider(issuerOf(platform), {
    adapter: (model) => (model === 'Client' ? clients : stored(model)),
    jwks: { keys: good.map(({ id }) => privateOauthKey(id, secret)) as never },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: [...es256],
      dPoPSigningAlgValues: [...es256],
      idTokenSigningAlgValues: [...es256],
    },
    scopes: [...scopeNames],
    responseTypes: ['code'],
    pkce: { required: () => true },
    discovery: { response_modes_supported: ['query'] },
    allowOmittingSingleRegisteredRedirectUri: false,
    ttl: { ClientCredentials: TOKEN_SECONDS, AccessToken: TOKEN_SECONDS, ...presenceSeconds },
    extraClientMetadata: { properties: [PARTNER, PARTNER_NAME] },
    // The employer who is present is the account, and is known by the sign-in of « Mon espace », not by a session of this server.
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    cookies: { names: cookieNames(platform) },
    interactions: { url: (_ctx, { uid }) => `${INTERACTION_PATH}/${uid}` },
    expiresWithSession: () => false,
    // A consumer asks another token for the grant itself, as long as it is in force.
    issueRefreshToken: (_ctx, _client, code) => code.scope !== ACTIVITY_SCOPE,
    // A lost answer would lose the grant (FAPI 2.0 §5.3.2.1): they are bound to the application’s key as it is.
    rotateRefreshToken: false,
    clockTolerance: CLOCK_SECONDS,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      fapi: { enabled: true, profile: '2.0' },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      richAuthorizationRequests: authorizationDetails(platform),
      dPoP: {
        enabled: true,
        // The same in every process; a token is asked with a number of ours, so that no proof can be made in advance.
        nonceSecret: createHmac('sha256', secret).update('oauth-nonce').digest(),
        requireNonce: (ctx) => ctx.oidc.route === 'token',
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resourceOf(platform),
        getResourceServerInfo: (ctx, resource) => {
          if (resource !== resourceOf(platform)) throw new errors.InvalidTarget()
          if (ctx.oidc.route === 'pushed_authorization_request') refuseBeyond(ctx)
          return {
            scope: scopeNames.join(' '),
            audience: resource,
            accessTokenTTL: TOKEN_SECONDS,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          }
        },
      },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    // The default of FAPI 2.0, and two bounds of ours: the key is named, and what is signed does not wait in a drawer.
    assertJwtClientAuthClaimsAndHeader: (ctx, claims, { kid }) => {
      if (claims['aud'] !== ctx.oidc.issuer)
        throw new errors.InvalidClientAuth('the audience is the issuer, as one text')
      if (kid === undefined) throw new errors.InvalidClientAuth('the assertion names no key (kid)')
      if (Number(claims['exp']) > Date.now() / 1_000 + LONGEST_ASSERTION_SECONDS) {
        throw new errors.InvalidClientAuth('the assertion lasts too long')
      }
    },
    extraTokenClaims: async (ctx, token) => {
      const keyId = keyOf(ctx)
      if (token.kind === 'ClientCredentials') {
        refuseUnknownScopes(ctx)
        const details = ctx.oidc.params?.['authorization_details']
        return { [KEY_CLAIM]: keyId, ...(await sharingClaims(platform, ctx, { details, keyId })) }
      }
      if (token.scope === ACTIVITY_SCOPE) {
        const details = ctx.oidc.entities.Grant?.['rar']
        return { [KEY_CLAIM]: keyId, ...(await sharingClaims(platform, ctx, { details, keyId })) }
      }
      const mandate = await mandateOfGrant(platform, ctx)
      return { [KEY_CLAIM]: keyId, [GRANT_CLAIM]: tokenHash(token.grantId ?? ''), [MANDATE_CLAIM]: mandate }
    },
    renderError: errorRenderer(platform.config.identity === null),
  })
  server.use(inPlainFrench)
  return withUsesGuarded(server, platform)
}

/** Whoever writes a program reads why it is refused, and what to do; the code of the error stays that of the standard. */
async function inPlainFrench(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next()
  const body = ctx.body as { error?: unknown; error_description?: string } | undefined
  if (typeof body?.error !== 'string') return
  ctx.body = { ...body, error_description: oauthDescription(body.error, body.error_description) }
}

/**
 * An assertion and a proof are used once: the provider looks, then writes; here one guarded statement says it, so that of twenty
 * at once nineteen are told the same as one that comes later.
 */
function withUsesGuarded(server: Provider, { databases, now }: Platform): Provider {
  const { ReplayDetection } = server as unknown as { ReplayDetection: { unique: IsUnique } }
  ReplayDetection.unique = (client, jti, expires) =>
    withContext(databases.door, { kind: 'door' }, (tx) => {
      const mark = { model: 'oauth:ReplayDetection', idHash: tokenHash(`${client} ${jti}`), now: now() }
      return saveOidcMark(tx, mark, new Date(expires * 1_000))
    })
  return server
}

/** Whether what bears this number is presented for the first time by this client; it is over at an instant, in seconds. */
type IsUnique = (client: string, jti: string, expires: number) => Promise<boolean>

/** A refusal that cannot be sent back: a page for a person, the words of the standard for a program. */
const errorRenderer =
  (demo: boolean): NonNullable<Configuration['renderError']> =>
  (ctx, { error, error_description: description }) => {
    if (ctx.accepts('json', 'html') === 'html') {
      ctx.type = 'html'
      ctx.body = failurePage({ ...new Problem('authorization.dead').toDetails(error), status: ctx.status }, demo)
      return
    }
    ctx.type = 'json'
    ctx.body = { error, error_description: description }
  }

/** The cookies of a browser between a program and its answer: over HTTPS, of this host alone. */
const cookieNames = ({ config }: Platform) => {
  const secure = config.publicUrl.startsWith('https:')
  const named = (name: string) => `${secure ? '__Secure-' : ''}cesu-oauth-${name}`
  return {
    session: `${secure ? '__Host-' : ''}cesu-oauth_session`,
    interaction: named('asked'),
    resume: named('resume'),
  }
}

/** The key that signed the assertion of this request: the token dies with it. */
const keyOf = (ctx: KoaContextWithOIDC): string =>
  String(decodeProtectedHeader(String(ctx.oidc.params?.['client_assertion'])).kid)

/** A scope that does not exist is refused by its name, and so is a request of none: the provider would give a token of nothing. */
function refuseUnknownScopes(ctx: KoaContextWithOIDC): void {
  const asked = String(ctx.oidc.params?.['scope'] ?? '')
    .split(' ')
    .filter(Boolean)
  const unknown = asked.find((name) => !scopeNames.includes(name))
  if (unknown !== undefined)
    throw new errors.InvalidScope(
      oauthFault('scope', 'ce droit n’existe pas. Prenez-le dans la liste du guide.'),
      unknown,
    )
  if (asked.length === 0)
    throw new errors.InvalidScope(
      oauthFault('scope', `demandez au moins un de ces droits : ${scopeNames.join(' ')}.`),
      '',
    )
}
