import { createHash } from 'node:crypto'
import { admitCall, withContext } from '@cesu/db'
import type { OauthKey } from '@cesu/db/model'
import { scopesNamed } from '@cesu/domain/permissions'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { calculateJwkThumbprint, EmbeddedJWK, importJWK, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { type ApiClient, clientActor } from '../../actors/api-client.ts'
import { legalDay } from '../../platform/clock.ts'
import type { Platform } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { tokenHash } from '../../tokens.ts'
import { isStillGiven } from './presence.ts'
import { CLOCK_SECONDS, GRANT_CLAIM, issuerOf, KEY_CLAIM, MANDATE_CLAIM, resourceOf } from './provider.ts'
import { SHARING_GRANT_CLAIM, SHARING_PURPOSE_CLAIM } from './sharing.ts'
import type { SigningKeys } from './signing-keys.ts'

/** Seconds between two clocks: a proof is of now, give or take these. */
const PROOF_SECONDS = 60

/** What we read of an access token (RFC 9068) bound to a key. */
const TokenClaims = z.object({
  client_id: z.string(),
  scope: z.string().default(''),
  [KEY_CLAIM]: z.string(),
  sub: z.string(),
  [GRANT_CLAIM]: z.string().optional(),
  [MANDATE_CLAIM]: z.string().optional(),
  [SHARING_GRANT_CLAIM]: z.string().optional(),
  [SHARING_PURPOSE_CLAIM]: z.string().optional(),
  cnf: z.object({ jkt: z.string() }),
})

/** What we read of a proof made for one call (RFC 9449). */
const ProofClaims = z.object({
  jti: z.string().min(1).max(200),
  iat: z.int(),
  htm: z.string(),
  htu: z.string(),
  ath: z.string(),
})

const OTHER_SCHEME =
  'L’en-tête Authorization n’est pas de la forme « DPoP <jeton> ». Un jeton seul (Bearer) n’est jamais accepté : envoyez-le avec sa preuve.'

const MANDATE_OVER =
  'Le mandat pour lequel l’employeur a laissé agir cette application n’est plus en vigueur. Demandez-lui un mandat, puis envoyez-le y répondre.'

/** A verifier of calls, for the whole life of a server. */
export type WhoCalls = (request: FastifyRequest, reply: FastifyReply) => Promise<ApiClient>

/**
 * Which application calls, by its token, by a proof that its key made for this very call, and by the tables, at each call: what
 * was stopped a second ago calls no more. A Problem `token.absent`, `token.refused` or `proof.refused`, with the challenge of RFC 9449.
 */
export const whoCalls =
  (platform: Platform, keys: () => Promise<SigningKeys>): WhoCalls =>
  async (request, reply) => {
    try {
      return await admit(platform, await keys(), request)
    } catch (error) {
      if (error instanceof Problem) reply.header('www-authenticate', challengeOf(error))
      throw error
    }
  }

const challenges: Readonly<Record<string, string>> = {
  'token.refused': ' error="invalid_token",',
  'proof.refused': ' error="invalid_dpop_proof",',
}
const challengeOf = ({ code }: Problem): string => `DPoP${challenges[code] ?? ''} algs="ES256"`

async function admit(platform: Platform, keys: SigningKeys, request: FastifyRequest): Promise<ApiClient> {
  const { authorization, dpop } = request.headers
  if (authorization === undefined) throw new Problem('token.absent')
  const token = /^DPoP +([\w.~+/-]+=*)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Problem('token.refused', { detail: OTHER_SCHEME })
  const now = platform.now()
  const claims = await readToken(token, { platform, keys, now })
  if (typeof dpop !== 'string') throw new Problem('proof.refused')
  const target = `${platform.config.publicUrl}${request.url}`
  const proof = await readProof(dpop, { token, claims, now, method: request.method, target })
  const presented = {
    clientId: claims.client_id,
    keyId: claims[KEY_CLAIM],
    grantHash: claims[GRANT_CLAIM] ?? null,
    proofHash: tokenHash(`${claims.cnf.jkt} ${proof.jti}`),
    proofUntil: new Date((proof.iat + 2 * PROOF_SECONDS) * 1_000),
  }
  const admitted = await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
    admitCall(tx, presented, { now, today: legalDay(now) }),
  )
  if (admitted === null) throw new Problem('token.refused')
  if (!admitted.isNew) throw new Problem('proof.refused')
  // What was given in a grant was given by an employer: the subject of the token.
  const presentEmployerId = presented.grantHash === null ? null : claims.sub
  if (presentEmployerId !== null) {
    const { id: clientId, partner } = admitted.client
    const mandateId = claims[MANDATE_CLAIM] ?? ''
    const given = { partnerId: partner.id, clientId, employerId: presentEmployerId, mandateId }
    if (!(await isStillGiven(platform, given))) throw new Problem('token.refused', { detail: MANDATE_OVER })
  }
  const { keyId } = presented
  const sharing = { grant: claims[SHARING_GRANT_CLAIM], purpose: claims[SHARING_PURPOSE_CLAIM] }
  return clientActor(admitted.client, { keyId, asked: scopesNamed(claims.scope), presentEmployerId, sharing })
}

