import type { Declaration, Version } from './declaration.ts'

type TrailEntry = Declaration['trail'][number]

/** What each value of a declaration is called on screen. */
export const payKindLabels: Record<Version['payKind'], string> = {
  NET: 'Salaire net déclaré, pour le mois',
  GROSS: 'Salaire brut déclaré, pour le mois',
  NET_HOURLY: 'Salaire net déclaré, par heure',
  GROSS_HOURLY: 'Salaire brut déclaré, par heure',
}

export const territoryLabels: Record<Version['territory'], string> = {
  METRO: 'Métropole',
  ALSACE_MOSELLE: 'Alsace-Moselle',
  GUADELOUPE: 'Guadeloupe',
  MARTINIQUE: 'Martinique',
  GUYANE: 'Guyane',
  REUNION: 'La Réunion',
  MAYOTTE: 'Mayotte',
}

export const exemptionLabels: Record<Version['exemption'], string> = {
  NONE: 'Aucune',
  AGE_70: 'Employeur de 70 ans ou plus',
  UNCAPPED: 'Bénéficiaire d’une allocation, sans plafond',
  FAMILY_HOST: 'Accueil familial',
}

export const withholdingLabels: Record<Version['withholdingKind'], string> = {
  NONE: 'Aucun',
  RATE: 'Taux du salarié',
  NEUTRAL: 'Barème du taux neutre',
}

export const actorLabels: Record<TrailEntry['actorKind'], string> = {
  PARTNER_STAFF: 'Partenaire',
  AGENT: 'Agent',
  SYSTEM: 'Automatique',
}

export const actionLabels: Record<TrailEntry['action'], string> = {
  SIGNED_IN: 'S’est connecté',
  SIGNED_OUT: 'S’est déconnecté',
  SIGN_IN_REFUSED: 'A refusé une identification',
  DECLARATION_REGISTERED: 'A envoyé la déclaration',
  DECLARATION_READ: 'A consulté la déclaration',
  CASE_OPENED: 'A ouvert un dossier',
  PARAMETER_CHECKED: 'A vérifié un paramètre',
  PEOPLE_LISTED: 'A consulté une liste de personnes',
}
