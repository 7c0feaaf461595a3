import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrlWithPAR,
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
} from 'openid-client'

/** What a program calls as: the file that the partners' space saves with a new key. */
export interface Application {
  client_id: string
  issuer: string
  resource: string
  private_key: { kty: string; crv: string; x: string; y: string; d: string; kid: string }
}

/** What a program keeps for one browser, until the worker is back. */
export interface Waiting {
  verifier: string
  state: string
}

/** An answer of the API: what it says, and under which status. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: the document of the API says what it is
  body: any
}

const TYPE = 'worker_activity'
const SCOPE = 'activity:read'

/** The API of Urssaf, as one service calls it: a few calls are the whole of it. */
export async function openCesu(application: Application, redirectUri: string) {
  const configuration = await configurationOf(application)
  const DPoP = getDPoPHandle(configuration, await randomDPoPKeyPair('ES256'))
  const held = new Map<string, { token: string; until: number }>()
  /** A token lasts five minutes, and is asked for again a little before. */
  const tokenOf = async (asked: Record<string, string>): Promise<string> => {
    const [name, now] = [JSON.stringify(asked), Date.now()]
    const known = held.get(name)
    if (known !== undefined && now < known.until) return known.token
    const { access_token: token, expires_in = 0 } = await clientCredentialsGrant(configuration, asked, { DPoP })
    held.set(name, { token, until: now + (expires_in - 10) * 1_000 })
    return token
  }
  const call = async (detail: object, path: string, content?: object): Promise<Answer> => {
    const details = JSON.stringify([{ type: TYPE, ...detail }])
    const scope = path.startsWith('events') ? 'events:read' : SCOPE
    const asked = scope === SCOPE ? { scope, authorization_details: details } : { scope }
    const url = new URL(path, `${application.resource}/`)
    const [method, body] = content === undefined ? ['GET', null] : ['POST', JSON.stringify(content)]
    const headers = content === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await fetchProtectedResource(
      ...([configuration, await tokenOf(asked), url, method, body] as const),
      new Headers({ ...headers, 'idempotency-key': crypto.randomUUID() }),
      { DPoP },
    )
    return { status: answer.status, body: await answer.json() }
  }
  return {
    /** Where the browser of a worker goes to be asked, within 90 seconds. */
    ask: async (purpose: string, scopes: readonly string[]): Promise<{ url: string; waiting: Waiting }> => {
      const waiting = { verifier: randomPKCECodeVerifier(), state: randomState() }
      const url = await buildAuthorizationUrlWithPAR(configuration, {
        ...{ redirect_uri: redirectUri, scope: SCOPE, state: waiting.state },
        authorization_details: JSON.stringify([{ type: TYPE, purpose, scopes }]),
        ...{ code_challenge: await calculatePKCECodeChallenge(waiting.verifier), code_challenge_method: 'S256' },
      })
      return { url: url.href, waiting }
    },
    /** The grant that the worker has let, once their browser is back. */
    welcome: async (url: URL, { verifier, state }: Waiting): Promise<string> => {
      const checks = { pkceCodeVerifier: verifier, expectedState: state }
      const given = await authorizationCodeGrant(configuration, url, checks, undefined, { DPoP })
      const [detail] = (given['authorization_details'] ?? []) as { grant?: string }[]
      return detail?.grant ?? ''
    },
    /** What a grant lets read now. */
    read: (grant: string, asked: Record<string, string>) =>
      call({ grant }, `sharing-grants/${grant}/activity?${new URLSearchParams(asked)}`),
    /** Says that every record of an answer was taken: one that is wrong is rejected here, with what is known instead. */
    acknowledge: (grant: string, readingId: string, records: number) =>
      call({ grant }, `activity-readings/${readingId}/acknowledgement`, {
        records: Array.from({ length: records }, (_, record) => ({ record })),
      }),
    /** Where a grant is: a token of the purpose is enough, in force or not. */
    follow: (purpose: string, grant: string) => call({ purpose }, `sharing-grants/${grant}`),
    /** What has happened to what workers let it read. */
    events: () => call({}, 'events?limit=200'),
    /** Says that what it asked for is done. */
    close: (purpose: string, grant: string) => call({ purpose }, `sharing-grants/${grant}/closure`, {}),
  }
}

/** The same, opened. */
export type Cesu = Awaited<ReturnType<typeof openCesu>>

async function configurationOf({ client_id, issuer, private_key: jwk }: Application): Promise<Configuration> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = (await crypto.subtle.importKey('jwk', jwk, curve, false, ['sign'])) as CryptoKey
  // Without encryption on this machine alone, where a demonstration is run.
  const isLocal = /^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(issuer)
  return discovery(new URL(issuer), client_id, undefined, PrivateKeyJwt({ key, kid: jwk.kid }), {
    execute: isLocal ? [allowInsecureRequests] : [],
  })
}
