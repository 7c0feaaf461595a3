import { createHmac } from 'node:crypto'
import { tokenHash } from '../tokens.ts'

/** Which link of which request. */
export interface Link {
  /** The request. */
  requestId: string
  /** 1, then one more each time the address is corrected. */
  linkNumber: number
}

/** The secret of a link: 256 bits that the platform alone makes, and makes again for a reminder; the database keeps its hash. */
export const linkToken = ({ requestId, linkNumber }: Link, secret: string): string =>
  createHmac('sha256', secret).update(`mandate-request:${requestId}:${linkNumber}`).digest('base64url')

/** What the database knows the secret of a link by: its SHA-256, hexadecimal. */
export const presentedHash = tokenHash

/** The same, of a link that the platform makes. */
export const linkHash = (link: Link, secret: string): string => presentedHash(linkToken(link, secret))

/** Where a link leads; the secret is in the fragment, which no server and no log ever receives. */
export const linkAddress = (link: Link, { publicUrl, secret }: { publicUrl: string; secret: string }): string =>
  `${publicUrl}/mon-espace/demande#${linkToken(link, secret)}`
