import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { OperatorError } from '../connection/operator-error.ts'

/** The one cell that a ciphertext belongs to: moved to another row, column or table it cannot be read. */
export interface Cell {
  table: string
  column: string
  /** Identifier of the row. */
  id: string
}

/** What the keys can do. Nothing here logs or repeats a clear value, errors included. */
export interface Secrets {
  /** "v1.<nonce>.<ciphertext and tag>" (base64url), under the newest key; never twice the same. */
  encrypt(clear: string, cell: Cell): string
  /** The clear value, whichever known key wrote it; throws {@link UnreadableSecretError} for anything else. */
  decrypt(encrypted: string, cell: Cell): string
  /** Keyed fingerprint (HMAC-SHA-256, 64 hexadecimal digits): equal for equal values, worth nothing without the key. */
  index(clear: string): string
}

/** A ciphertext that was altered, moved from its cell, or written with a key that is no longer known. */
export class UnreadableSecretError extends Error {
  override readonly name = 'UnreadableSecretError'
}

/** Keys as the environment gives them. */
export interface SecretKeys {
  /** CESU_DATA_KEYS: "v1:<32 bytes in base64>,v2:…", newest last. */
  dataKeys: string
  /** CESU_INDEX_KEY: 32 bytes in base64. */
  indexKey: string
}

type KeyVariable = 'CESU_DATA_KEYS' | 'CESU_INDEX_KEY'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Encryption of single values (NIR, IBAN) with AES-256-GCM. Throws an {@link OperatorError} when a key is malformed. */
export function createSecrets({ dataKeys, indexKey }: SecretKeys): Secrets {
  const keys = parseDataKeys(dataKeys)
  const [newest] = [...keys].at(-1) ?? refuse('CESU_DATA_KEYS')
  const fingerprintKey = parseKey(indexKey, 'CESU_INDEX_KEY')
  return {
    encrypt: (clear, cell) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, keyOf(keys, newest), nonce).setAAD(additionalData(newest, cell))
      const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [newest, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
    },
    decrypt: (encrypted, cell) => {
      const [version = '', nonce = '', sealed = ''] = encrypted.split('.')
      try {
        return open(
          { key: keyOf(keys, version), nonce: bytes(nonce), sealed: bytes(sealed) },
          additionalData(version, cell),
        )
      } catch (cause) {
        throw new UnreadableSecretError(`unreadable ${cell.table}.${cell.column}`, { cause })
      }
    },
    index: (clear) => createHmac('sha256', fingerprintKey).update(clear).digest('hex'),
  }
}

function open({ key, nonce, sealed }: { key: Buffer; nonce: Buffer; sealed: Buffer }, additional: Buffer): string {
  if (nonce.length !== nonceBytes || sealed.length < tagBytes) throw new RangeError('wrong length')
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(additional)
    .setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

const additionalData = (version: string, { table, column, id }: Cell): Buffer =>
  Buffer.from([version, table, column, id].join('|'))

function keyOf(keys: ReadonlyMap<string, Buffer>, version: string): Buffer {
  const key = keys.get(version)
  if (key === undefined) throw new RangeError('unknown key version')
  return key
}

function parseDataKeys(text: string): Map<string, Buffer> {
  const entries = text.split(',').map((entry): [string, Buffer] => {
    const [version = '', key = ''] = entry.trim().split(':')
    if (!/^v[1-9][0-9]*$/.test(version)) return refuse('CESU_DATA_KEYS')
    return [version, parseKey(key, 'CESU_DATA_KEYS')]
  })
  const keys = new Map(entries)
  return keys.size === entries.length ? keys : refuse('CESU_DATA_KEYS')
}

function parseKey(text: string, variable: KeyVariable): Buffer {
  const key = Buffer.from(text, 'base64')
  return key.length === 32 ? key : refuse(variable)
}

function refuse(variable: KeyVariable): never {
  const shape = variable === 'CESU_DATA_KEYS' ? 'v1:<32 octets en base64>,v2:…' : '<32 octets en base64>'
  throw new OperatorError(`${variable} doit être de la forme ${shape}.`)
}
