import { findAuditedGrant, type GrantWithPurpose, moveGrant } from '@cesu/db'
import { type GrantMove, grantMoves, grantStatusAt, mayMove } from '@cesu/domain/sharing'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { ReasonWords, reasonWordsExpected } from '../reason-words.ts'

/** A grant as the agent saw it, and why it is moved, in their words: kept in the trail, and read by nobody out of Urssaf. */
export const UrssafMove = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  words: ReasonWords,
})

export const urssafMoveExpected = {
  id: 'l’identifiant du partage',
  version: 'la version que vous avez lue',
  words: reasonWordsExpected,
}

/** A grant as it is now, whoever’s; a Problem when there is none. */
export async function anyGrant({ tx, now }: Pick<Call<'AGENT'>, 'tx' | 'now'>, id: string): Promise<GrantWithPurpose> {
  const found = await findAuditedGrant(tx, id)
  if (found === null) throw new Problem('resource.not_found')
  return { ...found, status: grantStatusAt(found, now) }
}

/** Moves any grant in the name of Urssaf, as it was seen: at once, and no reading comes after. A Problem when it may not be moved so. */
export async function moveAsUrssaf(
  call: Call<'AGENT', 'write'>,
  {
    id,
    version,
    move,
    ...change
  }: { id: string; version: number; move: GrantMove } & Pick<
    Parameters<typeof moveGrant>[2],
    'suspendedBy' | 'reason' | 'endedAt'
  >,
): Promise<GrantWithPurpose> {
  const grant = await anyGrant(call, id)
  const next = { status: grantMoves[move].to, version: version + 1, suspendedBy: null, ...change }
  const isMoved =
    grant.version === version &&
    mayMove(grant, move, 'URSSAF') &&
    (await moveGrant(call.tx, { ...grant, version }, next))
  if (!isMoved) throw new Problem('grant.changed')
  return { ...grant, ...next }
}
