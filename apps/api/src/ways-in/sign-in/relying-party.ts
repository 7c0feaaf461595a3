import type { CivilIdentity } from '@cesu/db'
import { type SignedInKind, twoFactorLevels } from '@cesu/domain/permissions'
import * as oidc from 'openid-client'
import type { IdentityConfig } from '../../platform/config.ts'
import { CIVIL_SCOPE, civilIdentityOf } from './civil-identity.ts'
import { WORK_SCOPE, type WorkIdentity, workIdentityOf } from './work-identity.ts'

/** What must come back unchanged from the identity provider. */
export interface SignInSecrets {
  state: string
  nonce: string
  codeVerifier: string
}

/** Who is to be identified, and how: the same at the start and at the end. */
export interface Asked {
  kind: SignedInKind
  /** True when they are to prove now who they are, whatever session the provider has. */
  anew: boolean
  /** True when the provider is to say their name and address too. */
  named: boolean
}

/** Who signed in, as the verified ID token says. */
export interface VerifiedIdentity {
  issuer: string
  subject: string
  acr: string | null
  /** Seconds since they proved who they are; null when the provider does not say. */
  provedSecondsAgo: number | null
  /** Their civil status, where the provider vouches for it. */
  civil: CivilIdentity | null
  /** Their name and address at work, where they were asked. */
  person: WorkIdentity | null
  idToken: string
}

/** Our side of the OpenID Connect code flow, against ProConnect, FranceConnect or the demo that plays them. */
export interface RelyingParty {
  newSecrets: () => SignInSecrets
  authorizationUrl: (redirectUri: string, secrets: SignInSecrets, asked: Asked) => Promise<string>
  /** Exchanges the code; throws when state, nonce, signature, issuer, audience or dates are not as they must be, a LowLevel for the acr. */
  identify: (callback: URL, secrets: SignInSecrets, asked: Asked) => Promise<VerifiedIdentity>
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
    authorizationUrl: async (redirectUri, secrets, asked) =>
      oidc.buildAuthorizationUrl(
        await configuration(),
        await authorizationParameters(identity, { redirectUri, secrets, asked }),
      ).href,
    identify: async (callback, secrets, asked) =>
      identify(identity, await configuration(), { callback, secrets, asked }),
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
    { id_token_signed_response_alg: 'ES256', userinfo_signed_response_alg: 'ES256' },
    oidc.ClientSecretPost(identity.clientSecret),
    { timeout: 10, ...(loopback ? { execute: [oidc.allowInsecureRequests] } : {}) },
  )
}

/** The levels accepted of a kind of person, empty for any; with a second factor for who proves again who they are. */
function levelsOf({ acrValues, staffAcrValues }: IdentityConfig, { kind, anew }: Asked): readonly string[] {
  const accepted = kind === 'PARTNER_STAFF' ? staffAcrValues : acrValues
  if (!anew) return accepted
  const strong = accepted.filter((level) => twoFactorLevels.includes(level))
  return strong.length > 0 ? strong : twoFactorLevels
}

function scopeOf(civil: boolean, { named }: Asked): string {
  if (civil) return CIVIL_SCOPE
  return named ? WORK_SCOPE : 'openid'
}

async function authorizationParameters(
  identity: IdentityConfig,
  { redirectUri, secrets, asked }: { redirectUri: string; secrets: SignInSecrets; asked: Asked },
): Promise<Record<string, string>> {
  const { pkce, civil, maxAge } = identity
  const { state, nonce, codeVerifier } = secrets
  const acrValues = levelsOf(identity, asked)
  const acr = acrValues.length > 0 ? { acr: { essential: true, values: acrValues } } : {}
  return {
    redirect_uri: redirectUri,
    scope: scopeOf(civil, asked),
    state,
    nonce,
    // FranceConnect asks for the parameter, ProConnect for the claim.
    ...(civil ? { acr_values: acrValues.join(' ') } : {}),
    ...(civil ? {} : { claims: JSON.stringify({ id_token: { ...acr, auth_time: { essential: true } } }) }),
    ...(asked.anew && maxAge ? { prompt: 'login', max_age: '0' } : {}),
    ...(pkce
      ? { code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256' }
      : {}),
  }
}

/** An authentication below the level asked. */
export class LowLevel extends Error {
  readonly subject: string

  constructor(subject: string) {
    super('level of authentication too low')
    this.name = 'LowLevel'
    this.subject = subject
  }
}

/**
 * Levels for which ProConnect never reuses a session (its `acrValuesThatRequireNewSession`, read in its public source in 2026, written in
 * no documentation: inferred, grade D): who comes back at one of them, when it was asked, has just proved who they are.
 */
const PROVED_ANEW: readonly string[] = ['eidas2', 'eidas3']

async function identify(
  identity: IdentityConfig,
  config: oidc.Configuration,
  { callback, secrets, asked }: { callback: URL; secrets: SignInSecrets; asked: Asked },
): Promise<VerifiedIdentity> {
  const { identityKey, pkce, civil } = identity
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
  const levels = levelsOf(identity, asked)
  if (levels.length > 0 && !levels.includes(acr ?? '')) throw new LowLevel(claims.sub)
  const told = civil || asked.named ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : null
  return {
    ...{ issuer: identityKey, subject: claims.sub, acr, idToken: tokens.id_token },
    provedSecondsAgo: secondsSinceProof(claims, asked.anew),
    civil: civil ? civilIdentityOf(told) : null,
    person: !civil && told !== null ? workIdentityOf(told) : null,
  }
}

/** Both clocks are those of the world: the platform's may be another (tests, demonstrations). */
function secondsSinceProof({ auth_time, acr }: oidc.IDToken, anew: boolean): number | null {
  if (typeof auth_time === 'number') return Math.max(0, Math.floor(Date.now() / 1_000) - auth_time)
  return anew && PROVED_ANEW.includes(String(acr)) ? 0 : null
}
