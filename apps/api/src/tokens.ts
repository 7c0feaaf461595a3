import { createHash, randomBytes } from 'node:crypto'

/** A new secret token: 256 random bits, for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256, hexadecimal: what the database keeps of a token, and what a receipt signs of the text that was read. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
