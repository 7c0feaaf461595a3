import {
  allowInsecureRequests,
  clientCredentialsGrant,
  discovery,
  fetchProtectedResource,
  getDPoPHandle,
  PrivateKeyJwt,
  randomDPoPKeyPair,
} from 'openid-client'

/** The file that the partners' space gives of an application. */
export interface ApplicationFile {
  client_id: string
  issuer: string
  resource: string
  private_key: JsonWebKey & { kid: string }
}

/** What a program reads of an answer. */
export interface Answer {
  status: number
  body: unknown
}

/** A program that holds an application's file, as a developer writes it with a known library. */
export interface Program {
  /** Asks for a token of these scopes; throws what the server says against it. */
  signIn: (scope: string) => Promise<void>
  /** Reads an address under the API with that token. */
  read: (path: string) => Promise<Answer>
}

/** Opens a program on the file of its application. */
export async function programOf({ client_id, issuer, resource, private_key }: ApplicationFile): Promise<Program> {
  const { kid, ...jwk } = private_key
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign'])
  const config = await discovery(new URL(issuer), client_id, undefined, PrivateKeyJwt({ key, kid }), {
    // The journeys' server speaks HTTP, on this machine alone.
    execute: [allowInsecureRequests],
  })
  const DPoP = getDPoPHandle(config, await randomDPoPKeyPair('ES256'))
  let token = ''
  return {
    signIn: async (scope) => {
      token = (await clientCredentialsGrant(config, { scope, resource }, { DPoP })).access_token
    },
    read: async (path) => {
      const url = new URL(`${resource}${path}`)
      const refused = (error: { status?: number; response?: Response }) => error.response ?? error
      const answer = (await fetchProtectedResource(config, token, url, 'GET', null, undefined, { DPoP }).catch(
        refused,
      )) as Response
      return { status: answer.status, body: answer.bodyUsed ? null : await answer.json() }
    },
  }
}
