import type { MessageWithLink } from '@cesu/db'
import { writeMessage } from '@cesu/domain/mandates'
import type { Mail, Mailing } from '../platform/mail.ts'
import { linkAddress } from './link.ts'

/** A message with its text and its link, made when it is read: nothing of them is kept. */
export function readMessage(
  { id, kind, facts, email, requestId, linkNumber }: MessageWithLink,
  mailing: Pick<Mailing, 'publicUrl' | 'secret'>,
): Mail & { link: string } {
  const asks = kind === 'MANDATE_ASKED' || kind === 'MANDATE_REMINDER'
  const link =
    asks && linkNumber !== null
      ? linkAddress({ requestId, linkNumber }, mailing)
      : `${mailing.publicUrl}/mon-espace/mandats`
  return { id, to: email, link, ...writeMessage({ kind, facts }, link) }
}
