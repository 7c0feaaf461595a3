import { defineRefusals } from '../shared/index.ts'

/** Why what is said of a contract is not admissible. */
export const refuseEvent = defineRefusals({
  'event.before_contract': {
    actor: 'PARTNER',
    cause: ({ start }: { start: string }) => `Le contrat commence le ${start} : ce jour est avant.`,
    remedy: 'Corrigez ce jour.',
  },
  'event.after_contract': {
    actor: 'PARTNER',
    cause: ({ end }: { end: string }) => `Le contrat finit le ${end} : ce jour est après.`,
    remedy: 'Corrigez ce jour. Si le contrat a fini un autre jour, écrivez à l’Urssaf.',
  },
  'event.to_come': {
    actor: 'PARTNER',
    cause: 'Ce jour est à venir : un arrêt se déclare quand il a commencé.',
    remedy: 'Corrigez ce jour, ou revenez ce jour-là.',
  },
  'event.too_old': {
    actor: 'PARTNER',
    cause: ({ first }: { first: string }) => `Ce jour est avant le ${first}, il y a plus de trois ans.`,
    remedy: 'Corrigez ce jour. S’il est exact, écrivez à l’Urssaf.',
  },
  'event.too_late': {
    actor: 'PARTNER',
    cause: ({ last }: { last: string }) => `Ce jour est après le ${last}.`,
    remedy: 'Corrigez l’année, ou laissez la fin de l’arrêt vide.',
  },
  'event.in_disorder': {
    actor: 'PARTNER',
    cause: 'Le dernier jour vient avant le premier.',
    remedy: 'Corrigez l’un des deux jours.',
  },
  'event.worked_after': {
    actor: 'PARTNER',
    cause: ({ day }: { day: string }) => `Le dernier jour travaillé ne peut pas venir après le ${day}.`,
    remedy: 'Donnez le dernier jour où le salarié a travaillé et a été payé.',
  },
  'event.months_after': {
    actor: 'PARTNER',
    cause: ({ month }: { month: string }) => `${month} est déclaré : le contrat ne peut pas avoir fini avant ce mois.`,
    remedy: 'Corrigez ce jour ; ou faites d’abord annuler les mois déclarés après.',
  },
  'event.no_notice': {
    actor: 'PARTNER',
    cause: 'Des jours de préavis sont donnés, sans dire ce qu’il devient, ou pour un contrat sans préavis.',
    remedy: 'Dites s’il est travaillé ou non, ou effacez ces jours.',
  },
  'event.sum_of_other_end': {
    actor: 'PARTNER',
    cause: ({ route }: { route: string }) => `Cette somme ne va pas avec cette façon de finir : ${route}.`,
    remedy: 'Retirez cette somme, ou choisissez une autre façon de finir.',
  },
  'event.sum_without_waived_notice': {
    actor: 'PARTNER',
    cause: 'Une somme est payée pour le préavis, et il n’est pas dit « non travaillé, et payé ».',
    remedy: 'Retirez cette somme, ou corrigez ce que devient le préavis.',
  },
  'event.sum_declared': {
    actor: 'PARTNER',
    cause: ({ month }: { month: string }) =>
      `${month} est déclaré avec un solde de congés payés : l’Urssaf connaît déjà cette somme.`,
    remedy: 'Retirez cette somme : ce qui est déclaré n’est pas redemandé.',
  },
  'event.no_portability': {
    actor: 'PARTNER',
    cause: 'Après une faute lourde, le salarié ne garde pas la prévoyance (CSS, article L911-8).',
    remedy: 'Répondez non, ou ne le dites pas ; ou choisissez une autre façon de finir.',
  },
  'event.no_portability_after_death': {
    actor: 'PARTNER',
    cause: 'Après le décès du salarié, il n’y a pas de prévoyance à garder (règle déduite : aucun texte lu ne le dit).',
    remedy: 'Répondez non, ou ne le dites pas ; ou choisissez une autre façon de finir.',
  },
})
