import type {
  AnomalyCode,
  CancellationReason,
  DeclarationChannel,
  DeclarationStatus,
  VersionReason,
} from '@cesu/db/model'

/** What a screen writes for each status of a declaration. */
export const declarationStatusLabels: Record<DeclarationStatus, string> = {
  REGISTERED: 'Enregistrée',
  CORRECTED: 'Corrigée',
  CANCELLED: 'Annulée',
}

/** How a declaration came in, in French. */
export const declarationChannelLabels: Record<DeclarationChannel, string> = {
  WEB: 'Espace partenaires',
  API: 'Logiciel du partenaire (API)',
  FILE: 'Fichier',
  AGENT: 'L’Urssaf (un agent)',
}

/** The name of each anomaly in a list. */
export const anomalyLabels: Record<AnomalyCode, string> = {
  PAY_BELOW_GRID: 'Salaire sous la grille',
  PAY_JUMP: 'Salaire horaire inhabituel',
  PAY_HIGH: 'Salaire du mois très élevé',
  HOURS_JUMP: 'Heures inhabituelles',
  HOURS_OVER_LEGAL_MONTH: 'Plus de 174 heures',
  PAID_LONG_AFTER_WORK: 'Payé longtemps après',
  DECLARED_LATE: 'Déclarée après le 5',
}

/** Why a version was made. */
export const versionReasonLabels: Record<VersionReason, string> = {
  REGISTRATION: 'Enregistrement',
  CORRECTION: 'Correction',
  HOUSEHOLD: 'Nouveau calcul : le plafond du foyer pour ce mois a changé',
  RATES: 'Nouveau calcul : un barème a changé',
}

/** Why a declaration was cancelled. */
export const cancellationReasonLabels: Record<CancellationReason, string> = {
  NOT_WORKED: 'Le salarié n’a pas travaillé',
  WRONG_WORKER: 'Ce n’est pas le bon salarié ou le bon employeur',
  WRONG_MONTH: 'Ce n’est pas le bon mois',
  DECLARED_TWICE: 'Ce travail est déclaré deux fois',
  OTHER: 'Une autre raison',
}
