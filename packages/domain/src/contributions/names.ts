import type { ExemptionKind } from '@cesu/db/model'

/** What each exemption is called in a sentence. */
export const exemptionNames: Readonly<Record<ExemptionKind, string>> = {
  NONE: 'aucune',
  AGE_70: 'employeur de 70 ans ou plus',
  UNCAPPED: 'bénéficiaire d’une allocation, sans plafond',
  FAMILY_HOST: 'accueil familial',
}
