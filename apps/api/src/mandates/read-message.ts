import type { WrittenMessage } from '@cesu/db'
import { writeMessage } from '@cesu/domain/mandates'
import type { Mail, Mailing } from '../platform/mail.ts'
import { linkAddress } from './link.ts'

/** A message with its text and its link, made when it is read: nothing of them is kept. */
export function readMessage(
  { id, kind, facts, email, requestId, linkNumber }: WrittenMessage,
  mailing: Pick<Mailing, 'publicUrl' | 'secret'>,
): Mail & { link: string } {
  const link =
    linkNumber === null ? `${mailing.publicUrl}/mon-espace/mandats` : linkAddress({ requestId, linkNumber }, mailing)
  return { id, to: email, link, ...writeMessage({ kind, facts }, link) }
}
