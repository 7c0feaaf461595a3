import type { Message } from '@cesu/db/model'
import { writeMessage } from '@cesu/domain/mandates'
import { invitationAddress } from '../invitation-link.ts'
import type { Mailing } from '../platform/mail.ts'
import { linkAddress } from './link.ts'

/** A message with its text and its link, made when it is read: nothing of them is kept. It goes by post when `to` is null. */
export const readMessage = <To extends string | null>(
  { id, email, ...message }: Message & { email: To },
  mailing: Pick<Mailing, 'publicUrl' | 'secret'>,
): { id: string; to: To; subject: string; text: string; link: string } => ({
  ...{ id, to: email },
  ...wordsOfMessage(message, mailing),
})

/** The words of a message, whoever receives it. */
export function wordsOfMessage(
  message: Pick<Message, 'kind' | 'requestId' | 'linkNumber' | 'facts'>,
  mailing: Pick<Mailing, 'publicUrl' | 'secret'>,
): { subject: string; text: string; link: string } {
  const link = linkOf(message, mailing)
  return { link, ...writeMessage(message, link) }
}

/** Where it leads: the link that it bears, or the page in « Mon espace » of what it is about. */
function linkOf(
  { kind, requestId, linkNumber }: Pick<Message, 'kind' | 'requestId' | 'linkNumber'>,
  mailing: Pick<Mailing, 'publicUrl' | 'secret'>,
): string {
  if (kind === 'AUTHORIZATION_ANSWERED' || kind === 'AUTHORIZATION_MOVED')
    return `${mailing.publicUrl}/partenaires/habilitation`
  if (kind === 'QUOTA_ANSWERED') return `${mailing.publicUrl}/partenaires/applications/quotas`
  if (kind === 'STAFF_INVITED' && linkNumber !== null)
    return invitationAddress({ invitationId: requestId, linkNumber }, mailing)
  if (kind === 'SHARING_REMINDER') return `${mailing.publicUrl}/mon-espace/partages/${requestId}`
  if (kind === 'CASE_ASKED') return `${mailing.publicUrl}/mon-espace/questions`
  return linkNumber === null
    ? `${mailing.publicUrl}/mon-espace/mandats`
    : linkAddress({ requestId, linkNumber }, mailing)
}
