import { createHash } from 'node:crypto'

/** SHA-256 of the text that an employer read, hexadecimal. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex')
