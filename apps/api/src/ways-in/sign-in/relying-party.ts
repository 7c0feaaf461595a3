import type { CivilIdentity } from '@cesu/db'
import * as oidc from 'openid-client'
import type { IdentityConfig } from '../../platform/config.ts'
import { CIVIL_SCOPE, civilIdentityOf } from './civil-identity.ts'

/** What must come back unchanged from the identity provider. */
export interface SignInSecrets {
  state: string
  nonce: string
  codeVerifier: string
}

/** Who signed in, as the verified ID token says. */
export interface VerifiedIdentity {
  issuer: string
  subject: string
  acr: string | null
  /** Their civil status, where the provider vouches for it. */
  civil: CivilIdentity | null
  idToken: string
}

/** Our side of the OpenID Connect code flow, against ProConnect, FranceConnect or the demo that plays them. */
export interface RelyingParty {
  newSecrets: () => SignInSecrets
  authorizationUrl: (redirectUri: string, secrets: SignInSecrets) => Promise<string>
  /** Exchanges the code; throws when state, nonce, signature, issuer, audience, dates or acr are not as they must be. */
  identify: (callback: URL, secrets: SignInSecrets) => Promise<VerifiedIdentity>
  /** Where the browser goes to sign out at the provider; null when the provider has no such page. */
  endSessionUrl: (idToken: string, backTo: string) => Promise<string | null>
}

/** Builds the relying party; the provider's metadata is read at the first sign-in, then kept. */
export function createRelyingParty(identity: IdentityConfig): RelyingParty {
  let discovered: Promise<oidc.Configuration> | null = null
  const configuration = () => {
    discovered ??= discover(identity).catch((error: unknown) => {
      discovered = null
      throw error
    })
    return discovered
  }
  return {
    newSecrets: () => ({
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    }),
    authorizationUrl: async (redirectUri, secrets) =>
      oidc.buildAuthorizationUrl(await configuration(), await authorizationParameters(identity, redirectUri, secrets))
        .href,
    identify: async (callback, secrets) => identify(identity, await configuration(), { callback, secrets }),
    endSessionUrl: async (idToken, backTo) => {
      const config = await configuration()
      if (config.serverMetadata().end_session_endpoint === undefined) return null
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: backTo, state: oidc.randomState() }
      return oidc.buildEndSessionUrl(config, parameters).href
    },
  }
}

const discover = (identity: IdentityConfig): Promise<oidc.Configuration> => {
  const issuer = new URL(identity.issuer)
  const loopback = issuer.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(issuer.hostname)
  return oidc.discovery(
    issuer,
    identity.clientId,
    { id_token_signed_response_alg: 'ES256', ...(identity.civil ? { userinfo_signed_response_alg: 'ES256' } : {}) },
    oidc.ClientSecretPost(identity.clientSecret),
    { timeout: 10, ...(loopback ? { execute: [oidc.allowInsecureRequests] } : {}) },
  )
}

async function authorizationParameters(
  { acrValues, pkce, civil }: IdentityConfig,
  redirectUri: string,
  { state, nonce, codeVerifier }: SignInSecrets,
): Promise<Record<string, string>> {
  const acr = { id_token: { acr: { essential: true, values: acrValues } } }
  return {
    redirect_uri: redirectUri,
    scope: civil ? CIVIL_SCOPE : 'openid',
    state,
    nonce,
    // FranceConnect asks for the parameter, ProConnect for the claim.
    ...(civil ? { acr_values: acrValues.join(' ') } : {}),
    ...(acrValues.length > 0 && !civil ? { claims: JSON.stringify(acr) } : {}),
    ...(pkce
      ? { code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256' }
      : {}),
  }
}

async function identify(
  { identityKey, acrValues, pkce, civil }: IdentityConfig,
  config: oidc.Configuration,
  { callback, secrets }: { callback: URL; secrets: SignInSecrets },
): Promise<VerifiedIdentity> {
  const { state, nonce, codeVerifier } = secrets
  const tokens = await oidc.authorizationCodeGrant(config, callback, {
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
    ...(pkce ? { pkceCodeVerifier: codeVerifier } : {}),
  })
  const claims = tokens.claims()
  if (claims === undefined || tokens.id_token === undefined) throw new Error('no ID token')
  const acr = typeof claims['acr'] === 'string' ? claims['acr'] : null
  if (acrValues.length > 0 && !acrValues.includes(acr ?? '')) throw new Error('level of authentication too low')
  const vouched = civil ? civilIdentityOf(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)) : null
  return { issuer: identityKey, subject: claims.sub, acr, civil: vouched, idToken: tokens.id_token }
}
