import type { SharingReason } from '@cesu/db/model'

export { SharingReason } from '@cesu/db/model'

/** What a person reads of each, after « Raison : ». */
export const sharingReasonTexts: Record<SharingReason, string> = {
  TECHNICAL: 'un problème technique',
  SECURITY: 'un incident de sécurité',
  DOUBT: 'une vérification en cours',
  DPO_DECISION: 'une décision du délégué à la protection des données',
  ERROR: 'une erreur',
  FRAUD: 'une fraude',
  DEATH: 'un décès',
  OBJECTION: 'une opposition, à laquelle l’Urssaf a donné raison',
}

/** Why a consumer suspends a grant. */
export const consumerReasons = ['TECHNICAL', 'SECURITY', 'DOUBT'] as const satisfies SharingReason[]

/** Why Urssaf does. */
export const urssafReasons = [...consumerReasons, 'DPO_DECISION'] as const satisfies SharingReason[]

/** Why Urssaf ends one for good, two of its people agreeing. */
export const invalidationReasons = [
  'ERROR',
  'FRAUD',
  'DEATH',
  'DPO_DECISION',
  'OBJECTION',
] as const satisfies SharingReason[]
