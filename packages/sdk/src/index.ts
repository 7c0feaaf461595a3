import createClient, { type Client } from 'openapi-fetch'
import {
  allowInsecureRequests,
  ClientError,
  type Configuration,
  type CryptoKey,
  clientCredentialsGrant,
  discovery,
  fetchProtectedResource,
  getDPoPHandle,
  PrivateKeyJwt,
  randomDPoPKeyPair,
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
  let token: Promise<Token> | undefined
  const tokenNow = async (): Promise<string> => {
    const held = await token?.catch(() => undefined)
    if (held !== undefined && performance.now() < held.until) return held.value
    token = askToken(configuration, scope, DPoP)
    return (await token).value
  }
  const send = async (request: Request): Promise<Response> => {
    const { method, headers } = request
    const body = method === 'GET' ? null : await request.text()
    try {
      return await fetchProtectedResource(
        configuration,
        await tokenNow(),
        new URL(request.url),
        method,
        body,
        headers,
        { DPoP },
      )
    } catch (error) {
      const refused = challengeIn(error)
      if (refused === null) throw error
      // Whatever it was refused for, the next call asks for another.
      token = undefined
      return refused.response
    }
  }
  return createClient<paths>({ baseUrl: new URL('/', application.resource).href, fetch: send })
}

interface Token {
  value: string
  /** On the clock of `performance.now()`. */
  until: number
}

async function askToken(
  configuration: Configuration,
  scope: string,
  DPoP: ReturnType<typeof getDPoPHandle>,
): Promise<Token> {
  const asked = performance.now()
  const { access_token: value, expires_in: seconds = 0 } = await clientCredentialsGrant(
    configuration,
    { scope },
    { DPoP },
  )
  return { value, until: asked + (seconds - MARGIN_SECONDS) * 1_000 }
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
