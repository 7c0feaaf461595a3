import { type AuthorizationRequestStatus, AuthorizationStage, type PartnerKind } from '@cesu/db/model'

export { AuthorizationRequestStatus, AuthorizationStage } from '@cesu/db/model'

/** One move of a request: from where to where (null: where it is), and who makes it. */
interface RequestMoveDefinition {
  readonly from: readonly AuthorizationRequestStatus[]
  readonly to: AuthorizationRequestStatus | null
  readonly by: 'PARTNER' | 'URSSAF'
}

/**
 * Every move of a request for an habilitation (partners reference, §3.1, after DataPass); what is not here cannot be, and the trigger
 * `authorization_request_moves` says the same. What is granted changes by another request, and what is refused by another too.
 */
export const requestMoves = {
  SAVE: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: null, by: 'PARTNER' },
  SUBMIT: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'SUBMITTED', by: 'PARTNER' },
  ARCHIVE: { from: ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'REFUSED'], to: 'ARCHIVED', by: 'PARTNER' },
  ASK_CHANGES: { from: ['SUBMITTED'], to: 'CHANGES_REQUESTED', by: 'URSSAF' },
  REFUSE: { from: ['SUBMITTED'], to: 'REFUSED', by: 'URSSAF' },
  GRANT: { from: ['SUBMITTED'], to: 'GRANTED', by: 'URSSAF' },
} as const satisfies Record<string, RequestMoveDefinition>

/** One of them. */
export type RequestMove = keyof typeof requestMoves

/** Whether a request may be moved so, now. */
export const mayMoveRequest = (status: AuthorizationRequestStatus, move: RequestMove): boolean =>
  (requestMoves[move].from as readonly AuthorizationRequestStatus[]).includes(status)

/** The statuses of a request that is under way: a partner has one such at most. */
export const openRequestStatuses = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED'] as const

/** What a screen writes for each status. */
export const requestStatusLabels: Record<AuthorizationRequestStatus, string> = {
  DRAFT: 'Brouillon',
  SUBMITTED: 'Déposée',
  CHANGES_REQUESTED: 'À compléter',
  REFUSED: 'Refusée',
  GRANTED: 'Accordée',
  ARCHIVED: 'Retirée',
}

/** What each status means for the partner, in a sentence. */
export const requestStatusSentences: Record<AuthorizationRequestStatus, string> = {
  DRAFT: 'Personne à l’Urssaf ne la lit encore : envoyez-la quand elle est prête.',
  SUBMITTED: 'Un agent de l’Urssaf l’examine. Vous n’avez rien à faire.',
  CHANGES_REQUESTED: 'Un agent vous demande de changer quelque chose : c’est à vous.',
  REFUSED: 'Elle est refusée. Vous pouvez en faire une autre.',
  GRANTED: 'Elle est accordée.',
  ARCHIVED: 'Vous l’avez retirée.',
}

/** What each stage is called, and what it lets do: in production, by who is habilitated. */
export const stageLabels: Record<AuthorizationStage, string> = { SANDBOX: 'Essai', PRODUCTION: 'Production' }
export const stageSentence = (stage: AuthorizationStage, kind: PartnerKind): string =>
  stage === 'SANDBOX'
    ? 'Pour essayer, avec des personnes inventées.'
    : (productionSentences[kind] ?? 'Pour déclarer, pour de vrais employeurs.')

const productionSentences: Partial<Record<PartnerKind, string>> = {
  PUBLIC_SERVICE: 'Pour lire ce que de vrais salariés laissent lire.',
  VOUCHER_ISSUER:
    'Pour enregistrer et suivre de vrais titres Cesu préfinancés, et demander si les salariés payés avec eux sont déclarés.',
}

/** What a request asks for: a first habilitation, the next stage of one, or the update of one. */
export type RequestWant = 'FIRST' | 'NEXT_STAGE' | 'UPDATE'

/** What it asks for, from its stage and that of the habilitation it starts from; null for none. */
export function requestWant(stage: AuthorizationStage, from: AuthorizationStage | null): RequestWant {
  if (from === null) return 'FIRST'
  return from === stage ? 'UPDATE' : 'NEXT_STAGE'
}

/** What each is called. */
export const requestWantLabels: Record<RequestWant, string> = {
  FIRST: 'Première habilitation',
  NEXT_STAGE: 'Passage en production',
  UPDATE: 'Mise à jour',
}

/** What a partner may begin from an habilitation in force: its update always, its next stage when there is one. */
export const wantsFrom = (stage: AuthorizationStage): Exclude<RequestWant, 'FIRST'>[] =>
  stage === AuthorizationStage.SANDBOX ? ['NEXT_STAGE', 'UPDATE'] : ['UPDATE']

/** Days that a granted habilitation lasts: ours, no text sets it (grade D). */
export const AUTHORIZATION_DAYS = 730

/** What decides how many agents a grant takes. */
interface AskedGrant {
  readonly stage: AuthorizationStage
  readonly expectedEmployers: number
  /** Employers of the habilitation that it starts from; null when it has none, or no number. */
  readonly grantedEmployers: number | null
}

/** Whether a second agent must agree: to reach real persons, or more of them (`authorization_needs_two` says the same in SQL). */
export const needsTwo = ({ stage, expectedEmployers, grantedEmployers }: AskedGrant): boolean =>
  stage === 'PRODUCTION' || (grantedEmployers !== null && expectedEmployers > grantedEmployers)

/** What the approval of a grant says is to be done: of what was sent, and of nothing sent since. */
export const grantAct = (version: number): string => `GRANT@${version}`
