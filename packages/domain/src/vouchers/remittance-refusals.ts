import { defineRefusals, frenchCount } from '../shared/index.ts'

/** Titles of one slip at most, as in `remit_titles`: ours (grade D); a request says that they are paid at once. */
const MOST_SLIP_TITLES = 20_000

/** Why a title is not remitted. */
export const refuseRemittance = defineRefusals({
  'remittance.unknown': {
    actor: 'PARTNER',
    cause: 'Aucun titre enregistré n’a ce numéro.',
    remedy: 'Vérifiez le numéro ; enregistrez d’abord le titre s’il est à vous.',
  },
  'remittance.bad_key': {
    actor: 'PARTNER',
    cause: 'La clé de ce numéro est fausse.',
    remedy: 'Recopiez le numéro du titre.',
  },
  'remittance.already': {
    actor: 'PARTNER',
    cause: 'Ce titre est déjà remis.',
    remedy: 'Rien à faire : il n’est payé qu’une fois.',
  },
  'remittance.lost_or_stolen': {
    actor: 'PARTNER',
    cause: 'Ce titre est perdu, volé ou annulé.',
    remedy: 'Ne le payez pas ; demandez au salarié d’où il vient.',
  },
  'remittance.exchanged': {
    actor: 'PARTNER',
    cause: 'Ce titre a été échangé : un autre le remplace.',
    remedy: 'Ne le payez pas ; demandez le titre qui le remplace.',
  },
  'remittance.late': {
    actor: 'PARTNER',
    cause: 'Ce titre est remis après son dernier jour.',
    remedy: 'Ne le payez pas : le salarié garde sa créance de salaire sur l’employeur.',
  },
  'remittance.not_declared': {
    actor: 'EMPLOYER',
    cause: 'Ce titre ne paie aucun mois déclaré, ou un mois annulé.',
    remedy: 'Demandez au bénéficiaire de déclarer le mois et d’y donner ce titre, puis remettez-le.',
  },
  'remittance.other_declaration': {
    actor: 'PARTNER',
    cause: 'Ce titre paie un autre mois, ou une autre déclaration, que ceux de la ligne.',
    remedy: 'Corrigez le mois et la référence, ou laissez-les vides.',
  },
  'remittance.in_conflict': {
    actor: 'URSSAF',
    cause: 'Deux déclarations présentent le même titre : il est gelé.',
    remedy: 'Attendez la décision de l’Urssaf, puis remettez-le.',
  },
  'remittance.amount': {
    actor: 'PARTNER',
    cause: 'Le montant n’est pas la valeur du titre.',
    remedy: 'Écrivez la valeur entière du titre : il n’est ni partagé ni rendu en monnaie.',
  },
  'remittance.slip_too_long': {
    actor: 'PARTNER',
    cause: `Un bordereau a ${frenchCount(MOST_SLIP_TITLES)} titres au plus.`,
    remedy: 'Mettez les titres suivants dans un autre bordereau.',
  },
  'remittance.paid_day': {
    actor: 'PARTNER',
    cause: 'Ce jour est avant la remise, ou pas encore venu.',
    remedy: 'Donnez le jour où vous avez payé.',
  },
  'remittance.paper': {
    actor: 'EMPLOYER',
    cause: 'Ce titre est en papier.',
    remedy: 'Envoyez-le à son émetteur avec un bordereau.',
  },
})

/** Why, by the word that the database gives. */
export const remittanceVerdicts = {
  UNKNOWN: 'remittance.unknown',
  ALREADY_REMITTED: 'remittance.already',
  LOST_OR_STOLEN: 'remittance.lost_or_stolen',
  EXCHANGED: 'remittance.exchanged',
  EXPIRED_REMITTANCE: 'remittance.late',
  WORKER_NOT_DECLARED: 'remittance.not_declared',
  OTHER_DECLARATION: 'remittance.other_declaration',
  AMOUNT_MISMATCH: 'remittance.amount',
  SLIP_TOO_LONG: 'remittance.slip_too_long',
  PAPER: 'remittance.paper',
  IN_CONFLICT: 'remittance.in_conflict',
} as const
export type RemittanceVerdict = keyof typeof remittanceVerdicts