/** What was presented, read or refused; nothing says why beyond which of the two it is. */
async function read<T>(
  verified: Promise<{ payload: JWTPayload }>,
  schema: z.ZodType<T>,
  code: 'token.refused' | 'proof.refused',
) {
  const parsed = await verified.then(
    ({ payload }) => schema.safeParse(payload),
    () => null,
  )
  if (parsed?.success) return parsed.data
  throw new Problem(code)
}

function readToken(token: string, { platform, keys, now }: { platform: Platform; keys: SigningKeys; now: Date }) {
  const verified = jwtVerify(
    token,
    ({ kid }) => {
      const key = keys.good.find(({ id }) => id === kid)
      if (key === undefined) throw new Problem('token.refused')
      return publicHalf(key)
    },
    {
      ...{ issuer: issuerOf(platform), audience: resourceOf(platform), typ: 'at+jwt', algorithms: ['ES256'] },
      ...{ currentDate: now, clockTolerance: CLOCK_SECONDS, requiredClaims: ['exp', 'iat', 'jti'] },
    },
  )
  return read(verified, TokenClaims, 'token.refused')
}

/** The public halves of our keys, ready to verify: made once for each reading of them. */
const publicHalves = new WeakMap<OauthKey, ReturnType<typeof importJWK>>()
function publicHalf(key: OauthKey): ReturnType<typeof importJWK> {
  const known = publicHalves.get(key) ?? importJWK({ kty: 'EC', crv: 'P-256', x: key.x, y: key.y }, 'ES256')
  publicHalves.set(key, known)
  return known
}

interface ProofOf {
  token: string
  claims: z.output<typeof TokenClaims>
  now: Date
  method: string
  target: string
}

/** The proof, if it is of this token, this method, this address and now. */
async function readProof(dpop: string, { token, claims, now, method, target }: ProofOf) {
  const options = { typ: 'dpop+jwt', algorithms: ['ES256'], currentDate: now, clockTolerance: PROOF_SECONDS }
  const verified = jwtVerify(dpop, EmbeddedJWK, options)
  const proof = await read(verified, ProofClaims, 'proof.refused')
  const { protectedHeader } = await verified
  const isOfThisCall =
    Math.abs(now.getTime() / 1_000 - proof.iat) <= PROOF_SECONDS &&
    proof.htm === method &&
    addressOf(proof.htu) === addressOf(target) &&
    proof.ath === createHash('sha256').update(token).digest('base64url') &&
    (await calculateJwkThumbprint(protectedHeader.jwk ?? {}, 'sha256').catch(() => null)) === claims.cnf.jkt
  if (!isOfThisCall) throw new Problem('proof.refused')
  return proof
}

/** An address without its query: scheme and host in small letters, no default port. */
function addressOf(text: string): string | null {
  const url = URL.parse(text)
  return url && `${url.origin}${url.pathname}`
}
