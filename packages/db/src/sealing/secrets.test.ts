import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../connection/operator-error.ts'
import { createSecrets, UnreadableSecretError } from './secrets.ts'

const key = (): string => randomBytes(32).toString('base64')
const indexKey = key()
const [first, second] = [key(), key()]
const secrets = createSecrets({ dataKeys: `v1:${first},v2:${second}`, indexKey })
const cell = { table: 'employee', column: 'nir_encrypted', id: '0190-a' }
const nir = '255081416802538'

/** The same text with one bit of its nth part changed. */
function flipped(encrypted: string, part: number): string {
  const parts = encrypted.split('.')
  const changed = Buffer.from(parts[part] ?? '', 'base64url')
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1)
  return parts.with(part, changed.toString('base64url')).join('.')
}

describe('encrypt', () => {
  test('is read back from its cell, and never twice the same', () => {
    const encrypted = secrets.encrypt(nir, cell)
    expect(encrypted).toMatch(/^v2\.[\w-]{16}\.[\w-]+$/)
    expect(encrypted).not.toContain(nir)
    expect(secrets.encrypt(nir, cell)).not.toBe(encrypted)
    expect(secrets.decrypt(encrypted, cell)).toBe(nir)
  })

  test('an older key still reads what it wrote; a key that is gone reads nothing', () => {
    const old = createSecrets({ dataKeys: `v1:${first}`, indexKey }).encrypt(nir, cell)
    expect(secrets.decrypt(old, cell)).toBe(nir)
    const without = createSecrets({ dataKeys: `v2:${second}`, indexKey })
    expect(() => without.decrypt(old, cell)).toThrow(UnreadableSecretError)
  })
})

describe('what was altered or moved is refused, without a word of what it held', () => {
  const encrypted = secrets.encrypt(nir, cell)
  test.each([
    ['altered nonce', flipped(encrypted, 1), cell],
    ['altered text', flipped(encrypted, 2), cell],
    ['another version of key', encrypted.replace('v2', 'v1'), cell],
    ['cut tag', encrypted.slice(0, -8), cell],
    ['nothing', '', cell],
    ['not ours', 'v2..', cell],
    ['moved to another row', encrypted, { ...cell, id: '0190-b' }],
    ['moved to another column', encrypted, { ...cell, column: 'iban_encrypted' }],
    ['moved to another table', encrypted, { ...cell, table: 'employer' }],
  ])('%s', (_title, text, where) => {
    expect(() => secrets.decrypt(text, where)).toThrow(UnreadableSecretError)
    expect(() => secrets.decrypt(text, where)).not.toThrow(nir)
  })
})

test('a fingerprint is equal for equal values under one key only', () => {
  expect(secrets.index(nir)).toMatch(/^[0-9a-f]{64}$/)
  expect(secrets.index(nir)).toBe(secrets.index(nir))
  expect(secrets.index('155081416802538')).not.toBe(secrets.index(nir))
  expect(createSecrets({ dataKeys: `v1:${first}`, indexKey: key() }).index(nir)).not.toBe(secrets.index(nir))
})

test.each([
  ['no version', { dataKeys: first, indexKey }],
  ['a version twice', { dataKeys: `v1:${first},v1:${second}`, indexKey }],
  ['a short key', { dataKeys: `v1:${first.slice(4)}`, indexKey }],
  ['a short index key', { dataKeys: `v1:${first}`, indexKey: 'abcd' }],
])('keys are refused: %s', (_title, keys) => {
  expect(() => createSecrets(keys)).toThrow(OperatorError)
  expect(() => createSecrets(keys)).not.toThrow(first)
})
