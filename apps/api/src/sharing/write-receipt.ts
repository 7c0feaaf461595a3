import { findSigningKey, type GrantWithPurpose, insertReceipt, listReceipts } from '@cesu/db'
import { type ReceiptAbout, type SharingScopeName, sharingReceipt } from '@cesu/domain/sharing'
import type { Call } from '../call.ts'
import { signDocument } from '../platform/document-keys.ts'
import { tokenHash } from '../tokens.ts'
import { noticeAbout } from './own-grant.ts'

/** What a worker did with a grant, as it is since, for them to keep: signed in the transaction of the act. */
export async function writeReceipt(
  { tx, actor, now, today, secret }: Call<'CITIZEN', 'write'>,
  grant: GrantWithPurpose & { notice: string },
  { act, scopes }: { act: ReceiptAbout['act']; scopes: readonly SharingScopeName[] },
): Promise<void> {
  const key = await findSigningKey(tx)
  if (key === null) throw new Error('no key signs receipts: the database was not prepared')
  const number = (await listReceipts(tx, grant.id)).length + 1
  const body = sharingReceipt({
    notice: noticeAbout(grant, { scopes, today }),
    ...{ grantId: grant.id, number, subject: grant.subject, consumerSiret: grant.purpose.agreement.consumer.siret },
    ...{ noticeHash: tokenHash(grant.notice), act, at: now.toISOString(), acr: actor.acr },
    representative: actor.representation && { id: actor.representation.id, name: actor.name },
  })
  await insertReceipt(tx, {
    ...{ partnerId: grant.partnerId, grantId: grant.id, number, at: now, body, keyId: key.id },
    signature: signDocument(body, { key, secret }),
  })
}
