import { defineRefusals } from '../shared/index.ts'

/** Why a proposal is not admissible. None of them depends on whether the platform knows the worker, beyond the partner's own list. */
export const refuseProposal = defineRefusals({
  'proposal.overlaps': {
    actor: 'EMPLOYER',
    cause: 'Cette personne travaille déjà pour vous à ces dates.',
    remedy: 'Refusez cette proposition, ou mettez d’abord fin au contrat en cours.',
  },
  'worker.nir_wrong': {
    actor: 'PARTNER',
    cause: 'Ce numéro de sécurité sociale n’est pas complet, ou sa clé ne correspond pas.',
    remedy: 'Recopiez ses 15 caractères, clé comprise, depuis la carte Vitale ou l’attestation de droits.',
  },
  'worker.cesu_number_wrong': {
    actor: 'PARTNER',
    cause: 'Un numéro Cesu de salarié a 14 chiffres.',
    remedy: 'Recopiez-le depuis un bulletin de salaire Cesu, ou donnez le numéro de sécurité sociale.',
  },
  'worker.name_without_letter': {
    actor: 'PARTNER',
    cause: 'Ce nom ne contient aucune lettre.',
    remedy: 'Écrivez-le comme sur la pièce d’identité du salarié.',
  },
  'worker.works_there': {
    actor: 'PARTNER',
    cause: ({ start }: { start: string }) =>
      `Ce salarié travaille déjà pour cet employeur depuis le ${start} : vous le déclarez déjà.`,
    remedy:
      'Déclarez ses mois depuis « À faire ce mois-ci ». Si c’est une autre personne du même nom, donnez son numéro Cesu.',
  },
  'worker.too_young': {
    actor: 'PARTNER',
    cause: ({ day }: { day: string }) =>
      `Le salarié n’aurait pas 16 ans le ${day} : avant cet âge, un particulier ne peut pas employer (Code du travail L4153-1).`,
    remedy: 'Vérifiez le jour de naissance et le premier jour du contrat.',
  },
  'worker.born_too_long_ago': {
    actor: 'PARTNER',
    cause: 'Le salarié aurait plus de 110 ans.',
    remedy: 'Vérifiez l’année de naissance.',
  },
  'contract.starts_too_early': {
    actor: 'PARTNER',
    cause: ({ first }: { first: string }) =>
      `Aucun mois avant le ${first} ne peut plus être déclaré ici : un contrat ne peut pas y commencer.`,
    remedy: 'Corrigez le premier jour. S’il est exact, écrivez à l’Urssaf.',
  },
  'contract.starts_too_late': {
    actor: 'PARTNER',
    cause: ({ last }: { last: string }) => `Le premier jour du contrat est après le ${last}, dans plus d’un an.`,
    remedy: 'Corrigez le premier jour, ou faites cette proposition plus tard.',
  },
  'contract.week_too_long': {
    actor: 'PARTNER',
    cause: 'Une semaine habituelle ne dépasse pas 48 heures (convention collective IDCC 3239, article 134).',
    remedy: 'Vérifiez les heures et leur virgule.',
  },
  'contract.week_not_countable': {
    actor: 'PARTNER',
    cause: 'Les heures de la semaine ne peuvent pas être comptées : 0 heure, ou plus de deux décimales.',
    remedy: 'Saisissez par exemple 6,5 ; si la semaine n’a pas d’heures habituelles, laissez ce champ vide.',
  },
  'contract.leave_included': {
    actor: 'PARTNER',
    cause:
      'Jusqu’à 32 heures par mois, les congés payés sont compris dans le salaire (Code du travail L1271-4 et D1271-5-1).',
    remedy: 'Choisissez « compris dans le salaire », ou corrigez les heures de la semaine.',
  },
  'contract.wage_below_minimum': {
    actor: 'PARTNER',
    cause: ({ wage, minimum, day }: { wage: string; minimum: string; day: string }) =>
      `Le salaire net horaire est de ${wage}, sous le minimum de ce contrat le ${day} : ${minimum}.`,
    remedy: 'Augmentez le salaire, ou corrigez le niveau de l’emploi.',
  },
  'contract.no_certificate': {
    actor: 'PARTNER',
    cause: 'Il n’existe pas de certificat au-dessus du niveau VI.',
    remedy: 'Retirez le certificat, ou corrigez le niveau de l’emploi.',
  },
  'end.before_start': {
    actor: 'PARTNER',
    cause: ({ start }: { start: string }) => `Le contrat commence le ${start} : il ne peut pas finir avant.`,
    remedy: 'Corrigez le dernier jour du contrat.',
  },
  'end.after_end': {
    actor: 'PARTNER',
    cause: ({ end }: { end: string }) => `Le contrat finit déjà le ${end}.`,
    remedy: 'Choisissez un jour d’avant, ou laissez le contrat finir ce jour-là.',
  },
  'end.too_early': {
    actor: 'PARTNER',
    cause: ({ first }: { first: string }) =>
      `Le dernier jour du contrat serait avant le ${first}, il y a plus d’un an.`,
    remedy: 'Corrigez le jour. S’il est exact, écrivez à l’Urssaf.',
  },
  'end.too_late': {
    actor: 'PARTNER',
    cause: ({ last }: { last: string }) => `Le dernier jour du contrat serait après le ${last}, dans plus d’un an.`,
    remedy: 'Corrigez le jour, ou faites cette proposition plus tard.',
  },
})
