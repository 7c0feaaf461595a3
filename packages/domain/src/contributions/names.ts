import type { ExemptionKind, PayWithoutHours } from '@cesu/db/model'

/** What each exemption is called in a sentence. */
export const exemptionNames: Readonly<Record<ExemptionKind, string>> = {
  NONE: 'aucune',
  AGE_70: 'employeur de 70 ans ou plus',
  UNCAPPED: 'bénéficiaire d’une allocation, sans plafond',
  FAMILY_HOST: 'accueil familial',
}

/** What a month without a worked hour pays, in French, in the middle of a sentence. */
export const payWithoutHoursNames: Readonly<Record<PayWithoutHours, string>> = {
  BONUS: 'une prime',
  LEAVE_BALANCE: 'un solde de congés payés',
  CONTRACT_END: 'une somme de fin de contrat',
}
