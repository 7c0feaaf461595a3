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

/** What the database knows a link by. */
export const linkHash = (link: Link, secret: string): string => tokenHash(linkToken(link, secret))

/** The hash of the secret that a person presents. */
export const presentedHash = tokenHash

/** Where a link leads; the secret is in the fragment, which no server and no log ever receives. */
export const linkAddress = (link: Link, { publicUrl, secret }: { publicUrl: string; secret: string }): string =>
  `${publicUrl}/mon-espace/demande#${linkToken(link, secret)}`
