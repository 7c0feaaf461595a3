import { withContext } from '@cesu/db'
import { decodeJwt, importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  callApi,
  jsonOf,
  proofOf,
  type TestApplication,
  testApplication,
  testKey,
  tokenOf,
} from '../../../test/application.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'
import { privateOauthKey } from '../../platform/oauth-keys.ts'

let on: TestServer
let application: TestApplication
let other: TestApplication

beforeAll(async () => {
  on = await testServer()
  // Tokens are of the true time.
  on.setNow(new Date().toISOString())
  application = await testApplication(on, on.world.first)
  other = await testApplication(on, on.world.second)
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

const seconds = () => Math.floor(Date.now() / 1_000)
const listUrl = () => `${on.origin}/v1/declarations`

describe('a call', () => {
  const refusal = async (answer: Response) => ({
    ...{ status: answer.status, code: (await jsonOf(answer)).code },
    challenge: answer.headers.get('www-authenticate')?.split(',')[0],
  })
  const badToken = { status: 401, code: 'token.refused', challenge: 'DPoP error="invalid_token"' }
  const badProof = { status: 401, code: 'proof.refused', challenge: 'DPoP error="invalid_dpop_proof"' }

  test('reads what is its partner’s, and nothing of another', async () => {
    const token = await tokenOf(application, on.origin)
    const answer = await callApi({ key: application.key, token }, `${on.origin}/v1/employments?limit=10`)
    expect(answer.status).toBe(200)
    const { rows } = await jsonOf(answer)
    expect(rows.map((row: { employerId: string }) => row.employerId)).toEqual([on.world.first.pair.employerId])
  })

  test('without a token: what to do is said', async () => {
    expect(await refusal(await fetch(listUrl()))).toEqual({
      ...{ status: 401, code: 'token.absent', challenge: 'DPoP algs="ES256"' },
    })
  })

  test('[security A] a stolen token gives nothing: as a bearer, without its proof, with the thief’s key', async () => {
    const token = await tokenOf(application, on.origin)
    const thief = await testKey()
    const url = listUrl()
    const asked = (headers: Record<string, string>) => fetch(url, { headers }).then(refusal)
    expect(await asked({ authorization: `Bearer ${token}` })).toEqual(badToken)
    expect(await asked({ authorization: `DPoP ${token}` })).toEqual(badProof)
    const dpop = await proofOf(thief, { method: 'GET', url, token })
    expect(await asked({ authorization: `DPoP ${token}`, dpop })).toEqual(badProof)
    const bearer = await proofOf(application.key, { method: 'GET', url, token })
    expect(await asked({ authorization: `Bearer ${token}`, dpop: bearer })).toEqual(badToken)
  })

  test.each<[title: string, said: () => Parameters<typeof proofOf>[2]]>([
    ['wrong htm', () => ({ payload: { htm: 'POST' } })],
    ['wrong htu', () => ({ payload: { htu: 'https://ailleurs.invalid/v1/declarations' } })],
    ['another path', () => ({ payload: { htu: `${on.origin}/v1/employments` } })],
    ['missing htu', () => ({ payload: { htu: undefined } })],
    ['missing iat', () => ({ payload: { iat: undefined } })],
    ['iat an hour ago', () => ({ payload: { iat: seconds() - 3_600 } })],
    ['iat in an hour', () => ({ payload: { iat: seconds() + 3_600 } })],
    ['missing jti', () => ({ payload: { jti: undefined } })],
    ['a jti of 10 000 characters', () => ({ payload: { jti: 'j'.repeat(10_000) } })],
    ['wrong ath', () => ({ payload: { ath: 'x'.repeat(43) } })],
    ['missing ath', () => ({ payload: { ath: undefined } })],
    ['bad typ', () => ({ header: { typ: 'jwt' } })],
    ['no jwk', () => ({ header: { jwk: undefined } })],
  ])('[security A13] a proof with %s', async (_title, said) => {
    const token = await tokenOf(application, on.origin)
    const url = listUrl()
    const dpop = await proofOf(application.key, { method: 'GET', url, token }, said())
    const asked = await fetch(url, { headers: { authorization: `DPoP ${token}`, dpop } })
    // A header that is too long is refused before it is read.
    expect([401, 431]).toContain(asked.status)
    const sane = await callApi({ key: application.key, token }, url)
    expect(sane.status).toBe(200)
  })

  test('[security A13] two proofs, a proof that is no JWT, a private key inside it', async () => {
    const token = await tokenOf(application, on.origin)
    const url = listUrl()
    const proof = () => proofOf(application.key, { method: 'GET', url, token })
    const { d } = await (await import('jose')).exportJWK(application.key.privateKey)
    const inside = await proofOf(
      application.key,
      { method: 'GET', url, token },
      { header: { jwk: { ...application.key.jwk, d } } },
    )
    for (const dpop of [`${await proof()}, ${await proof()}`, 'a.b.c', inside]) {
      const answer = await fetch(url, { headers: { authorization: `DPoP ${token}`, dpop } })
      expect(await refusal(answer)).toEqual(badProof)
    }
  })

  test('the query is outside the proof; the case of the host and the default port too', async () => {
    const token = await tokenOf(application, on.origin)
    const dpop = await proofOf(application.key, { method: 'GET', url: listUrl(), token })
    const answer = await fetch(`${listUrl()}?limit=5#x`, { headers: { authorization: `DPoP ${token}`, dpop } })
    expect(answer.status).toBe(200)
  })

  test('[security A1 A2] a token that nobody of ours signed, or that says another issuer, audience or type', async () => {
    const claims = decodeJwt(await tokenOf(application, on.origin))
    const forged = (said: object, header: object = {}) =>
      new SignJWT({ ...claims, ...said })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 't1', ...header })
        .sign(application.key.privateKey)
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const none = `${part({ alg: 'none', typ: 'at+jwt', kid: 't1' })}.${part(claims)}.`
    for (const token of [await forged({}), await forged({}, { kid: 't9' }), none, 'x', 'a'.repeat(9_000)]) {
      const answer = await callApi({ key: application.key, token }, listUrl())
      expect([401, 431]).toContain(answer.status)
    }
  })

  test('[security A4 A5 A6] a token of our own key that says what we do not: another type, an unknown extension, where its key is', async () => {
    const claims = decodeJwt(await tokenOf(application, on.origin))
    const ours = await importJWK(privateOauthKey('t1', on.platform.secret), 'ES256')
    const thief = await testKey()
    const signed = (header: object, key: Parameters<SignJWT['sign']>[0] = ours) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 't1', ...header }).sign(key)
    const status = async (token: string) => (await callApi({ key: application.key, token }, listUrl())).status
    expect(await status(await signed({}))).toBe(200)
    expect(await status(await signed({ typ: 'JWT' }))).toBe(401)
    const extended = new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 't1', crit: ['cesu'], cesu: true })
      .sign(ours, { crit: { cesu: true } })
    expect(await status(await extended)).toBe(401)
    const elsewhere = { jku: 'https://ailleurs.invalid/jwks', x5u: 'https://ailleurs.invalid/x5u', jwk: thief.jwk }
    expect(await status(await signed(elsewhere, thief.privateKey))).toBe(401)
  })

  test('[security A8] a token that has ended', async () => {
    const token = await tokenOf(application, on.origin)
    on.setNow(new Date(Date.now() + 311_000).toISOString())
    const url = listUrl()
    const dpop = await proofOf(application.key, { method: 'GET', url, token }, { payload: { iat: seconds() + 311 } })
    expect(await refusal(await fetch(url, { headers: { authorization: `DPoP ${token}`, dpop } }))).toEqual(badToken)
  })

  test('a scope that the token has not: what is missing is said', async () => {
    const token = await tokenOf(application, on.origin, { scope: 'employments:read' })
    const answer = await callApi({ key: application.key, token }, listUrl())
    expect([answer.status, (await jsonOf(answer)).code]).toEqual([403, 'scope.insufficient'])
  })

  test.each(['?limit=0', '?limit=abc', '?limit=5&limit=6', '?search=dupont', '?period=2026-13'])(
    'an address that is not read is refused by field: %s',
    async (query) => {
      const token = await tokenOf(application, on.origin)
      const url = listUrl()
      const dpop = await proofOf(application.key, { method: 'GET', url, token })
      const answer = await fetch(`${url}${query}`, { headers: { authorization: `DPoP ${token}`, dpop } })
      expect(answer.status).toBe(422)
    },
  )

  test('what it declares, it signs; it reads it back, corrects and cancels it', async () => {
    const token = await tokenOf(application, on.origin)
    const as = { key: application.key, token }
    const { employerId, employmentId } = on.world.first.pair
    const period = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 7)
    const days = { startDay: `${period}-01`, endDay: `${period}-20`, paymentDay: `${period}-20` }
    const month = { ...days, hours: 10, pay: { kind: 'NET_HOURLY', amountCents: 1_300 }, paidLeaveIncluded: true }
    const body = { employerId, employmentId, period, ...month }
    const declared = await callApi(as, listUrl(), { method: 'POST', body })
    const receipt = await jsonOf(declared)
    expect([declared.status, receipt]).toMatchObject([201, { employerId, period }])
    const url = `${listUrl()}/${employerId}/${period}/${receipt.id}`
    const read = await jsonOf(await callApi(as, url))
    expect(read.versions[0]).toMatchObject({ authorKind: 'API_CLIENT', authorName: 'Programme', channel: 'API' })
    const key = { employerId, period, id: receipt.id }
    const correction = { method: 'PUT', body: { ...month, hours: 12 }, headers: { 'if-match': '"1"' } }
    const corrected = await callApi(as, url, correction)
    expect([corrected.status, await jsonOf(corrected)]).toMatchObject([200, { ...key, version: 2 }])
    const cancelled = await callApi(as, `${url}/cancellation`, {
      ...{
        method: 'POST',
        body: { reason: 'WRONG_MONTH' },
        headers: { 'if-match': corrected.headers.get('etag') ?? '' },
      },
    })
    expect(cancelled.status).toBe(201)
    const again = await jsonOf(await callApi(as, url))
    expect(again.status).toBe('CANCELLED')
    const trail = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: receipt.id, actorKind: 'API_CLIENT' }, orderBy: { at: 'asc' } }),
    )
    expect(new Set(trail.map(({ kind, actorName }) => `${kind} ${actorName}`))).toEqual(
      new Set([
        ...['DECLARATION_REGISTERED Programme', 'DECLARATION_READ Programme', 'DECLARATION_CORRECTED Programme'],
        'DECLARATION_CANCELLED Programme',
      ]),
    )
  })

  test('[security B1] the declaration of another partner is one that does not exist: byte for byte', async () => {
    const { employerId } = on.world.second.pair
    const [mine, theirs] = [await tokenOf(application, on.origin), await tokenOf(other, on.origin)]
    expect((await callApi({ key: other.key, token: theirs }, listUrl())).status).toBe(200)
    const answers = await Promise.all(
      [employerId, '0d0c0000-0000-7000-8000-00000000ffff'].map((id) =>
        callApi(
          { key: application.key, token: mine },
          `${listUrl()}/${id}/2026-10/0d0c0000-0000-7000-8000-00000000fffe`,
        ),
      ),
    )
    const bodies = await Promise.all(answers.map(jsonOf))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect({ ...bodies[0], instance: '' }).toEqual({ ...bodies[1], instance: '' })
  })
})
