import { describe, expect, test } from 'vitest'
import { makeKey, publicKeyIn } from './keys.ts'

describe('the key that a person pastes', () => {
  const key = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) }

  test.each([
    ['a JWK', JSON.stringify({ ...key, kid: '1', alg: 'ES256' })],
    ['a set of one', JSON.stringify({ keys: [key] })],
    ['with spaces around', `\n ${JSON.stringify(key, null, 2)} `],
  ])('%s', (_title, text) => {
    expect(publicKeyIn(text)).toEqual({ x: key.x, y: key.y })
  })

  test.each([
    ['nothing', ' ', 'Collez la clé publique.'],
    ['a list', '[]', 'n’est pas une clé JWK'],
    ['a PEM', '-----BEGIN PUBLIC KEY-----', 'au format PEM'],
    ['a private PEM', '-----BEGIN EC PRIVATE KEY-----', 'porte une clé privée'],
    ['another curve', JSON.stringify({ ...key, crv: 'P-384' }), 'n’est pas une clé P-256'],
    ['an RSA key', JSON.stringify({ kty: 'RSA', n: 'x', e: 'AQAB' }), 'n’est pas une clé P-256'],
    ['a private key', JSON.stringify({ ...key, d: 'secret' }), 'porte une clé privée'],
    ['a private key in a set', JSON.stringify({ keys: [{ ...key, d: 'secret' }] }), 'porte une clé privée'],
  ])('%s is refused, and why is said', (_title, text, fault) => {
    expect(publicKeyIn(text)).toEqual({ fault: expect.stringContaining(fault) })
  })
})

test('a key that is made: its public half has nothing of the private one', async () => {
  const { publicKey, privateKey } = await makeKey()
  expect(Object.keys(publicKey)).toEqual(['x', 'y'])
  expect(privateKey).toMatchObject({ kty: 'EC', crv: 'P-256', ...publicKey, d: expect.stringMatching(/^[\w-]{43}$/) })
  expect((await makeKey()).privateKey.d).not.toBe(privateKey.d)
})
