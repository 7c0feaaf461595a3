import type { RepairOrigin, RepairOwner, RepairStatus, RepairSubject } from '@cesu/db/model'

/** What is said to be wrong. */
export const repairSubjectLabels: Record<RepairSubject, string> = {
  HOURS: 'Les heures',
  GROSS: 'Le salaire brut',
  NET: 'Le net payé',
  MONTH_MISSING: 'Un mois travaillé n’est pas déclaré',
  LAST_DAY_WORKED: 'Le dernier jour travaillé',
  STOP_DAYS: 'Les jours de l’arrêt',
  CONTRACT_END: 'La fin du contrat',
  EMPLOYER: 'L’employeur n’est pas reconnu',
}

/** Where it is. */
export const repairStatusLabels: Record<RepairStatus, string> = {
  OPEN: 'À répondre',
  CORRECTED: 'Corrigé',
  MAINTAINED: 'Maintenu',
  WITHDRAWN: 'Retiré',
}

/** Who says so. */
export const repairOriginLabels: Record<RepairOrigin, string> = { WORKER: 'le salarié', CONSUMER: 'un organisme' }

/** Who has to answer. */
export const repairOwnerLabels: Record<RepairOwner, string> = {
  PARTNER: 'le partenaire qui déclare',
  EMPLOYER: 'l’employeur',
  AGENT: 'l’Urssaf',
}
