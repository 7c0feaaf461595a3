import { findConsumerGrant, moveGrant } from '@cesu/db'
import { type GrantMove, grantMoves, grantStatusAt, mayMove } from '@cesu/domain/sharing'
import type { z } from 'zod'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { type ConsumerGrantOutput, consumerGrant } from './grant-output.ts'

/**
 * Moves a grant of the consumer that acts, for which, or for whose purpose, its token is: at once, so that no reading that comes after
 * gives what it took away. Null when it may not be moved so now, or was moved meanwhile.
 */
export async function moveAsConsumer(
  { tx, actor, now }: Call<'API_CLIENT', 'write'>,
  {
    id,
    move,
    ...change
  }: { id: string; move: GrantMove } & Pick<Parameters<typeof moveGrant>[2], 'suspendedBy' | 'reason' | 'endedAt'>,
): Promise<z.output<typeof ConsumerGrantOutput> | null> {
  const found = await findConsumerGrant(tx, { partnerId: actor.partnerId, id })
  if (found === null) throw new Problem('resource.not_found')
  const { grant, purpose } = actor.sharing
  if (grant !== id && purpose !== found.purposeCode) throw new Problem('sharing.token_of_another')
  if (!mayMove({ ...found, status: grantStatusAt(found, now) }, move, 'CONSUMER')) return null
  const next = { status: grantMoves[move].to, version: found.version + 1, suspendedBy: null, ...change }
  if (!(await moveGrant(tx, found, next))) return null
  return consumerGrant({ ...found, ...next }, now)
}
