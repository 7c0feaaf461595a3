import type { Declaration } from './declaration.ts'

type TrailEntry = Declaration['trail'][number]

/** What the words of the trail are called on screen. */
export const actorLabels: Record<TrailEntry['actorKind'], string> = {
  PARTNER_STAFF: 'Partenaire',
  AGENT: 'Agent',
  SYSTEM: 'Automatique',
}

export const actionLabels: Record<TrailEntry['action'], string> = {
  SIGNED_IN: 'S’est connecté',
  SIGNED_OUT: 'S’est déconnecté',
  DECLARATION_SUBMITTED: 'A envoyé la déclaration',
  DECLARATION_READ: 'A consulté la déclaration',
  CASE_OPENED: 'A ouvert un dossier',
  PARAMETER_CHECKED: 'A vérifié un paramètre',
}
