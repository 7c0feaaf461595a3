import type { EstimateInput } from '@cesu/domain/contributions'

/** What each value of a declaration is called on screen. */
export const payKindLabels: Record<EstimateInput['pay']['kind'], string> = {
  NET: 'Salaire net déclaré, pour le mois',
  GROSS: 'Salaire brut déclaré, pour le mois',
  NET_HOURLY: 'Salaire net déclaré, par heure',
  GROSS_HOURLY: 'Salaire brut déclaré, par heure',
}

export const territoryLabels: Record<EstimateInput['territory'], string> = {
  METRO: 'Métropole',
  ALSACE_MOSELLE: 'Alsace-Moselle',
  GUADELOUPE: 'Guadeloupe',
  MARTINIQUE: 'Martinique',
  GUYANE: 'Guyane',
  REUNION: 'La Réunion',
  MAYOTTE: 'Mayotte',
}

export const exemptionLabels: Record<EstimateInput['exemption'], string> = {
  NONE: 'Aucune',
  AGE_70: 'Employeur de 70 ans ou plus',
  UNCAPPED: 'Bénéficiaire d’une allocation, sans plafond',
  FAMILY_HOST: 'Accueil familial',
}

export const withholdingLabels: Record<EstimateInput['withholding']['kind'], string> = {
  NONE: 'Aucun',
  RATE: 'Taux du salarié',
  NEUTRAL: 'Barème du taux neutre',
}
