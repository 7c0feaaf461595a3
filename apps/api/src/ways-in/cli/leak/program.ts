import { createHash, randomUUID } from 'node:crypto'
import { scopeNames } from '@cesu/domain/permissions'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { z } from 'zod'

/** The file that the partners' space gives of an application. */
export const ApplicationFile = z.object({
  client_id: z.string(),
  issuer: z.url(),
  resource: z.url(),
  private_key: z.looseObject({ kid: z.string(), kty: z.string() }),
})
export type ApplicationFile = z.output<typeof ApplicationFile>

/** A key that makes proofs, with the half that they show. */
interface ProofKey {
  privateKey: CryptoKey
  jwk: JWK
}

/** Makes a key of one's own. */
export async function proofKey(): Promise<ProofKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  return { privateKey, jwk: await exportJWK(publicKey) }
}

/** What leaves with one call, as somebody on the way would see it. */
export interface Sent {
  url: string
  authorization: string
  dpop: string
}

/** A program with its file: what it sends can be seen, and stolen. */
export interface Program {
  /** The assertion by which it asked for its token: already used. */
  assertion: string
  token: string
  /** Reads an address under the API; gives what it sent too. */
  read: (path: string) => Promise<{ answer: Response; sent: Sent }>
}

const now = () => Math.floor(Date.now() / 1_000)

/** A proof for one call, by one key. */
export const proofOf = (
  { privateKey, jwk }: ProofKey,
  { url, method, token, nonce }: { url: string; method: string; token?: string; nonce?: string | null },
): Promise<string> =>
  new SignJWT({
    ...{ htm: method, htu: url, jti: randomUUID(), iat: now() },
    ...(token ? { ath: createHash('sha256').update(token).digest('base64url') } : {}),
    ...(nonce ? { nonce } : {}),
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk } as never)
    .sign(privateKey)

/** Asks for a token with an assertion and a key, twice when the server asks for its number first. */
export async function askToken(
  { client_id, issuer }: ApplicationFile,
  assertion: () => Promise<string>,
  key: ProofKey,
): Promise<Response> {
  const url = `${issuer}/token`
  const ask = async (nonce: string | null) =>
    fetch(url, {
      method: 'POST',
      headers: { dpop: await proofOf(key, { method: 'POST', url, nonce }) },
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', client_id, scope: scopeNames.join(' ') },
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await assertion(),
      }),
    })
  const first = await ask(null)
  const nonce = first.headers.get('dpop-nonce')
  return first.status === 400 && nonce !== null ? ask(nonce) : first
}

/** Starts the program of a file: it has its token; throws what the server says against it. */
export async function startProgram(file: ApplicationFile): Promise<Program> {
  const { client_id: id, issuer, resource, private_key } = file
  const signing = (await importJWK({ ...private_key }, 'ES256')) as CryptoKey
  const key = await proofKey()
  let assertion = ''
  const assert = async () => {
    assertion = await new SignJWT({ iss: id, sub: id, aud: issuer, jti: randomUUID(), iat: now(), exp: now() + 60 })
      .setProtectedHeader({ alg: 'ES256', kid: private_key.kid })
      .sign(signing)
    return assertion
  }
  const given = await askToken(file, assert, key)
  const body = (await given.json()) as { access_token?: string; error?: string }
  if (body.access_token === undefined) throw new Error(`no token: ${given.status} ${body.error}`)
  const token = body.access_token
  return {
    ...{ assertion, token },
    read: async (path) => {
      const url = `${resource}${path}`
      const sent = { url, authorization: `DPoP ${token}`, dpop: await proofOf(key, { method: 'GET', url, token }) }
      return { answer: await send(sent), sent }
    },
  }
}

/** Sends what was sent once, by whoever. */
export const send = ({ url, authorization, dpop }: Sent): Promise<Response> =>
  fetch(url, { headers: { authorization, ...(dpop === '' ? {} : { dpop }) } })
