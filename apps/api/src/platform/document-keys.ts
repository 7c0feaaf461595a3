import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { type Db, findSigningKey, insertDocumentKey, type Tx, withContext } from '@cesu/db'
import type { DocumentKey } from '@cesu/db/model'

/** What comes before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_START = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The private half of a key: derived from the platform's secret, so that nothing else is to be kept, handed over or stolen. */
const privateKeyOf = (id: string, secret: string): KeyObject => {
  const seed = createHmac('sha256', secret).update(`document-key:${id}`).digest()
  return createPrivateKey({ key: Buffer.concat([PKCS8_START, seed]), format: 'der', type: 'pkcs8' })
}

const publicHalf = (key: KeyObject): string => String(createPublicKey(key).export({ format: 'jwk' }).x)

/**
 * Signs a text with the key that signs now: Ed25519, base64url. Throws when that key is not of this secret: the secret has changed,
 * and the database was not prepared since.
 */
export function signDocument(text: string, { key, secret }: { key: DocumentKey; secret: string }): string {
  const own = privateKeyOf(key.id, secret)
  if (publicHalf(own) !== key.publicKey) {
    throw new Error(
      `the key ${key.id} is of another CESU_SECRET: « cesu rotate-document-key » makes one of this secret`,
    )
  }
  return sign(null, Buffer.from(text), own).toString('base64url')
}

/** Whether a text was signed, word for word, with the private half of a public key. */
export const isSigned = (text: string, { publicKey, signature }: { publicKey: string; signature: string }): boolean => {
  if (publicKey === '') return false
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}

/** Puts a new key in use, and gives its id: those before it verify what they signed, for ever. Under the owner. */
export async function rotateDocumentKey(tx: Tx, { secret, now }: { secret: string; now: Date }): Promise<string> {
  const last = await findSigningKey(tx)
  const id = `k${Number(last?.id.slice(1) ?? 0) + 1}`
  await insertDocumentKey(tx, { id, publicKey: publicHalf(privateKeyOf(id, secret)), createdAt: now })
  return id
}

/** Sees to it that a key of this secret signs: a new one at the first preparation, and after the secret has changed. */
export const keepDocumentKey = (owner: Db, { secret, now }: { secret: string; now: Date }): Promise<void> =>
  withContext(owner, { kind: 'jobs' }, async (tx) => {
    const key = await findSigningKey(tx)
    if (key !== null && publicHalf(privateKeyOf(key.id, secret)) === key.publicKey) return
    await rotateDocumentKey(tx, { secret, now })
  })
