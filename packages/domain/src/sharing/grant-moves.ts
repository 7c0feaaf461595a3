import type { LegalBasis, SharingGrantStatus, SharingSide } from '@cesu/db/model'

export { AccessRefusal, SharingGrantStatus, SharingSide } from '@cesu/db/model'

/** A side that moves a grant; SYSTEM is the platform, at a date. */
export type Mover = SharingSide | 'SYSTEM'

/** One move of a grant: from where to where, and who makes it. */
interface GrantMoveDefinition {
  readonly from: readonly SharingGrantStatus[]
  readonly to: SharingGrantStatus
  readonly by: readonly Mover[]
  /** On which grounds it is not the worker's to make: the law leaves them no choice. */
  readonly notOn?: readonly LegalBasis[]
}

const LIVE = ['ACTIVE', 'SUSPENDED'] as const

/**
 * Every move that a grant knows (data-sharing reference, §3); what is not here cannot be, and a trigger of the table says the same. A
 * grant that is over never opens again: another is made.
 */
export const grantMoves = {
  ACCEPT: { from: ['PRESENTED'], to: 'ACTIVE', by: ['WORKER'] },
  REFUSE: { from: ['PRESENTED'], to: 'REFUSED', by: ['WORKER'], notOn: ['OBLIGATION'] },
  LAPSE: { from: ['PRESENTED'], to: 'UNANSWERED', by: ['SYSTEM'] },
  REDUCE: { from: ['ACTIVE'], to: 'ACTIVE', by: ['WORKER'], notOn: ['OBLIGATION'] },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED', by: ['WORKER', 'CONSUMER', 'URSSAF'], notOn: ['OBLIGATION'] },
  RESUME: { from: ['SUSPENDED'], to: 'ACTIVE', by: ['WORKER', 'CONSUMER', 'URSSAF'] },
  WITHDRAW: { from: LIVE, to: 'WITHDRAWN', by: ['WORKER'], notOn: ['OBLIGATION'] },
  REPLACE: { from: LIVE, to: 'REPLACED', by: ['WORKER'] },
  EXPIRE: { from: LIVE, to: 'EXPIRED', by: ['SYSTEM'] },
  CLOSE: { from: LIVE, to: 'CLOSED', by: ['CONSUMER'] },
  INVALIDATE: { from: LIVE, to: 'INVALIDATED', by: ['URSSAF'] },
} as const satisfies Record<string, GrantMoveDefinition>

/** One of them. */
export type GrantMove = keyof typeof grantMoves

/** What of a grant decides its moves. */
export interface MovableGrant {
  status: SharingGrantStatus
  legalBasis: LegalBasis
  suspendedBy: SharingSide | null
}

/** Whether a side may move a grant so, now; what one side suspended it alone lets go on, and no other grant gets round Urssaf's. */
export function mayMove(grant: MovableGrant, move: GrantMove, mover: Mover): boolean {
  const { from, by, notOn = [] }: GrantMoveDefinition = grantMoves[move]
  if (!from.includes(grant.status) || !by.includes(mover)) return false
  if (move === 'RESUME' && grant.suspendedBy !== mover) return false
  if (move === 'REPLACE' && grant.suspendedBy === 'URSSAF') return false
  return mover !== 'WORKER' || !notOn.includes(grant.legalBasis)
}

/** Minutes during which a request may be answered. */
export const ANSWER_MINUTES = 60

/** Where a grant is at an instant: what was not answered in its time, or has reached its end, is over before a task says so. */
export function grantStatusAt(
  { status, expiresAt }: { status: SharingGrantStatus; expiresAt: Date },
  now: Date,
): SharingGrantStatus {
  if (now < expiresAt) return status
  if (status === 'PRESENTED') return 'UNANSWERED'
  return status === 'ACTIVE' || status === 'SUSPENDED' ? 'EXPIRED' : status
}

/** What a screen writes for each. */
export const grantStatusLabels: Record<SharingGrantStatus, string> = {
  PRESENTED: 'À décider',
  ACTIVE: 'En cours',
  SUSPENDED: 'Suspendu',
  REFUSED: 'Refusé',
  UNANSWERED: 'Sans réponse',
  WITHDRAWN: 'Arrêté par vous',
  REPLACED: 'Remplacé',
  EXPIRED: 'Arrivé à son terme',
  CLOSED: 'Terminé par l’organisme',
  INVALIDATED: 'Annulé par l’Urssaf',
}
