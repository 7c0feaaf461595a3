/** The public half of a key of P-256, as the platform takes it. */
export interface PublicKey {
  x: string
  y: string
}

/** A key made in this browser: its private half is saved by the person, and sent to nobody. */
export interface NewKey {
  publicKey: PublicKey
  privateKey: JsonWebKey
}

/** Makes a key. */
export async function makeKey(): Promise<NewKey> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const jwk = await crypto.subtle.exportKey('jwk', privateKey)
  const { kty = 'EC', crv = 'P-256', x = '', y = '', d = '' } = jwk
  return { publicKey: { x, y }, privateKey: { kty, crv, x, y, d } }
}

/**
 * The public key that a text holds (a JWK, or a set of one); else why it is none, in French. A private key is refused before
 * anything is sent.
 */
export function publicKeyIn(text: string): PublicKey | { fault: string } {
  if (text.trim() === '') return { fault: 'Collez la clé publique.' }
  if (/PRIVATE KEY/.test(text)) return { fault: PRIVATE }
  if (/-----BEGIN/.test(text)) {
    return { fault: 'Cette clé est au format PEM. Convertissez-la en JWK (type EC, courbe P-256), puis collez le JWK.' }
  }
  const read = readJwk(text)
  if (read === null) return { fault: 'Ce texte n’est pas une clé JWK : un objet JSON avec kty, crv, x et y.' }
  if ('d' in read) return { fault: PRIVATE }
  const { kty, crv, x, y } = read
  if (kty !== 'EC' || crv !== 'P-256' || typeof x !== 'string' || typeof y !== 'string') {
    return { fault: 'Cette clé n’est pas une clé P-256 (kty EC, crv P-256). Générez-en une pour ES256.' }
  }
  return { x, y }
}

const PRIVATE =
  'Ce texte porte une clé privée. Elle n’est pas envoyée. Tenez-la pour divulguée si elle a pu être lue, et collez la clé publique seule.'

/** The first key of a text, as an object; null when the text is none. */
function readJwk(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    const set = isObject(value) && Array.isArray(value['keys']) ? (value['keys'] as unknown[])[0] : value
    return isObject(set) ? set : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
