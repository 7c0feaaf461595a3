import { createHash, randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { Scope } from '@cesu/db/model'
import { scopeNames } from '@cesu/domain/permissions'
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { TestPlatform } from './test-platform.ts'
import type { PartnerWorld } from './world.ts'

/** A key of P-256, with its public half. */
export interface TestKey {
  kid: string
  privateKey: CryptoKey
  jwk: JWK & { x: string; y: string }
}

/** An application of a partner, as its own program holds it. */
export interface TestApplication {
  id: string
  key: TestKey
}

/** Makes a key. */
export async function testKey(): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = (await exportJWK(publicKey)) as TestKey['jwk']
  return { kid: await calculateJwkThumbprint(jwk), privateKey, jwk }
}

/** Writes an habilitation of everything, and an application within it; under the owner. */
export async function testApplication(
  on: Pick<TestPlatform, 'platform' | 'owner'>,
  { partnerId, reader }: Pick<PartnerWorld, 'partnerId'> & { reader: { id: string } },
  scopes: Scope[] = Object.values(Scope),
): Promise<TestApplication> {
  const [id, authorizationId, key] = [randomUUID(), randomUUID(), await testKey()]
  const now = new Date(on.platform.now().getTime() - 60_000)
  const ends = { createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) }
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const given = { partnerId, status: 'ACTIVE', scopes, startDay: '2025-01-01', endDay: '2099-12-31' } as const
    await tx.authorization.create({ data: { ...given, id: authorizationId, grantedAt: now } })
    const by = { createdById: reader.id, createdByName: 'reader Essai' }
    await tx.apiClient.create({ data: { id, partnerId, authorizationId, name: 'Programme', scopes, ...by, ...ends } })
    const { x, y } = key.jwk
    await tx.apiClientKey.create({ data: { partnerId, clientId: id, id: key.kid, place: 1, x, y, ...ends } })
  })
  return { id, key }
}

/** What a JWT says, each part changeable by a test. */
export interface Said {
  header?: Record<string, unknown>
  payload?: Record<string, unknown>
}

const seconds = () => Math.floor(Date.now() / 1_000)

/** The assertion by which an application says who it is. */
export const assertionOf = (
  { id, key }: TestApplication,
  origin: string,
  { header, payload }: Said = {},
): Promise<string> =>
  new SignJWT({
    ...{ iss: id, sub: id, aud: `${origin}/oauth`, jti: randomUUID(), iat: seconds(), exp: seconds() + 60 },
    ...payload,
  })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...header })
    .sign(key.privateKey)

/** A proof of possession for one call. */
export const proofOf = (
  key: TestKey,
  { method, url, token, nonce }: { method: string; url: string; token?: string; nonce?: string | undefined },
  { header, payload }: Said = {},
): Promise<string> =>
  new SignJWT({
    ...{ htm: method, htu: url, jti: randomUUID(), iat: seconds() },
    ...(token === undefined ? {} : { ath: createHash('sha256').update(token).digest('base64url') }),
    ...(nonce === undefined ? {} : { nonce }),
    ...payload,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: key.jwk, ...header } as never)
    .sign(key.privateKey)

/** What asking for a token changes in a test. */
export interface Asking {
  scope?: string
  assertion?: string
  proof?: (nonce: string | undefined) => Promise<string | null>
  /** The process that is asked, when it is not the one that the origin names. */
  at?: string
  /** The key that the token is bound to; the application's own unless told. */
  bound?: TestKey
  /** Parameters changed; null leaves one out. */
  body?: Record<string, string | null>
}

/** Asks for a token, twice when the server asks for its number first, as clients do; gives the last answer. */
export async function askToken(application: TestApplication, origin: string, asking: Asking = {}): Promise<Response> {
  const url = `${origin}/oauth/token`
  const { scope = scopeNames.join(' '), bound = application.key } = asking
  const proof = asking.proof ?? ((nonce: string | undefined) => proofOf(bound, { method: 'POST', url, nonce }))
  const ask = async (nonce: string | undefined) => {
    const dpop = await proof(nonce)
    const parameters = {
      ...{ grant_type: 'client_credentials', client_id: application.id, scope },
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: asking.assertion ?? (await assertionOf(application, origin)),
      ...asking.body,
    }
    const given = Object.entries(parameters).filter((one): one is [string, string] => one[1] !== null)
    return fetch(`${asking.at ?? origin}/oauth/token`, {
      method: 'POST',
      headers: dpop === null ? {} : { dpop },
      body: new URLSearchParams(given),
    })
  }
  const first = await ask(undefined)
  const nonce = first.headers.get('dpop-nonce')
  return first.status === 400 && nonce !== null && (await jsonOf(first.clone())).error === 'use_dpop_nonce'
    ? ask(nonce)
    : first
}

/** A token of the application; throws what the server answers instead. */
export async function tokenOf(application: TestApplication, origin: string, asking?: Asking): Promise<string> {
  const answer = await askToken(application, origin, asking)
  const body = await jsonOf(answer)
  if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(body)}`)
  return body.access_token as string
}

/** What a call sends. */
export interface Sending {
  method?: string
  body?: unknown
  /** Another process that answers the same address. */
  at?: string
  headers?: Record<string, string>
}

/** Calls the API with a token and a proof of this call. */
export async function callApi(
  { key, token }: { key: TestKey; token: string },
  url: string,
  { method = 'GET', body, at = url, headers = {} }: Sending = {},
): Promise<Response> {
  const dpop = await proofOf(key, { method, url, token })
  return fetch(at, {
    method,
    headers: {
      ...{ authorization: `DPoP ${token}`, dpop },
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer
export const jsonOf = async (answer: Response): Promise<any> => answer.json()

/** The number of the server's that a proof for a token must bear, as its first refusal gives it. */
export async function nonceOf(application: TestApplication, origin: string): Promise<string> {
  const url = `${origin}/oauth/token`
  const dpop = await proofOf(application.key, { method: 'POST', url })
  const refused = await askToken(application, origin, { proof: async () => dpop })
  return refused.headers.get('dpop-nonce') ?? ''
}
