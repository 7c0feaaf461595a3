import { createHmac } from 'node:crypto'

/** HMAC-SHA-256 under a key of the platform's: what was sent cannot be guessed from it. */
export const keyedHash = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest()

/** An identifier made of a hash: the same for the same thing. */
export function uuidOf(hash: Buffer): string {
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** JSON of a value, whatever the order of its keys. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
