import { createHmac } from 'node:crypto'
import { tokenHash } from './tokens.ts'

/** Which link of which invitation: 1, then one more each time it is sent again. */
interface InvitationLink {
  invitationId: string
  linkNumber: number
}

/** The secret of a link: 256 bits that the platform alone makes, and makes again when the message leaves; the database keeps its hash. */
const invitationToken = ({ invitationId, linkNumber }: InvitationLink, secret: string): string =>
  createHmac('sha256', secret).update(`staff-invitation:${invitationId}:${linkNumber}`).digest('base64url')

/** What the database knows it by. */
export const invitationHash = (link: InvitationLink, secret: string): string => tokenHash(invitationToken(link, secret))

/** Where a link leads; the secret is in the fragment, which no server and no log ever receives. */
export const invitationAddress = (
  link: InvitationLink,
  { publicUrl, secret }: { publicUrl: string; secret: string },
): string => `${publicUrl}/partenaires/invitation#${invitationToken(link, secret)}`
