import createClient, { type Client } from 'openapi-fetch'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrlWithPAR,
  ClientError,
  type Configuration,
  type CryptoKey,
  calculatePKCECodeChallenge,
  clientCredentialsGrant,
  discovery,
  fetchProtectedResource,
  getDPoPHandle,
  PrivateKeyJwt,
  randomDPoPKeyPair,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import type { components, paths } from './openapi.ts'

export type { components, operations, paths } from './openapi.ts'

/** A refusal of the API: `code` is what a program reads. */
export type Problem = components['schemas']['Problem']

/** What a program calls as, as the partners' space saves it with a new key. */
export interface Application {
  client_id: string
  /** The authorization server, for instance « https://cesu.example/oauth ». */
  issuer: string
  /** Where tokens are valid, for instance « https://cesu.example/v1 ». */
  resource: string
  /** The private half of its key: a JWK of P-256 with its `kid`. */
  private_key: { kty: string; crv: string; x: string; y: string; d: string; kid: string }
}

/** The API, each address typed by its document: `cesu.GET('/v1/employments', …)` gives `data` or `error`, a Problem. */
export type Cesu = Client<paths>

/** Seconds before its end at which a token is no longer used. */
const MARGIN_SECONDS = 10

/**
 * The API as one application calls it, with these scopes (« employments:read declarations:write »). It asks for a token when it
 * needs one, bound to a key that stays in this process, and proves at each call that it holds it. What the API refuses is an
 * answer; what the authorization server refuses is thrown, with its code.
 */
export async function connect(application: Application, scope: string): Promise<Cesu> {
  const configuration = await configurationOf(application)
  const DPoP = getDPoPHandle(configuration, await randomDPoPKeyPair('ES256'))
  const ask = () => clientCredentialsGrant(configuration, { scope }, { DPoP })
  return apiOf(application, { configuration, DPoP, ask })
}

/** What a program asks of an employer who is in front of it. */
export interface PresenceAsked {
  /** The request of a mandate that they are to answer: made before, by `POST /v1/mandate-requests`. */
  requestId: string
  /** One of the application's addresses of return, letter for letter. */
  redirectUri: string
  scope: string
}

/** What a program keeps, for one browser, until the employer is back. */
export interface Waiting {
  verifier: string
  state: string
}

/** Begins: `url` is where the employer's browser goes, within 90 seconds; `waiting` is to be kept with their session. */
export async function sendEmployer(
  application: Application,
  { requestId, redirectUri, scope }: PresenceAsked,
): Promise<{ url: string; waiting: Waiting }> {
  const configuration = await configurationOf(application)
  const waiting = { verifier: randomPKCECodeVerifier(), state: randomState() }
  const url = await buildAuthorizationUrlWithPAR(configuration, {
    ...{ redirect_uri: redirectUri, scope, state: waiting.state },
    code_challenge: await calculatePKCECodeChallenge(waiting.verifier),
    code_challenge_method: 'S256',
    authorization_details: JSON.stringify([{ type: 'mandate_request', id: requestId }]),
  })
  return { url: url.href, waiting }
}

/**
 * Ends, with the whole address at which the browser came back: the API as the application calls it in this employer's presence, who
 * is all that it reaches, until 30 days later or the end of the mandate. Throws `access_denied` when they did not give it.
 */
export async function welcomeEmployer(
  application: Application,
  { url, waiting }: { url: string; waiting: Waiting },
): Promise<{ cesu: Cesu; refreshToken: string }> {
  const configuration = await configurationOf(application)
  const DPoP = getDPoPHandle(configuration, await randomDPoPKeyPair('ES256'))
  const checks = { pkceCodeVerifier: waiting.verifier, expectedState: waiting.state }
  const first = await authorizationCodeGrant(configuration, new URL(url), checks, undefined, { DPoP })
  const refreshToken = first.refresh_token ?? ''
  const given = [first]
  const ask = async () => given.pop() ?? refreshTokenGrant(configuration, refreshToken, undefined, { DPoP })
  return { cesu: apiOf(application, { configuration, DPoP, ask }), refreshToken }
}

/** The API in the presence of an employer who was welcomed before, in another process too; throws `invalid_grant` once their mandate is over. */
export async function withEmployer(application: Application, refreshToken: string): Promise<Cesu> {
  const configuration = await configurationOf(application)
  const DPoP = getDPoPHandle(configuration, await randomDPoPKeyPair('ES256'))
  const ask = () => refreshTokenGrant(configuration, refreshToken, undefined, { DPoP })
  return apiOf(application, { configuration, DPoP, ask })
}

interface Asker {
  configuration: Configuration
  DPoP: ReturnType<typeof getDPoPHandle>
  /** Asks for a token. */
  ask: () => Promise<{ access_token: string; expires_in?: number }>
}

interface Token {
  value: string
  /** On the clock of `performance.now()`. */
  until: number
}

/** The API, with a token that is asked when one is needed. */
function apiOf({ resource }: Application, { configuration, DPoP, ask }: Asker): Cesu {
  let token: Promise<Token> | undefined
  const askToken = async (): Promise<Token> => {
    const asked = performance.now()
    const { access_token: value, expires_in: seconds = 0 } = await ask()
    return { value, until: asked + (seconds - MARGIN_SECONDS) * 1_000 }
  }
  const tokenNow = async (): Promise<string> => {
    const held = await token?.catch(() => undefined)
    if (held !== undefined && performance.now() < held.until) return held.value
    token = askToken()
    return (await token).value
  }
  const send = async (request: Request): Promise<Response> => {
    const { method, headers, url } = request
    const body = method === 'GET' ? null : await request.text()
    try {
      return await fetchProtectedResource(configuration, await tokenNow(), new URL(url), method, body, headers, {
        DPoP,
      })
    } catch (error) {
      const refused = challengeIn(error)
      if (refused === null) throw error
      // Whatever it was refused for, the next call asks for another.
      token = undefined
      return refused.response
    }
  }
  return createClient<paths>({ baseUrl: new URL('/', resource).href, fetch: send })
}

/** A refusal of what was presented (401), which is an answer like any other. */
function challengeIn(error: unknown): WWWAuthenticateChallengeError | null {
  if (error instanceof WWWAuthenticateChallengeError) return error
  return error instanceof ClientError && error.cause instanceof WWWAuthenticateChallengeError ? error.cause : null
}

async function configurationOf({ client_id: clientId, issuer, private_key: jwk }: Application): Promise<Configuration> {
  const { kid } = jwk
  const key = (await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ])) as CryptoKey
  // Without encryption on this machine alone, where a server is tried.
  const isLocal = /^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(issuer)
  return discovery(new URL(issuer), clientId, undefined, PrivateKeyJwt({ key, kid }), {
    execute: isLocal ? [allowInsecureRequests] : [],
  })
}
