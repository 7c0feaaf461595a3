import { askRecomputation, cancelDeclaration, type DeclarationDetail } from '@cesu/db'
import type { CancellationReason, ExemptionKind } from '@cesu/db/model'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { record } from '../record.ts'
import { releaseTitles } from './titles/release-titles.ts'

interface Cancelled {
  readonly found: Pick<DeclarationDetail, 'employerId' | 'period' | 'id' | 'reference' | 'partnerId'>
  /** That which was read, and the exemption that it had. */
  readonly version: number
  readonly exemption: ExemptionKind | undefined
  readonly reason: CancellationReason
  readonly comment: string | null
}

/**
 * Cancels a declaration in the name of who calls, traces it, tells it, and has the household computed again where its ceiling moves: a
 * bridge, for the partner who declared and the agent who decides. False, and nothing written, when it changed since.
 */
export async function writeCancellation(
  call: Call<PartnerActorKind | 'AGENT', 'write'>,
  { found, version, exemption, reason, comment }: Cancelled,
): Promise<boolean> {
  const { tx, actor, now } = call
  const { employerId, period, id, reference, partnerId } = found
  const key = { employerId, period, id }
  const by = { partnerId, reason, comment, authorId: actor.id, authorName: actor.name, cancelledAt: now }
  if (!(await cancelDeclaration(tx, { key, version }, by))) return false
  const payload = { reference, employerId, period, version, reason }
  await record(call, { kind: 'DECLARATION_CANCELLED', subjectId: id, payload, partnerId, employerId })
  await releaseTitles(call, found)
  if (exemption === 'AGE_70') await askRecomputation(tx, key, now)
  return true
}
