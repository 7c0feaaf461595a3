import type { AuthorizationStatus } from '@cesu/db/model'
import { addDays, type Day } from '../shared/index.ts'

export { AuthorizationStatus } from '@cesu/db/model'

/** One move of an habilitation: from where to where, and who makes it; SYSTEM is the platform, at a date. */
interface AuthorizationMoveDefinition {
  readonly from: readonly AuthorizationStatus[]
  readonly to: AuthorizationStatus
  readonly by: 'URSSAF' | 'SYSTEM'
}

/**
 * Every move of an habilitation (partners reference, §3.1 and §3.2, after the terms of the real service, §4.2 and §6); what is not here
 * cannot be, and the trigger `partner_authorization_moves` says the same. What is revoked is asked again.
 */
export const authorizationMoves = {
  GIVE_NOTICE: { from: ['ACTIVE'], to: 'ON_NOTICE', by: 'URSSAF' },
  SUSPEND: { from: ['ACTIVE', 'ON_NOTICE'], to: 'SUSPENDED', by: 'URSSAF' },
  END_NOTICE: { from: ['ON_NOTICE'], to: 'SUSPENDED', by: 'SYSTEM' },
  LIFT: { from: ['ON_NOTICE', 'SUSPENDED'], to: 'ACTIVE', by: 'URSSAF' },
  REVOKE: { from: ['ACTIVE', 'ON_NOTICE', 'SUSPENDED'], to: 'REVOKED', by: 'URSSAF' },
} as const satisfies Record<string, AuthorizationMoveDefinition>

/** One of them. */
export type AuthorizationMove = keyof typeof authorizationMoves

/** Those that an agent makes. */
export const agentMoves = ['GIVE_NOTICE', 'SUSPEND', 'LIFT', 'REVOKE'] as const satisfies AuthorizationMove[]

/** One of them. */
export type AgentMove = (typeof agentMoves)[number]

/** Those that are possible now, in the order of the table. */
export const possibleMoves = (status: AuthorizationStatus): AgentMove[] =>
  agentMoves.filter((move) => (authorizationMoves[move].from as readonly AuthorizationStatus[]).includes(status))

/** Calendar days that a partner has to explain itself (terms of the real service, §6). */
const NOTICE_DAYS = 8

/** The last day of a notice given today; it is suspended the day after. */
export const lastNoticeDay = (today: Day): Day => addDays(today, NOTICE_DAYS)

/** What of an habilitation says whether it is in force. */
interface Held {
  readonly status: AuthorizationStatus
  readonly startDay: string
  readonly endDay: string
  readonly noticeDay: string | null
}

/** Whether it is in force on a day: between its days, neither stopped nor past its notice, before a job says so. */
export function isInForce({ status, startDay, endDay, noticeDay }: Held, today: string): boolean {
  if (today < startDay || today > endDay) return false
  return status === 'ACTIVE' || (status === 'ON_NOTICE' && noticeDay !== null && today <= noticeDay)
}

/** What a screen writes for each status. */
export const authorizationStatusLabels: Record<AuthorizationStatus, string> = {
  ACTIVE: 'En vigueur',
  ON_NOTICE: 'En préavis',
  SUSPENDED: 'Suspendue',
  REVOKED: 'Retirée',
}

/** What each move is called on its button, and what follows at once. */
export const authorizationMoveTexts: Record<AgentMove, { readonly label: string; readonly effect: string }> = {
  GIVE_NOTICE: {
    label: 'Donner un préavis de 8 jours',
    effect:
      'Les programmes du partenaire continuent pendant 8 jours, puis l’habilitation est suspendue d’elle-même. Ses administrateurs en sont prévenus.',
  },
  SUSPEND: {
    label: 'Suspendre maintenant',
    effect: 'Tous les programmes de cette habilitation sont refusés dès leur appel suivant. On peut la rétablir.',
  },
  LIFT: { label: 'Rétablir', effect: 'Ses programmes sont de nouveau admis, dès leur appel suivant.' },
  REVOKE: {
    label: 'Retirer',
    effect: 'Cela ne se reprend pas : le partenaire devra demander une nouvelle habilitation.',
  },
}

/** The same in a history, after who did it. */
export const authorizationMoveSentences: Record<AuthorizationMove, string> = {
  GIVE_NOTICE: 'a donné un préavis de 8 jours',
  SUSPEND: 'a suspendu l’habilitation',
  END_NOTICE: 'a suspendu l’habilitation : le préavis est passé',
  LIFT: 'a rétabli l’habilitation',
  REVOKE: 'a retiré l’habilitation',
}
