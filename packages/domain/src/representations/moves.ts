import type { RepresentationStatus } from '@cesu/db/model'

export { RepresentationAct, RepresentationStatus } from '@cesu/db/model'

/** A side that moves a representation: who gave it, or who helps. */
export type RepresentationSide = 'WORKER' | 'HELPER'

interface RepresentationMoveDefinition {
  readonly from: readonly RepresentationStatus[]
  readonly to: RepresentationStatus
  readonly by: RepresentationSide
}

/** Every move that a representation knows; what is not here cannot be, and a trigger of the table says the same. */
export const representationMoves = {
  ACCEPT: { from: ['INVITED'], to: 'ACTIVE', by: 'HELPER' },
  DECLINE: { from: ['INVITED'], to: 'DECLINED', by: 'HELPER' },
  STOP: { from: ['INVITED', 'ACTIVE'], to: 'STOPPED', by: 'WORKER' },
  RENOUNCE: { from: ['ACTIVE'], to: 'RENOUNCED', by: 'HELPER' },
} as const satisfies Record<string, RepresentationMoveDefinition>

/** One of them. */
export type RepresentationMove = keyof typeof representationMoves

/** Where one is for whoever reads it: a code, or an agreement, past its days is over, whatever is written. */
export type RepresentationState = RepresentationStatus | 'EXPIRED'

/** What of a representation says where it is. */
export interface DatedRepresentation {
  status: RepresentationStatus
  codeUntil: Date
  endsAt: Date | null
}

export function representationStateAt(
  { status, codeUntil, endsAt }: DatedRepresentation,
  now: Date,
): RepresentationState {
  if (status === 'INVITED' && codeUntil <= now) return 'EXPIRED'
  return status === 'ACTIVE' && endsAt !== null && endsAt <= now ? 'EXPIRED' : status
}

/** Whether a side may move one so, now. */
export function mayMoveRepresentation(
  one: DatedRepresentation,
  { move, side, now }: { move: RepresentationMove; side: RepresentationSide; now: Date },
): boolean {
  const { from, by }: RepresentationMoveDefinition = representationMoves[move]
  return by === side && (from as readonly string[]).includes(representationStateAt(one, now))
}
