import type { MandateAct, MandateRequestStatus, MandateStatus, PartnerKind } from '@cesu/db/model'

/** What a screen writes for each status of a mandate. */
export const mandateStatusLabels: Record<MandateStatus, string> = {
  PENDING_EMPLOYER: 'Envoyé',
  ACTIVE: 'Actif',
  REFUSED: 'Refusé',
  SUSPENDED: 'Suspendu',
  REVOKED: 'Arrêté',
  EXPIRED: 'Expiré',
}

/** What a screen writes for each status of a request for a mandate. */
export const requestStatusLabels: Record<MandateRequestStatus, string> = {
  SENT: 'Envoyée',
  OPENED: 'Ouverte',
  SUSPENDED: 'Suspendue',
  GIVEN: 'Acceptée',
  REFUSED: 'Refusée',
  DISPUTED: 'Contestée',
  WITHDRAWN: 'Retirée',
  EXPIRED: 'Expirée',
}

/** What each act lets a partner do, after « pourra »: one line that the employer reads before they decide. */
export const mandateActTexts: Record<MandateAct, string> = {
  ESTIMATE: 'estimer vos cotisations',
  DECLARE: 'déclarer les heures et le salaire',
  CORRECT: 'corriger et annuler ses propres déclarations',
  RECEIVE_PAYSLIP: 'recevoir les bulletins de salaire',
  PROPOSE_EMPLOYMENT: 'vous proposer un nouveau contrat, que vous acceptez ou refusez',
  PROPOSE_END: 'vous proposer la fin d’un contrat, que vous acceptez ou refusez',
}

/** The same for the partner, in a list: what it may do. */
export const mandateActLabels: Record<MandateAct, string> = {
  ESTIMATE: 'Estimer les cotisations',
  DECLARE: 'Déclarer les heures et le salaire',
  CORRECT: 'Corriger et annuler ces déclarations',
  RECEIVE_PAYSLIP: 'Recevoir les bulletins de salaire',
  PROPOSE_EMPLOYMENT: 'Proposer un contrat',
  PROPOSE_END: 'Proposer une fin de contrat',
}

/** What no mandate lets a partner do, after « ne pourra pas ». */
export const neverInAMandate = [
  'modifier votre compte bancaire',
  'voir vos impôts',
  'embaucher ou mettre fin à un contrat sans votre accord',
  'donner ce mandat à un autre',
] as const

/** What a partner is, for an employer. */
export const partnerKindNames: Record<PartnerKind, string> = {
  COLLABORATIVE_PLATFORM: 'plateforme collaborative',
  JOBBING_PLATFORM: 'plateforme de jobbing',
  MANDATARY: 'mandataire',
  SOFTWARE_EDITOR: 'éditeur de logiciel',
  VOUCHER_ISSUER: 'émetteur de Cesu préfinancé',
  PUBLIC_SERVICE: 'service public',
}
