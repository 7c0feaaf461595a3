import type { MandateStatus } from '@cesu/db/model'

/** What a screen writes for each status of a mandate. */
export const mandateStatusLabels: Record<MandateStatus, string> = {
  PENDING_EMPLOYER: 'Envoyé',
  ACTIVE: 'Actif',
  REFUSED: 'Refusé',
  SUSPENDED: 'Suspendu',
  REVOKED: 'Arrêté',
  EXPIRED: 'Expiré',
}
