import type { Outcome } from './outcome.ts'

/** What may be decided of titles of prefinanced CESU that were looked at: nothing moves by itself. */
export const voucherOutcomes: readonly Outcome[] = [
  {
    outcome: 'NO_CHANGE',
    label: 'Classer : ces titres sont en règle',
    effect: null,
    isFinal: false,
    reasons: [
      'L’employeur et l’émetteur ont expliqué ces titres.',
      'Le salarié et l’employeur se sont mis d’accord sur la somme.',
      'Erreur de saisie d’un numéro : le titre n’a payé qu’un mois.',
      'Le mois a été corrigé de nouveau : il tient tous ses titres.',
    ],
  },
  {
    outcome: 'MAINTAINED',
    label: 'Constater l’irrégularité',
    effect:
      'Rien ne change ici : les titres restent où ils sont, un titre gelé ne l’est plus, et rien ne part. Votre constat est gardé avec ses motifs ; prévenez vous-même l’émetteur.',
    isFinal: false,
    reasons: [
      'Les titres ont été remis sans travail déclaré.',
      'Le même titre a été présenté par deux personnes.',
      'Des titres remis paient plus que le mois corrigé ou annulé : le salarié doit la différence à l’employeur.',
    ],
  },
]
